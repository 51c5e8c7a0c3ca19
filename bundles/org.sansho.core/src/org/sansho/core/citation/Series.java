// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.Optional;

/**
 * The place of a number in its series, so that a run ({@code ①〜④}, {@code C.2-4}) can name what is between its ends.
 *
 * @param prefix what all numbers of the series begin with, folded; empty for most
 * @param style  how the counting number is written
 * @param value  the counting number
 */
record Series(String prefix, Style style, int value) {

	/** How a counting number is written. */
	enum Style {
		PLAIN, CIRCLED, PARENTHESISED, LETTERED
	}

	private static final int MOST_DIGITS = 6;

	/** The place of the folded segment {@code key}; empty when it does not end in something that counts. */
	static Optional<Series> of(String key) {
		if (key.isEmpty()) {
			return Optional.empty();
		}
		char last = key.charAt(key.length() - 1);
		if (Marks.value(last) > 0) {
			return Optional.of(new Series(key.substring(0, key.length() - 1), Style.CIRCLED, Marks.value(last)));
		}
		if (last == ')') {
			return ofParen(key);
		}
		int digits = key.length();
		while (digits > 0 && key.charAt(digits - 1) >= '0' && key.charAt(digits - 1) <= '9') {
			digits--;
		}
		int length = key.length() - digits;
		return length == 0 || length > MOST_DIGITS ? Optional.empty()
				: Optional.of(new Series(key.substring(0, digits), Style.PLAIN, Integer.parseInt(key.substring(digits))));
	}

	private static Optional<Series> ofParen(String key) {
		int open = key.lastIndexOf('(');
		String inner = open < 0 ? "" : key.substring(open + 1, key.length() - 1);
		String prefix = open < 0 ? "" : key.substring(0, open);
		if (inner.length() == 1 && inner.charAt(0) >= 'a' && inner.charAt(0) <= 'z') {
			return Optional.of(new Series(prefix, Style.LETTERED, inner.charAt(0) - 'a' + 1));
		}
		boolean number = !inner.isEmpty() && inner.length() <= MOST_DIGITS && inner.chars().allMatch(c -> c >= '0' && c <= '9');
		return number ? Optional.of(new Series(prefix, Style.PARENTHESISED, Integer.parseInt(inner))) : Optional.empty();
	}

	/** Whether both count the same thing in the same way. */
	boolean sameAs(Series other) {
		return prefix.equals(other.prefix) && style == other.style;
	}

	/** The folded segment of the number {@code value} of this series. */
	String key(int value) {
		return prefix + switch (style) {
			case PLAIN -> Integer.toString(value);
			case CIRCLED -> Marks.of(value);
			case PARENTHESISED -> "(" + value + ')';
			case LETTERED -> "(" + (char) ('a' + value - 1) + ')';
		};
	}
}
