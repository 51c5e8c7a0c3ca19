// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import org.sansho.core.report.Region;
import org.sansho.dsl.resource.TextLines;

/** Tells people where something stands in a file. */
public final class Places {

	private final String file;
	private final TextLines lines;
	private final boolean marked;

	/** @param file the file, as people are told of it */
	public Places(String file, TextLines lines) {
		this.file = file;
		this.lines = lines;
		this.marked = lines.text().startsWith("\uFEFF");
	}

	/** The text of the file. */
	String text() {
		return lines.text();
	}

	/** The characters from {@code offset} on; what lies beyond the end is at the end. */
	public Region region(int offset, int length) {
		int size = lines.text().length();
		int start = Math.clamp(offset, 0, size);
		int end = Math.clamp((long) start + length, start, size);
		return new Region(file, lines.line(start) + 1, column(start), lines.line(end) + 1, column(end), excerpt(lines.line(start)));
	}

	/** Editors do not count a byte order mark as a column. */
	private int column(int place) {
		return lines.column(place) + (marked && place > 0 && lines.line(place) == 0 ? 0 : 1);
	}

	private String excerpt(int line) {
		int start = line == 0 && marked ? 1 : lines.start(line);
		return lines.text().substring(start, Math.max(start, lines.end(line)));
	}
}
