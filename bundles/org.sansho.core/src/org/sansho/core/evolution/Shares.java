// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sansho.core.citation.CitationPath;

/**
 * Tells how much of a text each of its parts has, in whatever order they stand. Each is first looked for as it is, the longest first; those that were
 * not found are compared with what nobody has been found in, and if they are many, only with what is around where most speaks for them.
 */
final class Shares {

	/** So many parts are compared with all that is left. */
	private static final int FEW = 32;
	/** So many characters tell where in the whole a part stands. */
	private static final int GRAM = 4;
	/** What stands in more places tells nothing. */
	private static final int MOST_PLACES = 64;

	private final String whole;
	private final BitSet taken = new BitSet();
	private final int[] same;

	private Shares(String whole, int parts) {
		this.whole = whole;
		this.same = new int[parts];
	}

	/** Of {@code whole}, what each of {@code parts} has, from 0 to 1. Parts that say the same have the same: of a text that stands there once, each has it. */
	static List<Double> of(String whole, List<String> parts) {
		Shares shares = new Shares(CitationPath.normalise(whole), parts.size());
		List<String> normalised = parts.stream().map(CitationPath::normalise).toList();
		shares.findAll(normalised);
		Map<String, Integer> most = new HashMap<>();
		for (int i = 0; i < shares.same.length; i++) {
			most.merge(normalised.get(i), shares.same[i], Math::max);
		}
		Arrays.setAll(shares.same, i -> most.get(normalised.get(i)));
		return Arrays.stream(shares.same).mapToObj(own -> whole.isEmpty() ? 0 : (double) own / shares.whole.length()).toList();
	}

	private void findAll(List<String> parts) {
		Map<Integer, Map<String, Deque<Integer>>> byLength = new TreeMap<>(Comparator.reverseOrder());
		for (int i = 0; i < parts.size(); i++) {
			byLength.computeIfAbsent(parts.get(i).length(), length -> new HashMap<>()).computeIfAbsent(parts.get(i), text -> new ArrayDeque<>()).add(i);
		}
		byLength.remove(0);
		List<Integer> left = new ArrayList<>();
		byLength.forEach((length, wanted) -> {
			find(length, wanted);
			wanted.values().forEach(left::addAll);
		});
		left.sort(null);
		if (left.size() <= FEW) {
			left.forEach(part -> compare(part, parts.get(part), 0, whole.length(), new BitSet()));
		} else {
			Map<String, List<Integer>> grams = grams();
			left.forEach(part -> compareNear(part, parts.get(part), grams));
		}
	}

	/** Finds what is {@code length} long and stands in the whole as it is, all in one go, and takes it out of {@code wanted}. */
	private void find(int length, Map<String, Deque<Integer>> wanted) {
		Set<Integer> hashes = new HashSet<>();
		wanted.keySet().forEach(text -> hashes.add(text.hashCode()));
		int outgoing = 1;
		for (int i = 0; i < length; i++) {
			outgoing *= 31;
		}
		int hash = 0;
		for (int end = 1; end <= whole.length(); end++) {
			// As String reckons it, of the characters before the end.
			hash = 31 * hash + whole.charAt(end - 1) - (end > length ? outgoing * whole.charAt(end - length - 1) : 0);
			int start = end - length;
			if (start >= 0 && hashes.contains(hash) && isFree(start, end)) {
				String text = whole.substring(start, end);
				Deque<Integer> parts = wanted.get(text);
				if (parts != null) {
					same[parts.remove()] = length;
					taken.set(start, end);
					if (parts.isEmpty()) {
						wanted.remove(text);
						hashes.remove(hash);
					}
				}
			}
		}
	}

	private boolean isFree(int start, int end) {
		int next = taken.nextSetBit(start);
		return next < 0 || next >= end;
	}

	/** Where each few characters stand that nobody has been found in. */
	private Map<String, List<Integer>> grams() {
		Map<String, List<Integer>> grams = new HashMap<>();
		for (int i = 0; i + GRAM <= whole.length(); i++) {
			if (isFree(i, i + GRAM)) {
				List<Integer> places = grams.computeIfAbsent(whole.substring(i, i + GRAM), gram -> new ArrayList<>());
				if (places.size() <= MOST_PLACES) {
					places.add(i);
				}
			}
		}
		return grams;
	}

	/** Compares a part with the whole around where most speaks for it: the more, the fewer places it could speak for. */
	private void compareNear(int part, String text, Map<String, List<Integer>> grams) {
		Map<Integer, Double> votes = new HashMap<>();
		for (int i = 0; i + GRAM <= text.length(); i++) {
			List<Integer> places = grams.getOrDefault(text.substring(i, i + GRAM), List.of());
			if (places.size() <= MOST_PLACES) {
				for (int place : places) {
					votes.merge(Math.floorDiv(place - i, text.length()), 1.0 / places.size(), Double::sum);
				}
			}
		}
		votes.entrySet().stream().max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
				.map(Map.Entry::getKey).ifPresent(stretch -> compare(part, text, (stretch - 1) * text.length(), (stretch + 3) * text.length(), taken));
	}

	/** Compares a part with what nobody has been found in between {@code from} and {@code to}, and notes in {@code found} what is the same. */
	private void compare(int part, String text, int from, int to, BitSet found) {
		StringBuilder free = new StringBuilder();
		List<Integer> places = new ArrayList<>();
		for (int i = taken.nextClearBit(Math.max(0, from)); i < Math.min(whole.length(), to); i = taken.nextClearBit(i + 1)) {
			free.append(whole.charAt(i));
			places.add(i);
		}
		int at = 0;
		for (TextDiff.Piece piece : TextDiff.of(free.toString(), text)) {
			int end = Math.min(places.size(), at + piece.old().length());
			if (piece.same()) {
				same[part] += end - at;
				places.subList(at, end).forEach(found::set);
			}
			at = end;
		}
	}
}
