// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.Arrays;
import org.sansho.core.rules.Severity;

/** Lines and columns of a text. */
final class Places {

	private final String file;
	private final int[] lineStarts;
	private final int end;
	private final boolean marked;

	Places(String file, String text) {
		this.file = file;
		this.end = text.length();
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

	/** A problem at a place; one beyond the end is at the end. */
	Problem problem(int offset, int length, Severity severity, String code, String message) {
		int place = Math.clamp(offset, 0, end);
		int found = Arrays.binarySearch(lineStarts, place);
		int line = found >= 0 ? found : -found - 2;
		// Editors do not count a byte order mark as a column.
		int mark = marked && line == 0 && place > 0 ? 1 : 0;
		return new Problem(file, line + 1, place - lineStarts[line] + 1 - mark, Math.min(length, end - place), severity, code, message);
	}
}
