// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.Arrays;
import org.sansho.core.report.Region;

/** Lines and columns of a text. */
final class Places {

	private final String file;
	private final String text;
	private final int[] lineStarts;
	private final boolean marked;

	Places(String file, String text) {
		this.file = file;
		this.text = text;
		this.marked = text.startsWith("\uFEFF");
		int[] starts = new int[text.length() / 16 + 2];
		int lines = 1;
		for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
			if (lines == starts.length) {
				starts = Arrays.copyOf(starts, lines * 2);
			}
			starts[lines++] = i + 1;
		}
		this.lineStarts = Arrays.copyOf(starts, lines);
	}

	/** The characters from {@code offset} on; what lies beyond the end is at the end. */
	Region region(int offset, int length) {
		int start = Math.clamp(offset, 0, text.length());
		int end = Math.clamp((long) start + length, start, text.length());
		int line = line(start);
		int endLine = line(end);
		return new Region(file, line + 1, column(start, line), endLine + 1, column(end, endLine), excerpt(line));
	}

	private int line(int place) {
		int found = Arrays.binarySearch(lineStarts, place);
		return found >= 0 ? found : -found - 2;
	}

	/** Editors do not count a byte order mark as a column. */
	private int column(int place, int line) {
		int mark = marked && line == 0 && place > 0 ? 1 : 0;
		return place - lineStarts[line] + 1 - mark;
	}

	private String excerpt(int line) {
		int start = line == 0 && marked ? 1 : lineStarts[line];
		int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
		if (end > start && text.charAt(end - 1) == '\r') {
			end--;
		}
		return text.substring(start, Math.max(start, end));
	}
}
