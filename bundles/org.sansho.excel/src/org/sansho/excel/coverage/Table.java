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
	 * @param title its header
	 * @param width in characters
	 */
	public record Column(String title, double width) {
	}

	public Table {
		columns = List.copyOf(columns);
	}
}
