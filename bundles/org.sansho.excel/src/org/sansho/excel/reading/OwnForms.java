// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.core.transcript.FormTranscript.Blank;
import org.sansho.excel.form.Entry;
import org.sansho.excel.form.MetadataSheet;
import org.sansho.model.ColumnKind;

/** What the hidden sheet of a workbook that Sansho wrote says of its forms, see {@link MetadataSheet}; nothing for any other workbook. */
final class OwnForms {

	/** A column, by the header of its group and its own. */
	record Heads(String group, String title) {
	}

	/**
	 * A form as the workbook itself describes it.
	 *
	 * @param name       of the form
	 * @param blanks     what is filled in above its table
	 * @param columns    the columns that are filled in, with what they are for
	 * @param citations  what stands in the hidden cells of the rows: citations, with the doubts about them
	 * @param firstCells defined names of the cells to fill in, from which hidden cells of gates without a name are made
	 */
	record OwnForm(String name, List<Blank> blanks, Map<Heads, ColumnKind> columns, Map<String, String> citations, List<String> firstCells) {

		boolean isKey(String text) {
			return citations.containsKey(text) || firstCells.stream().anyMatch(cell -> cell.startsWith(text + '_'));
		}
	}

	private static final int NAME = 0;
	private static final int FORM = 1;
	private static final int ABOUT = 2;
	private static final int KIND = 3;
	private static final int CITATION = 4;
	private static final int GROUP = 5;
	private static final int COLUMN = 6;
	private static final int UNVERIFIED = 8;

	private final CellTexts texts = new CellTexts();
	private final Map<String, String> formOfSheet = new LinkedHashMap<>();
	private final Map<String, OwnForm> forms = new HashMap<>();
	private String edition = "";

	OwnForms(XSSFWorkbook workbook) {
		XSSFSheet sheet = workbook.getSheet(MetadataSheet.NAME);
		if (sheet == null || !text(sheet.getRow(0), 0).equals(MetadataSheet.SIGNATURE) || !text(sheet.getRow(0), 1).equals(MetadataSheet.FORMAT)) {
			return;
		}
		boolean table = false;
		for (Row row : sheet) {
			String first = text(row, 0);
			if (table) {
				entry(row);
			} else if (first.equals("edition")) {
				edition = text(row, 1);
			} else if (first.equals("form")) {
				formOfSheet.put(text(row, 2), text(row, 1));
				forms.put(text(row, 1), new OwnForm(text(row, 1), new ArrayList<>(), new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>()));
			} else {
				table = first.equals(MetadataSheet.COLUMNS.getFirst());
			}
		}
	}

	/** Identifier of the edition; empty when the workbook does not say. */
	String edition() {
		return edition;
	}

	/** Whether this is the hidden sheet itself. */
	static boolean isMetadata(String sheet) {
		return sheet.equals(MetadataSheet.NAME);
	}

	/** The form on {@code sheet}. */
	Optional<OwnForm> on(XSSFSheet sheet) {
		String name = formOfSheet.get(sheet.getSheetName());
		return Optional.ofNullable(name == null ? null : forms.get(name));
	}

	private void entry(Row row) {
		OwnForm form = forms.get(text(row, FORM));
		if (form == null) {
			return;
		}
		String kind = text(row, KIND);
		if (text(row, ABOUT).equals(Entry.About.FIELD.word())) {
			form.blanks().add(new Blank(text(row, COLUMN), kind.equals(Entry.Kind.DATE.word())));
			return;
		}
		form.firstCells().add(text(row, NAME));
		if (!text(row, CITATION).isEmpty()) {
			form.citations().put(text(row, CITATION), text(row, UNVERIFIED));
		}
		if (!kind.equals(Entry.Kind.ANSWER_DATE.word())) {
			ColumnKind column = kind.equals(Entry.Kind.ANSWER.word()) ? ColumnKind.ANSWER : kind.equals(Entry.Kind.DATE.word()) ? ColumnKind.DATE : ColumnKind.TEXT;
			form.columns().put(new Heads(text(row, GROUP), text(row, COLUMN)), column);
		}
	}

	private String text(Row row, int column) {
		Cell cell = row == null ? null : row.getCell(column);
		return cell == null ? "" : texts.of((XSSFCell) cell).text();
	}
}
