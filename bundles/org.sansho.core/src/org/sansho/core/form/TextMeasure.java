// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

/**
 * How wide a text is in a Japanese font of fixed width, and how many lines it takes.
 *
 * <p>Excel does not size merged or wrapped cells by itself, and asking a real font would need a display and the font. In a font such
 * as MS Gothic every character is either half or a whole em wide, so counting is exact (Unicode Standard Annex #11, with ambiguous
 * characters wide, as Japanese fonts draw them).
 */
public final class TextMeasure {

	/** Characters that no line begins with, and that so move to the next line together with the one before (JIS X 4051). */
	private static final String NEVER_FIRST = "、。，．・：；？！ー゛゜ヽヾゝゞ々〻）］｝〕〉》」』】〙〗〟’”°′″℃％‰,.:;?!)]}%"
			+ "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ…‥～";
	/** Characters that no line ends with. */
	private static final String NEVER_LAST = "（［｛〔〈《「『【〘〖〝‘“([{";

	private TextMeasure() {
	}

	/** Width of the widest line, in half-width characters. */
	public static int width(String text) {
		return text.lines().mapToInt(line -> line.codePoints().map(TextMeasure::width).sum()).max().orElse(0);
	}

	/**
	 * The number of lines that {@code text} takes when it is wrapped; an empty text takes one.
	 *
	 * @param width of the cell in half-width characters; at least one whole character is put on each line
	 */
	public static int lines(String text, double width) {
		double line = Math.max(width, 2);
		int count = 0;
		for (int start = 0; start <= text.length();) {
			int end = text.indexOf('\n', start);
			end = end < 0 ? text.length() : end;
			count += linesOfParagraph(text, start, end, line);
			start = end + 1;
		}
		return count;
	}

	private static int linesOfParagraph(String text, int start, int end, double line) {
		int lines = 1;
		double position = 0;
		int unit = 0;
		int previous = -1;
		for (int i = start; i < end;) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			if (previous >= 0 && !keptTogether(previous, c)) {
				if (position > 0 && position + unit > line) {
					lines++;
					position = 0;
				}
				position += unit;
				unit = 0;
			}
			if (unit + width(c) > line) {
				// Longer than a line: torn anywhere.
				lines += position > 0 ? 2 : 1;
				position = 0;
				unit = 0;
			}
			unit += width(c);
			previous = c;
		}
		return position > 0 && position + unit > line ? lines + 1 : lines;
	}

	private static boolean keptTogether(int left, int right) {
		return NEVER_FIRST.indexOf(right) >= 0 || NEVER_LAST.indexOf(left) >= 0 || isWord(left) && isWord(right);
	}

	private static boolean isWord(int c) {
		return c > ' ' && c < 0x250;
	}

	private static int width(int c) {
		if (c < 0x80 || c >= 0xFF61 && c <= 0xFF9F) {
			return 1;
		}
		return switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
			default -> 2;
		};
	}
}
