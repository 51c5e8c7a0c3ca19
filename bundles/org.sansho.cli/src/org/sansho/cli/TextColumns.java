// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

/**
 * How many columns of a terminal a text takes: wide and full-width characters take two (Unicode Standard Annex #11). Characters of
 * ambiguous width count as one, which is how terminals draw them unless they are told otherwise.
 */
final class TextColumns {

	/** First and last of each block of wide or full-width characters. */
	private static final int[] WIDE = {0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
			0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD};

	private static final String CUT = "…";

	private TextColumns() {
	}

	/** The columns that {@code text}, which has one line, takes. */
	static int width(String text) {
		return text.codePoints().map(TextColumns::width).sum();
	}

	/** {@code text} filled up with spaces behind it; cut off where it is wider than {@code columns}. */
	static String left(String text, int columns) {
		String fitting = fit(text, columns);
		return fitting + " ".repeat(columns - width(fitting));
	}

	/** {@code text} with spaces in front of it; never cut. */
	static String right(String text, int columns) {
		return " ".repeat(Math.max(0, columns - width(text))) + text;
	}

	private static String fit(String text, int columns) {
		if (width(text) <= columns) {
			return text;
		}
		StringBuilder fitting = new StringBuilder();
		int used = width(CUT);
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			used += width(c);
			if (used > columns) {
				break;
			}
			fitting.appendCodePoint(c);
			i += Character.charCount(c);
		}
		return fitting.append(CUT).toString();
	}

	private static int width(int c) {
		for (int i = 0; i < WIDE.length; i += 2) {
			if (c >= WIDE[i] && c <= WIDE[i + 1]) {
				// The marks that voice a kana stand on it.
				return c == 0x3099 || c == 0x309A ? 0 : 2;
			}
		}
		return switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
			default -> 1;
		};
	}
}
