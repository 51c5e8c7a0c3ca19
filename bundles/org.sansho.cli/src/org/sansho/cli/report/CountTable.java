// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.sansho.core.report.Tally;

/** A table of how often each code was found: a code, its numbers aligned to the right, its title. */
final class CountTable {

	private static final String GAP = "  ";
	private static final String NONE = "-";

	private final List<List<String>> rows = new ArrayList<>();

	/** @param heading the headings of the columns */
	CountTable(String... heading) {
		rows.add(List.of(heading));
	}

	/** Adds a row. */
	void add(String code, Tally tally, String title) {
		rows.add(List.of(code, number(tally.errors()), number(tally.warnings()), number(tally.infos()), number(tally.suppressed()), title));
	}

	/** The heading and the rows. */
	List<String> lines() {
		return rows.stream().map(this::line).toList();
	}

	private String line(List<String> row) {
		StringBuilder line = new StringBuilder(DisplayWidth.padded(row.getFirst(), width(0)));
		int last = row.size() - 1;
		for (int i = 1; i < last; i++) {
			line.append(GAP).append(DisplayWidth.rightAligned(row.get(i), width(i)));
		}
		return line.append(GAP).append(row.get(last)).toString().stripTrailing();
	}

	private int width(int column) {
		return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
	}

	private static String number(int number) {
		return number == 0 ? NONE : Integer.toString(number);
	}
}
