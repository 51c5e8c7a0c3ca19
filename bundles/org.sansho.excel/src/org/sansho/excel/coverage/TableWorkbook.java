// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.sansho.excel.CoverageWriteException;
import org.sansho.excel.form.SheetNames;

/** A workbook of lists, A4 landscape, each printed with its header on every page. The same lists give the same bytes. */
public final class TableWorkbook {

	private static final int MOST_ROWS = 1_048_576;

	private final SheetsWriter writer;

	/**
	 * A workbook of {@code tables}, in their order.
	 *
	 * @param title what the properties of the document say that it is
	 * @throws CoverageWriteException if a list needs more rows than a worksheet has
	 */
	public TableWorkbook(List<Table> tables, String title) throws CoverageWriteException {
		SheetNames names = new SheetNames();
		List<TableSheet> sheets = new ArrayList<>();
		for (Table table : tables) {
			TableSheet sheet = new TableSheet(table, names.take(table.name()));
			if (sheet.rows() > MOST_ROWS) {
				throw new CoverageWriteException(sheet.rows(), MOST_ROWS);
			}
			sheets.add(sheet);
		}
		this.writer = new SheetsWriter(sheets, title);
	}

	/** Writes the workbook; {@code out} stays open. */
	public void writeTo(OutputStream out) throws IOException {
		writer.write(out);
	}
}
