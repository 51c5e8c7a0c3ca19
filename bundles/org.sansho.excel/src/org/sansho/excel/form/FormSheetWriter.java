// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.core.text.Messages;

/** Writes a layout to a worksheet: cells, merged cells, drop-downs, defined names. */
final class FormSheetWriter {

	private final XSSFWorkbook workbook;
	private final Styles styles;
	private final ChoiceLists lists;
	private final Messages messages;
	private final Runnable lookUp;

	/** @param lookUp run for every block; what it throws ends the writing */
	FormSheetWriter(XSSFWorkbook workbook, Styles styles, ChoiceLists lists, Messages messages, Runnable lookUp) {
		this.workbook = workbook;
		this.styles = styles;
		this.lists = lists;
		this.messages = messages;
		this.lookUp = lookUp;
	}

	/**
	 * Adds the sheet.
	 *
	 * @return its cells, which POI does not know
	 */
	SheetData write(SheetLayout layout, String name) {
		XSSFSheet sheet = workbook.createSheet(name);
		for (int i = 0; i < layout.widths().size(); i++) {
			sheet.setColumnWidth(i, (int) Math.round(layout.widths().get(i) * 256));
		}
		sheet.setColumnHidden(layout.keyColumn(), true);
		SheetData data = new SheetData();
		for (int i = 0; i < layout.heights().size(); i++) {
			data.height(i, layout.heights().get(i));
		}
		for (Block block : layout.blocks()) {
			lookUp.run();
			write(data, block);
			if (block.merged()) {
				// Blocks never overlap, and checking it would make large forms quadratic.
				sheet.addMergedRegionUnsafe(
						new CellRangeAddress(block.firstRow(), block.lastRow(), block.firstColumn(), block.lastColumn()));
			}
		}
		layout.keys().forEach(key -> data.put(key.row(), layout.keyColumn(), styles.data(key.text()), key.text()));
		dropDowns(sheet, layout.entries());
		for (Entry entry : layout.entries()) {
			lookUp.run();
			DefinedNames.define(workbook, entry.name(), name, entry.row(), entry.row(), entry.column());
		}
		PageSetUp.apply(sheet, layout);
		if (!layout.entries().isEmpty()) {
			sheet.setActiveCell(new CellAddress(layout.entries().getFirst().row(), layout.entries().getFirst().column()));
		}
		return data;
	}

	private void write(SheetData data, Block block) {
		for (int row = block.firstRow(); row <= block.lastRow(); row++) {
			for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
				Edges edges = block.edges().ofCell(row == block.firstRow(), row == block.lastRow(), column == block.firstColumn(),
						column == block.lastColumn());
				String text = row == block.firstRow() && column == block.firstColumn() ? block.text() : "";
				data.put(row, column, styles.of(block.look(), edges, CellText.looksLikeFormula(text)), text);
			}
		}
	}

	private void dropDowns(XSSFSheet sheet, List<Entry> entries) {
		Map<List<String>, Ranges> cells = new LinkedHashMap<>();
		entries.stream().filter(entry -> !entry.choices().isEmpty())
				.forEach(entry -> cells.computeIfAbsent(entry.choices(), key -> new Ranges()).add(entry.row(), entry.column()));
		DataValidationHelper helper = sheet.getDataValidationHelper();
		cells.forEach((choices, ranges) -> {
			DataValidationConstraint constraint = ChoiceLists.fitInline(choices)
					? helper.createExplicitListConstraint(choices.toArray(String[]::new))
					: helper.createFormulaListConstraint(lists.nameOf(choices));
			DataValidation validation = helper.createValidation(constraint, ranges.list);
			// In this file format the switch means the opposite of its name.
			validation.setSuppressDropDownArrow(true);
			validation.setEmptyCellAllowed(true);
			validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
			validation.setShowErrorBox(true);
			validation.createErrorBox(messages.get("choiceErrorTitle"), messages.get("choiceError"));
			sheet.addValidationData(validation);
		});
	}

	/** Cells of which those that follow each other down a column become one range. */
	private static final class Ranges {

		private final CellRangeAddressList list = new CellRangeAddressList();
		private final Map<Integer, CellRangeAddress> lastOfColumn = new HashMap<>();

		void add(int row, int column) {
			CellRangeAddress last = lastOfColumn.get(column);
			if (last != null && last.getLastRow() + 1 == row) {
				last.setLastRow(row);
			} else {
				CellRangeAddress range = new CellRangeAddress(row, row, column, column);
				lastOfColumn.put(column, range);
				list.addCellRangeAddress(range);
			}
		}
	}
}
