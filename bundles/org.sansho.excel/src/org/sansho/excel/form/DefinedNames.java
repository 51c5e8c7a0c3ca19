// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Defined names of cells. They begin with {@code Sansho_} and hold nothing but letters, digits and low lines, which Excel and
 * LibreOffice both accept (LibreOffice refuses full stops) and never take for the address of a cell.
 */
final class DefinedNames {

	private DefinedNames() {
	}

	/** Names the cells of one column, rows and columns from 0. */
	static void define(XSSFWorkbook workbook, String name, String sheet, int firstRow, int lastRow, int column) {
		String cells = new CellReference(sheet, firstRow, column, true, true).formatAsString();
		if (lastRow > firstRow) {
			cells += ':' + new CellReference(lastRow, column, true, true).formatAsString();
		}
		XSSFName defined = workbook.createName();
		defined.setNameName(name);
		defined.setRefersToFormula(cells);
	}
}
