// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that somebody who wrote a name that does not exist may have meant.
 *
 * <p>Names that differ only in the style of a number ({@code ②}, {@code (2)}, {@code 2}) count as near, since that is how citations
 * go wrong between editions. Only siblings and names below similar headings are measured, so that thousands of wrong names in a
 * large edition do not take forever.
 */
public final class NearestNames {

	private static final int MOST_MEASURED = 300;

	private record Candidate(String name, int distance) {
	}

	/** The names below each folded heading, by their folded last segment. */
	private final Map<String, Map<String, List<String>>> byHeading = new LinkedHashMap<>();

	/** @param names what exists, canonical; the order decides between equally near names */
	public NearestNames(Collection<String> names) {
		for (String name : names) {
			int slash = name.lastIndexOf('/');
			String heading = slash < 0 ? "" : fold(name.substring(0, slash));
			byHeading.computeIfAbsent(heading, key -> new LinkedHashMap<>()).computeIfAbsent(fold(name.substring(slash + 1)), key -> new ArrayList<>(1)).add(name);
		}
	}

	/** At most {@code limit} names, the nearest first; names that share too little with {@code wanted} are left out. */
	public List<String> to(String wanted, int limit) {
		int slash = wanted.lastIndexOf('/');
		String heading = slash < 0 ? "" : fold(wanted.substring(0, slash));
		String last = fold(wanted.substring(slash + 1));
		List<Candidate> candidates = new ArrayList<>();
		Map<String, List<String>> siblings = byHeading.getOrDefault(heading, Map.of());
		siblings.getOrDefault(last, List.of()).forEach(name -> candidates.add(new Candidate(name, 0)));
		int worstSibling = Math.max(1, last.length() / 2);
		siblings.entrySet().stream().filter(other -> !other.getKey().equals(last)).limit(MOST_MEASURED).forEach(other -> {
			int distance = distance(last, other.getKey(), worstSibling);
			if (distance <= worstSibling) {
				other.getValue().forEach(name -> candidates.add(new Candidate(name, distance)));
			}
		});
		int worst = Math.max(1, heading.length() / 3);
		byHeading.entrySet().stream().limit(MOST_MEASURED).filter(other -> !other.getKey().equals(heading)).forEach(other -> {
			int headings = distance(heading, other.getKey(), worst);
			if (headings <= worst) {
				other.getValue().getOrDefault(last, List.of()).forEach(name -> candidates.add(new Candidate(name, headings)));
			}
		});
		candidates.sort(Comparator.comparingInt(Candidate::distance));
		return candidates.stream().limit(limit).map(Candidate::name).toList();
	}

	/** Numbers in any style become plain ones; only for measuring nearness, never for identity. */
	private static String fold(String name) {
		StringBuilder text = new StringBuilder();
		name.codePoints().forEach(c -> {
			int number = Character.isLetter(c) ? -1 : Character.getNumericValue(c);
			if (number >= 0) {
				text.append(number);
			} else if (c != '(' && c != ')' && c != '\uFF08' && c != '\uFF09') {
				text.appendCodePoint(Character.toLowerCase(c));
			}
		});
		return text.toString();
	}

	/** Levenshtein's distance, given up with {@code worst + 1} once it cannot stay within {@code worst}. */
	private static int distance(String a, String b, int worst) {
		if (Math.abs(a.length() - b.length()) > worst) {
			return worst + 1;
		}
		int[] previous = new int[b.length() + 1];
		int[] current = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			current[0] = i;
			int best = i;
			for (int j = 1; j <= b.length(); j++) {
				int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
				best = Math.min(best, current[j]);
			}
			if (best > worst) {
				return worst + 1;
			}
			int[] swap = previous;
			previous = current;
			current = swap;
		}
		return previous[b.length()];
	}
}
