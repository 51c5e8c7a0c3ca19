// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

/** A cell, or several that are merged into one: rows and columns from 0, both ends included; the text may be empty. */
record Area(int firstRow, int lastRow, int firstColumn, int lastColumn, String text, int points) {

	boolean covers(int row, int column) {
		return coversRow(row) && column >= firstColumn && column <= lastColumn;
	}

	boolean coversRow(int row) {
		return row >= firstRow && row <= lastRow;
	}

	boolean merged() {
		return lastRow > firstRow || lastColumn > firstColumn;
	}

	Area saying(String other) {
		return new Area(firstRow, lastRow, firstColumn, lastColumn, other, points);
	}
}
