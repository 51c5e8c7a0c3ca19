// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sansho.core.citation.CitationTree.Node;

/**
 * What people call the parts and forms of an edition for short.
 *
 * <p>No list of abbreviations: a short name is any beginning or selection of the letters of the name, in their order, with or without
 * {@code 編} at the end ({@code 企}, {@code シス}, {@code 運用編}). Who says the whole name but for {@code 編} means that part alone; any
 * other short name means all parts that it fits.
 */
final class PartNames {

	private static final char PART = '編';

	private final Map<String, List<Node>> exactly = new HashMap<>();
	private final Map<Character, List<Node>> byCharacter = new HashMap<>();

	PartNames(List<Node> tops) {
		for (Node top : tops) {
			String core = withoutPart(top.key());
			exactly.computeIfAbsent(core, key -> new ArrayList<>(1)).add(top);
			core.chars().distinct().forEach(c -> byCharacter.computeIfAbsent((char) c, key -> new ArrayList<>(2)).add(top));
		}
	}

	/** The parts and forms that {@code word}, folded, may stand for, in the order of the files; empty when there is none. */
	List<Node> shortenedTo(String word) {
		String core = withoutPart(word);
		List<Node> same = exactly.get(core);
		if (same != null) {
			return same;
		}
		List<Node> fewest = null;
		for (int i = 0; i < core.length(); i++) {
			List<Node> holding = byCharacter.get(core.charAt(i));
			if (holding == null) {
				return List.of();
			}
			fewest = fewest == null || holding.size() < fewest.size() ? holding : fewest;
		}
		if (fewest == null) {
			return List.of();
		}
		return fewest.stream().filter(top -> isSelection(core, top.key())).toList();
	}

	/**
	 * The shortest beginning that no other part or form could be called by; of names in kanji one character, of others at least two.
	 *
	 * @return the whole name where it does not end in {@code 編} or no beginning is enough
	 */
	String shorten(Node top) {
		String name = top.segment();
		if (name.length() < 2 || name.charAt(name.length() - 1) != PART) {
			return name;
		}
		int least = Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.HAN ? 1 : 2;
		for (int length = least; length < name.length() - 1; length++) {
			if (shortenedTo(Atoms.fold(name.substring(0, length))).equals(List.of(top))) {
				return name.substring(0, length);
			}
		}
		return name;
	}

	private static String withoutPart(String word) {
		return word.length() > 1 && word.charAt(word.length() - 1) == PART ? word.substring(0, word.length() - 1) : word;
	}

	private static boolean isSelection(String letters, String name) {
		int at = 0;
		for (int i = 0; i < letters.length(); i++) {
			at = name.indexOf(letters.charAt(i), at) + 1;
			if (at == 0) {
				return false;
			}
		}
		return true;
	}
}
