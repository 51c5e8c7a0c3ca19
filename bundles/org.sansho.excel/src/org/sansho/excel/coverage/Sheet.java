// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.io.IOException;
import java.util.List;

/** A sheet of the workbook before it is written. */
interface Sheet {

	/** A column: its header, its width in characters, and what its cells offer to whoever fills them in. */
	record Column(String title, double width, List<String> choices) {

		/** A column whose cells offer nothing. */
		Column(String title, double width) {
			this(title, width, List.of());
		}
	}

	/** The name of the sheet, as Excel allows it. */
	String name();

	/** What is printed on top. */
	String title();

	/** The columns from left to right. */
	List<Column> columns();

	/** The row of the header, from 0; it is repeated on each page and does not scroll. */
	int headerRow();

	/** The number of rows. */
	int rows();

	/** Whether rows can be filtered below the header. */
	boolean filtered();

	/** The columns that do not scroll. */
	int fixedColumns();

	/** Writes all rows. */
	void write(WorksheetXml xml, Faces faces) throws IOException;
}
