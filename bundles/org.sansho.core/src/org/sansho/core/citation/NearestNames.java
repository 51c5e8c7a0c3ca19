// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sansho.core.text.EditDistance;

/**
 * The names that somebody who wrote a name that does not exist may have meant.
 *
 * <p>Names that differ only in the style of a number ({@code ②}, {@code (2)}, {@code 2}) count as near, since that is how citations
 * go wrong between editions. Only siblings and names below similar headings are measured, so that thousands of wrong names in a
 * large edition do not take forever.
 */
public final class NearestNames {

	private static final int MOST_MEASURED = 300;

	/** The nearest so far, at most as many as asked for. Of equally near names the first one stays ahead. */
	private static final class Nearest {

		private final String[] names;
		private final int[] distances;
		private int count;

		private Nearest(int limit) {
			this.names = new String[limit];
			this.distances = new int[limit];
		}

		/** The largest distance that still makes a difference, at most {@code worst}; less than 0 when nothing can be nearer. */
		private int within(int worst) {
			return count < names.length ? worst : Math.min(worst, names.length == 0 ? -1 : distances[count - 1] - 1);
		}

		private void add(String name, int distance) {
			if (within(distance) < distance) {
				return;
			}
			int at = count < names.length ? count++ : count - 1;
			for (; at > 0 && distances[at - 1] > distance; at--) {
				names[at] = names[at - 1];
				distances[at] = distances[at - 1];
			}
			names[at] = name;
			distances[at] = distance;
		}

		private List<String> names() {
			return List.of(Arrays.copyOf(names, count));
		}
	}

	/** The names below each folded heading, by their folded last segment. */
	private final Map<String, Map<String, List<String>>> byHeading = new LinkedHashMap<>();

	/** @param names what exists, canonical; the order decides between equally near names */
	public NearestNames(Collection<String> names) {
		String heading = null;
		Map<String, List<String>> siblings = null;
		for (String name : names) {
			int slash = name.lastIndexOf('/');
			int length = Math.max(slash, 0);
			// Names below one heading mostly follow each other.
			if (heading == null || heading.length() != length || !name.startsWith(heading)) {
				heading = name.substring(0, length);
				siblings = byHeading.computeIfAbsent(fold(heading), key -> new LinkedHashMap<>());
			}
			siblings.computeIfAbsent(fold(name.substring(slash + 1)), key -> new ArrayList<>(1)).add(name);
		}
	}

	/** At most {@code limit} names, the nearest first; names that share too little with {@code wanted} are left out. */
	public List<String> to(String wanted, int limit) {
		int slash = wanted.lastIndexOf('/');
		String heading = slash < 0 ? "" : fold(wanted.substring(0, slash));
		String last = fold(wanted.substring(slash + 1));
		Nearest nearest = new Nearest(limit);
		Map<String, List<String>> siblings = byHeading.getOrDefault(heading, Map.of());
		siblings.getOrDefault(last, List.of()).forEach(name -> nearest.add(name, 0));
		EditDistance fromLast = new EditDistance(last);
		int worstSibling = Math.max(1, last.length() / 2);
		int measured = 0;
		for (Map.Entry<String, List<String>> other : siblings.entrySet()) {
			int within = nearest.within(worstSibling);
			if (within < 0 || measured == MOST_MEASURED) {
				break;
			}
			if (!other.getKey().equals(last)) {
				measured++;
				int distance = fromLast.to(other.getKey(), within);
				if (distance <= within) {
					other.getValue().forEach(name -> nearest.add(name, distance));
				}
			}
		}
		EditDistance fromHeading = new EditDistance(heading);
		int worst = Math.max(1, heading.length() / 3);
		measured = 0;
		for (Map.Entry<String, Map<String, List<String>>> other : byHeading.entrySet()) {
			int within = nearest.within(worst);
			if (within < 0 || measured++ == MOST_MEASURED) {
				break;
			}
			List<String> same = other.getValue().getOrDefault(last, List.of());
			if (!same.isEmpty() && !other.getKey().equals(heading)) {
				int distance = fromHeading.to(other.getKey(), within);
				if (distance <= within) {
					same.forEach(name -> nearest.add(name, distance));
				}
			}
		}
		return nearest.names();
	}

	/** Numbers in any style become plain ones; only for measuring nearness, never for identity. */
	private static String fold(String name) {
		StringBuilder text = new StringBuilder(name.length());
		for (int i = 0; i < name.length();) {
			int c = name.codePointAt(i);
			i += Character.charCount(c);
			int number = c < 0x80 ? (c >= '0' && c <= '9' ? c - '0' : -1) : Character.isLetter(c) ? -1 : Character.getNumericValue(c);
			if (number >= 0) {
				text.append(number);
			} else if (c != '(' && c != ')' && c != '\uFF08' && c != '\uFF09') {
				text.appendCodePoint(Character.toLowerCase(c));
			}
		}
		return text.toString();
	}
}
