// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.sansho.cli.report.DisplayWidth;

/**
 * A table of names, numbers and bars in plain text, aligned on any terminal: the bars, whose characters some fonts draw wide, come last.
 */
final class TextTable {

	private static final int WIDEST_NAME = 44;
	private static final int BAR = 20;
	private static final String GAP = "  ";

	private record Row(String name, List<Integer> figures, String percent, String bar, List<String> below) {
	}

	private final List<String> header;
	private final List<Row> rows = new ArrayList<>();

	/** @param header what each column of figures holds */
	TextTable(List<String> header) {
		this.header = List.copyOf(header);
	}

	/**
	 * Adds a row.
	 *
	 * @param figures one for each column
	 * @param done    how many of {@code all} are dark in the bar
	 * @param settled how many are grey behind them
	 * @param below   lines below the row, indented like it
	 */
	void add(String name, List<Integer> figures, int done, int settled, int all, List<String> below) {
		rows.add(new Row(name, List.copyOf(figures), all == 0 ? "-" : (int) (100L * done / all) + "%", bar(done, settled, all), List.copyOf(below)));
	}

	/** Each character stands for the same share; a share that is not nothing and not all never looks as if it were. */
	private static String bar(int done, int settled, int all) {
		if (all == 0) {
			return "";
		}
		int dark = cells(done, all);
		int grey = cells(done + settled, all) - dark;
		return "█".repeat(dark) + "▒".repeat(grey) + "·".repeat(BAR - dark - grey);
	}

	private static int cells(int part, int all) {
		int cells = (int) Math.round((double) BAR * part / all);
		return part == 0 ? 0 : part == all ? BAR : Math.clamp(cells, 1, BAR - 1);
	}

	void print(PrintWriter out) {
		int name = Math.min(WIDEST_NAME, rows.stream().mapToInt(row -> DisplayWidth.of(row.name())).max().orElse(0));
		int[] widths = new int[header.size()];
		for (int i = 0; i < widths.length; i++) {
			int column = i;
			widths[i] = Math.max(DisplayWidth.of(header.get(i)),
					rows.stream().mapToInt(row -> row.figures().get(column).toString().length()).max().orElse(0));
		}
		StringBuilder line = new StringBuilder(DisplayWidth.fitted("", name));
		for (int i = 0; i < widths.length; i++) {
			line.append(GAP).append(DisplayWidth.rightAligned(header.get(i), widths[i]));
		}
		out.println(line);
		for (Row row : rows) {
			line = new StringBuilder(DisplayWidth.fitted(row.name(), name));
			for (int i = 0; i < widths.length; i++) {
				line.append(GAP).append(DisplayWidth.rightAligned(row.figures().get(i).toString(), widths[i]));
			}
			out.println((line + GAP + DisplayWidth.rightAligned(row.percent(), 4) + GAP + row.bar()).stripTrailing());
			row.below().forEach(out::println);
		}
	}
}
