// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * The rows and cells of a worksheet as SpreadsheetML (ECMA-376-1, 18.3.1.80), in any order at first.
 *
 * <p>POI keeps an XML object for every cell and string, which takes longer than everything else when a command line writes one form
 * and ends, and far too long for thousands of items. So POI writes a sheet without cells, and this takes the place of its empty
 * {@code sheetData}. Every value is a string in its cell: there is no way to write a formula.
 */
final class SheetData {

	private static final String EMPTY_DATA = "<sheetData/>";
	private static final String EMPTY_DIMENSION = "<dimension ref=\"A1\"/>";

	private record Cell(int column, int style, String text) {
	}

	private static final class Row {
		private OptionalDouble height = OptionalDouble.empty();
		private final List<Cell> cells = new ArrayList<>();
	}

	private final List<Row> rows = new ArrayList<>();
	private int lastColumn;

	/** Gives a row a height in points. */
	void height(int row, double points) {
		row(row).height = OptionalDouble.of(points);
	}

	/** Puts text, which may be empty, into a cell that is still free. */
	void put(int row, int column, XSSFCellStyle style, String text) {
		row(row).cells.add(new Cell(column, style.getIndex(), CellText.stored(text)));
		lastColumn = Math.max(lastColumn, column);
	}

	private Row row(int index) {
		while (rows.size() <= index) {
			rows.add(new Row());
		}
		return rows.get(index);
	}

	/**
	 * The part of a worksheet without cells, with these cells.
	 *
	 * @throws IllegalArgumentException if {@code worksheet} has cells, which is a mistake in the program
	 */
	String into(String worksheet) {
		int data = worksheet.indexOf(EMPTY_DATA);
		if (data < 0) {
			throw new IllegalArgumentException("not an empty worksheet: " + worksheet);
		}
		String last = new CellReference(Math.max(rows.size() - 1, 0), lastColumn).formatAsString();
		String head = worksheet.substring(0, data).replace(EMPTY_DIMENSION, "<dimension ref=\"A1:" + last + "\"/>");
		StringBuilder filled = new StringBuilder(head).append("<sheetData>");
		for (int i = 0; i < rows.size(); i++) {
			write(filled, i, rows.get(i));
		}
		return filled.append("</sheetData>").append(worksheet, data + EMPTY_DATA.length(), worksheet.length()).toString();
	}

	private static void write(StringBuilder out, int index, Row row) {
		out.append("<row r=\"").append(index + 1).append('"');
		row.height.ifPresent(points -> out.append(" ht=\"").append(points).append("\" customHeight=\"1\""));
		out.append('>');
		row.cells.sort(Comparator.comparingInt(Cell::column));
		for (Cell cell : row.cells) {
			out.append("<c r=\"").append(CellReference.convertNumToColString(cell.column())).append(index + 1)
					.append("\" s=\"").append(cell.style()).append('"');
			if (cell.text().isEmpty()) {
				out.append("/>");
			} else {
				out.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
				escape(out, cell.text());
				out.append("</t></is></c>");
			}
		}
		out.append("</row>");
	}

	private static void escape(StringBuilder out, String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				default -> out.append(c);
			}
		}
	}
}
