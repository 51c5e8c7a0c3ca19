// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The drop-downs of a sheet: which cells offer what. */
final class ChoiceCells {

	private static final int MOST_CHOICES = 50;

	private record Offer(CellRangeAddress[] cells, List<String> choices) {
	}

	private final List<Offer> offers = new ArrayList<>();

	ChoiceCells(XSSFSheet sheet) {
		for (XSSFDataValidation validation : sheet.getDataValidations()) {
			DataValidationConstraint constraint = validation.getValidationConstraint();
			if (constraint.getValidationType() == DataValidationConstraint.ValidationType.LIST) {
				String[] explicit = constraint.getExplicitListValues();
				List<String> choices = explicit != null && explicit.length > 0 ? List.of(explicit) : referred(sheet, constraint.getFormula1());
				if (!choices.isEmpty()) {
					offers.add(new Offer(validation.getRegions().getCellRangeAddresses(), choices.stream().map(String::strip).toList()));
				}
			}
		}
	}

	List<String> at(int row, int column) {
		for (Offer offer : offers) {
			for (CellRangeAddress cells : offer.cells()) {
				if (cells.isInRange(row, column)) {
					return offer.choices();
				}
			}
		}
		return List.of();
	}

	/** The texts of the cells that a formula names; none for any other formula. */
	private static List<String> referred(XSSFSheet sheet, String formula) {
		if (formula == null) {
			return List.of();
		}
		Name name = sheet.getWorkbook().getName(formula);
		try {
			AreaReference area = new AreaReference(name == null ? formula : name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
			List<String> choices = new ArrayList<>();
			for (CellReference cell : area.getAllReferencedCells()) {
				XSSFSheet other = cell.getSheetName() == null ? sheet : sheet.getWorkbook().getSheet(cell.getSheetName());
				XSSFRow row = other == null ? null : other.getRow(cell.getRow());
				if (row != null && row.getCell(cell.getCol()) != null && choices.size() < MOST_CHOICES) {
					choices.add(new CellTexts().of(row.getCell(cell.getCol())).text());
				}
			}
			return choices.stream().filter(choice -> !choice.isEmpty()).toList();
		} catch (IllegalArgumentException notCells) {
			return List.of();
		}
	}
}
