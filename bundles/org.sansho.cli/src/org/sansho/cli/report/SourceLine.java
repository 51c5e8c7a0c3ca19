// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.sansho.core.report.Region;

/**
 * A line of a file as it is shown below a finding, and the marks below it that point to the characters in question.
 *
 * <p>Marks stand under what they mean although kanji are twice as wide as letters: tabs become blanks, indentation goes, and of a long
 * line only the surroundings of the region are shown.
 *
 * @param text  the line, at most {@link #LIMIT} columns
 * @param marks blanks and {@code ^}; never empty
 */
public record SourceLine(String text, String marks) {

	/** The most columns that a line takes. */
	public static final int LIMIT = 100;

	private static final int TAB = 4;
	/** How much to show in front of the marks when the beginning of the line must go, and how much behind them for it to stay. */
	private static final int BEFORE = 30;
	private static final int BEHIND = 15;
	private static final String CUT = "…";

	/** What is drawn together: a character and the marks on it. {@code column} is the first column, from 0. */
	private record Cell(String text, int column, int width) {

		int end() {
			return column + width;
		}
	}

	/** The first line of {@code region}. */
	public static SourceLine of(Region region) {
		String line = region.excerpt();
		int from = Math.min(region.column() - 1, line.length());
		int to = region.endLine() > region.line() ? line.length() : Math.min(Math.max(region.endColumn() - 1, from), line.length());
		while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
			to--;
		}
		int indentation = 0;
		while (indentation < from && Character.isWhitespace(line.charAt(indentation))) {
			indentation++;
		}
		List<Cell> cells = new ArrayList<>();
		int column = 0;
		int markFrom = -1;
		int markTo = -1;
		for (int i = indentation; i < line.length();) {
			int c = line.codePointAt(i);
			int next = i + Character.charCount(c);
			String text = c == '\t' ? " ".repeat(TAB - column % TAB) : Character.toString(Printable.character(c));
			int width = DisplayWidth.of(text);
			if (width == 0 && !cells.isEmpty()) {
				Cell drawnOn = cells.removeLast();
				cells.add(new Cell(drawnOn.text + text, drawnOn.column, drawnOn.width));
			} else {
				cells.add(new Cell(text, column, width));
				column += width;
			}
			if (from < next && markFrom < 0) {
				markFrom = cells.getLast().column;
			}
			if (i < to) {
				markTo = column;
			}
			i = next;
		}
		if (markFrom < 0) {
			markFrom = column;
		}
		return window(cells, column, markFrom, Math.max(markTo, markFrom + 1));
	}

	/** The cells around the marks that fit. */
	private static SourceLine window(List<Cell> cells, int width, int markFrom, int markTo) {
		if (width <= LIMIT) {
			return new SourceLine(text(cells), marks(markFrom, markTo));
		}
		int start = markTo <= LIMIT - BEHIND ? 0 : start(width, markFrom, markTo);
		boolean cutBefore = start > 0;
		int end = start + LIMIT - (cutBefore ? 1 : 0);
		boolean cutBehind = width > end;
		int last = cutBehind ? end - 1 : end;
		List<Cell> shown = cells.stream().filter(cell -> cell.column >= start && cell.end() <= last).toList();
		int shift = (cutBefore ? 1 : 0) - (shown.isEmpty() ? start : shown.getFirst().column);
		int shownEnd = shown.isEmpty() ? start : shown.getLast().end();
		return new SourceLine((cutBefore ? CUT : "") + text(shown) + (cutBehind ? CUT : ""),
				marks(markFrom + shift, Math.max(markFrom + 1, Math.min(markTo, shownEnd)) + shift));
	}

	/** Where to begin so that the marks are seen: a long region comes before what stands in front of it, and the line is used up to its end. */
	private static int start(int width, int markFrom, int markTo) {
		int before = Math.min(BEFORE, Math.max(0, LIMIT - 2 - (markTo - markFrom)));
		return Math.max(0, Math.min(markFrom - before, width - LIMIT + 1));
	}

	private static String text(List<Cell> cells) {
		StringBuilder text = new StringBuilder();
		cells.forEach(cell -> text.append(cell.text));
		return text.toString().stripTrailing();
	}

	private static String marks(int from, int to) {
		return " ".repeat(from) + "^".repeat(to - from);
	}
}
