// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.evolution;

import java.util.ArrayList;
import java.util.List;
import org.sansho.core.evolution.WordingDiff.Run;

/**
 * A text in lines as a cell will show it, so that heights are known and what is higher than a row can be goes on in the next one. In the
 * font of the workbook a character is half or a whole em wide. Cells wrap by themselves, so that other fonts do as well.
 */
final class CellLines {

	/**
	 * A line.
	 *
	 * @param heading whether it names a chapter
	 * @param ends    whether it ends there and not only because the cell is not wider
	 */
	record Line(List<Run> runs, boolean heading, boolean ends) {
	}

	private final int width;
	private final List<Line> lines = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private List<Run> line = new ArrayList<>();
	private int used;
	private boolean heading;

	/** @param width so many characters of half an em go into a line */
	CellLines(int width) {
		this.width = width;
	}

	/** Adds {@code runs} to the line that is being filled. */
	CellLines add(List<Run> runs) {
		for (Run run : runs) {
			add(run);
		}
		return this;
	}

	CellLines add(String plain) {
		add(new Run(plain, false));
		return this;
	}

	/** Adds the name of a chapter in lines of its own; nothing if it is empty. */
	CellLines addHeading(String name) {
		next();
		heading = true;
		add(name).next();
		heading = false;
		return this;
	}

	/** How many lines have ended. */
	int count() {
		return lines.size();
	}

	/** Adds empty lines until there are {@code count}. */
	void fillTo(int count) {
		while (lines.size() < count) {
			end(true);
		}
	}

	/** The next thing begins a line. */
	CellLines next() {
		if (!line.isEmpty()) {
			end(true);
		}
		return this;
	}

	/** All lines. */
	List<Line> lines() {
		next();
		return lines;
	}

	private void end(boolean ends) {
		lines.add(new Line(line, heading, ends));
		line = new ArrayList<>();
		used = 0;
	}

	private void add(Run run) {
		run.text().codePoints().filter(c -> c != '\r').forEach(c -> {
			int wide = c < 0x7F || c >= 0xFF61 && c <= 0xFF9F ? 1 : 2;
			if (c == '\n') {
				flush(run.changed());
				end(true);
				return;
			}
			if (used + wide > width) {
				flush(run.changed());
				end(false);
			}
			text.appendCodePoint(c);
			used += wide;
		});
		flush(run.changed());
	}

	private void flush(boolean changed) {
		if (!text.isEmpty()) {
			line.add(new Run(text.toString(), changed));
			text.setLength(0);
		}
	}
}
