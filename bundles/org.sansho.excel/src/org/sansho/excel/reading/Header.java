// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.List;
import java.util.Optional;
import org.sansho.core.form.PrintedColumn;

/**
 * The header of a table: which rows it takes, and which columns of the sheet are which column of the form.
 *
 * @param firstRow   its first row
 * @param lastRow    its last row
 * @param itemTitle  what stands above the items
 * @param firstRight first column of the sheet that is right of the items
 * @param filled     the columns of the form that are right of the items, from left to right
 */
record Header(int firstRow, int lastRow, String itemTitle, int firstRight, List<Place> filled) {

	/**
	 * A column of the form and where it stands.
	 *
	 * @param first first column of the sheet
	 * @param last  last column of the sheet, with that of the dates
	 */
	record Place(PrintedColumn column, int first, int last) {
		boolean covers(int sheetColumn) {
			return sheetColumn >= first && sheetColumn <= last;
		}
	}

	/** The column of the form that a column of the sheet belongs to; empty for one outside of the table. */
	Optional<Place> at(int sheetColumn) {
		return filled.stream().filter(place -> place.covers(sheetColumn)).findFirst();
	}

	int lastColumn() {
		return filled.isEmpty() ? firstRight - 1 : filled.getLast().last();
	}
}
