// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as whoever gets it sees it. */
final class WrittenWorkbook {

	private final byte[] bytes;
	private final XSSFWorkbook workbook;

	private WrittenWorkbook(byte[] bytes) throws IOException {
		this.bytes = bytes;
		this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
	}

	static WrittenWorkbook of(ChecklistBuilder checklist) {
		return of(checklist, options -> options);
	}

	static WrittenWorkbook of(ChecklistBuilder checklist, UnaryOperator<FormOptions> options) {
		try {
			return new WrittenWorkbook(bytesOf(checklist, options));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static byte[] bytesOf(ChecklistBuilder checklist, UnaryOperator<FormOptions> options) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			FormWorkbook.of(checklist.corpus(), checklist.edition(), options.apply(FormOptions.in(Locale.JAPANESE))).writeTo(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (FormWriteException e) {
			throw new AssertionError(e);
		}
		return out.toByteArray();
	}

	byte[] bytes() {
		return bytes;
	}

	XSSFWorkbook poi() {
		return workbook;
	}

	/** The first sheet. */
	XSSFSheet sheet() {
		return workbook.getSheetAt(0);
	}

	XSSFSheet metadata() {
		return workbook.getSheet("_sansho");
	}

	/** All texts of the first sheet that are shown, in reading order. */
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		for (Row row : sheet()) {
			for (Cell cell : row) {
				if (!sheet().isColumnHidden(cell.getColumnIndex()) && !text(cell).isEmpty()) {
					texts.add(text(cell));
				}
			}
		}
		return texts;
	}

	/** The only cell of the first sheet with this text. */
	XSSFCell cell(String text) {
		List<XSSFCell> found = new ArrayList<>();
		for (Row row : sheet()) {
			for (Cell cell : row) {
				if (!sheet().isColumnHidden(cell.getColumnIndex()) && text(cell).equals(text)) {
					found.add((XSSFCell) cell);
				}
			}
		}
		assertThat(found).as("cells with “%s” among %s", text, texts()).hasSize(1);
		return found.getFirst();
	}

	/** The cell with this defined name. */
	XSSFCell named(String name) {
		assertThat(workbook.getName(name)).as(name).isNotNull();
		CellReference reference = new CellReference(workbook.getName(name).getRefersToFormula());
		return workbook.getSheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
	}

	/** The texts of the cells with this defined name. */
	List<String> list(String name) {
		List<String> texts = new ArrayList<>();
		AreaReference area = new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
		for (CellReference reference : area.getAllReferencedCells()) {
			texts.add(text(workbook.getSheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol())));
		}
		return texts;
	}

	/** The merged cells that {@code cell} is part of. */
	Optional<CellRangeAddress> merged(XSSFCell cell) {
		return sheet().getMergedRegions().stream().filter(region -> region.isInRange(cell)).findFirst();
	}

	/** The rows of the metadata, each as texts. */
	List<List<String>> metadataRows() {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i <= metadata().getLastRowNum(); i++) {
			Row row = metadata().getRow(i);
			List<String> texts = new ArrayList<>();
			for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
				texts.add(row.getCell(c) == null ? "" : text(row.getCell(c)));
			}
			rows.add(texts);
		}
		return rows;
	}

	static String text(Cell cell) {
		return new DataFormatter(Locale.ROOT).formatCellValue(cell);
	}
}
