// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A list of texts as a sheet of a workbook, in the look of the lists of coverage.
 *
 * @param name     the name of the sheet, as far as Excel allows it
 * @param title    what is printed on top
 * @param columns  from left to right
 * @param count    how many rows there are
 * @param row      the texts of a row, from 0, one for each column; asked for when it is written, since lists can be long
 * @param filtered whether rows can be filtered below the header
 */
public record Table(String name, String title, List<Column> columns, int count, IntFunction<List<String>> row, boolean filtered) {

	/**
	 * A column.
	 *
	 * @param title   its header
	 * @param width   in characters
	 * @param choices what its cells offer to whoever fills them in; empty where they offer nothing
	 * @param figures whether its cells hold whole numbers, or nothing
	 */
	public record Column(String title, double width, List<String> choices, boolean figures) {

		public Column {
			choices = List.copyOf(choices);
		}

		/** A column of figures. */
		public static Column ofFigures(String title, double width) {
			return new Column(title, width, List.of(), true);
		}

		/** A column of texts. */
		public Column(String title, double width, List<String> choices) {
			this(title, width, choices, false);
		}

		/** A column whose cells offer nothing. */
		public Column(String title, double width) {
			this(title, width, List.of());
		}
	}

	public Table {
		columns = List.copyOf(columns);
	}
}
