// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

import java.util.Arrays;

/** Where the lines of a text begin. Lines, columns and offsets count from 0, in UTF-16 characters. */
public final class TextLines {

	private final String text;
	private final int[] starts;

	public TextLines(String text) {
		this.text = text;
		int[] found = new int[text.length() / 16 + 2];
		int lines = 1;
		for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
			if (lines == found.length) {
				found = Arrays.copyOf(found, lines * 2);
			}
			found[lines++] = i + 1;
		}
		this.starts = Arrays.copyOf(found, lines);
	}

	/** The text itself. */
	public String text() {
		return text;
	}

	/** How many lines there are: at least one, and one more than there are line ends. */
	public int count() {
		return starts.length;
	}

	/** The line in which {@code offset} is. */
	public int line(int offset) {
		int found = Arrays.binarySearch(starts, offset);
		return found >= 0 ? found : -found - 2;
	}

	/** How many characters of its line stand before {@code offset}. */
	public int column(int offset) {
		return offset - starts[line(offset)];
	}

	/** Where {@code line} begins. */
	public int start(int line) {
		return starts[line];
	}

	/** Where {@code line} ends, before its line end. */
	public int end(int line) {
		int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
		return end > starts[line] && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** The offset of a place; the nearest one where there is no such place. */
	public int offset(int line, int column) {
		if (line < 0) {
			return 0;
		}
		if (line >= starts.length) {
			return text.length();
		}
		return Math.clamp((long) starts[line] + column, starts[line], Math.max(starts[line], end(line)));
	}
}
