// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

/** A cell, or several that are merged into one: rows and columns from 0, both ends included. */
public record Block(int firstRow, int lastRow, int firstColumn, int lastColumn, Look look, Edges edges, String text) {

	/** Whether it is more than one cell. */
	public boolean merged() {
		return lastRow > firstRow || lastColumn > firstColumn;
	}

	Block as(Look other) {
		return new Block(firstRow, lastRow, firstColumn, lastColumn, other, edges, text);
	}

	Block within(Edges others) {
		return new Block(firstRow, lastRow, firstColumn, lastColumn, look, others, text);
	}
}
