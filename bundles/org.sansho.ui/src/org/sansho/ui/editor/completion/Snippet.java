// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A text with places to fill in, as the protocol writes it: {@code $1}, {@code ${1:word}}, {@code ${1|one,other|}} and {@code $0} for the end.
 *
 * @param text  what is inserted
 * @param stops the places by their number, in the order in which they are visited; those with the same number are filled in together
 * @param end   where the cursor goes at last
 */
record Snippet(String text, List<Stop> stops, int end) {

	/** Places that are filled in together, with what can be chosen there. */
	record Stop(List<Place> places, List<String> choices) {
	}

	/** A run of characters of the text. */
	record Place(int offset, int length) {
	}

	static Snippet plain(String text) {
		return new Snippet(text, List.of(), text.length());
	}

	/** Reads a snippet; what is not understood is inserted as it is. */
	static Snippet parse(String source) {
		StringBuilder text = new StringBuilder();
		TreeMap<Integer, Stop> stops = new TreeMap<>();
		int end = -1;
		for (int i = 0; i < source.length(); i++) {
			char c = source.charAt(i);
			if (c == '\\' && i + 1 < source.length()) {
				text.append(source.charAt(++i));
			} else if (c == '$' && i + 1 < source.length()) {
				boolean braces = source.charAt(i + 1) == '{';
				int digits = i + (braces ? 2 : 1);
				int after = digits;
				while (after < source.length() && Character.isDigit(source.charAt(after))) {
					after++;
				}
				int close = braces ? source.indexOf('}', after) : after - 1;
				if (after == digits || close < 0) {
					text.append(c);
					continue;
				}
				int number = Integer.parseInt(source.substring(digits, after));
				String inside = braces ? source.substring(after, close) : "";
				List<String> choices = inside.startsWith("|") ? List.of(inside.substring(1, Math.max(1, inside.length() - 1)).split(",")) : List.of();
				String preset = inside.startsWith(":") ? inside.substring(1) : choices.isEmpty() ? "" : choices.getFirst();
				if (number == 0) {
					end = text.length();
				} else {
					stops.computeIfAbsent(number, none -> new Stop(new ArrayList<>(), choices)).places().add(new Place(text.length(), preset.length()));
				}
				text.append(preset);
				i = close;
			} else {
				text.append(c);
			}
		}
		return new Snippet(text.toString(), List.copyOf(stops.values()), end < 0 ? text.length() : end);
	}
}
