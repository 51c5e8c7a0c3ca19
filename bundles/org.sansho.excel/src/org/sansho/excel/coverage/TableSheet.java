// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.io.IOException;
import java.util.List;
import org.sansho.core.form.TextMeasure;
import org.sansho.excel.coverage.Faces.Face;
import org.sansho.excel.coverage.Faces.Level;

/** A sheet with a list of texts. */
final class TableSheet implements Sheet {

	private static final int FIRST_ROW = 2;
	private static final double LINE = 12.75;
	private static final double MOST_POINTS = 409;
	/** Small letters: 9 points where widths are counted in 10. */
	private static final double SMALL_PER_UNIT = 10.0 / 9;
	private static final double PADDING = 1.2;

	private final Table table;
	private final String name;

	/** @param name the name of the sheet, which no other one has */
	TableSheet(Table table, String name) {
		this.table = table;
		this.name = name;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String title() {
		return table.title();
	}

	@Override
	public List<Column> columns() {
		return table.columns().stream().map(column -> new Column(column.title(), column.width(), column.choices())).toList();
	}

	@Override
	public int headerRow() {
		return FIRST_ROW - 1;
	}

	@Override
	public int rows() {
		return FIRST_ROW + table.count();
	}

	@Override
	public boolean filtered() {
		return table.filtered();
	}

	@Override
	public int fixedColumns() {
		return 0;
	}

	@Override
	public void write(WorksheetXml xml, Faces faces) throws IOException {
		List<Column> columns = columns();
		SummarySheet.writeTitle(xml, faces, title());
		SummarySheet.writeHeader(xml, faces, columns);
		for (int row = 0; row < table.count(); row++) {
			List<String> cells = table.row().apply(row);
			int lines = 1;
			for (int i = 0; i < cells.size(); i++) {
				lines = Math.max(lines, TextMeasure.lines(cells.get(i), (columns.get(i).width() - PADDING) * SMALL_PER_UNIT));
			}
			xml.rowOfTexts(Math.min(MOST_POINTS, lines * LINE + 3));
			for (int i = 0; i < cells.size(); i++) {
				if (table.columns().get(i).figures() && !cells.get(i).isEmpty()) {
					xml.number(i, faces.of(Face.FIGURE, Level.PLAIN), cells.get(i));
				} else {
					xml.text(i, faces.of(Face.SMALL, Level.PLAIN, cells.get(i)), cells.get(i));
				}
			}
		}
	}
}
