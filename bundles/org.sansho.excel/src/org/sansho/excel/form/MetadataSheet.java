// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The hidden sheet that says what each named cell is an answer to, so that a filled-in workbook can be read back without guessing by
 * position.
 *
 * <p>First come {@code sansho-form} with the version of this format, {@code document}, {@code edition}, and one {@code form} for each
 * sheet with the name of the form and of the sheet. After an empty row comes the table of named cells, below its header. Choices that
 * drop-downs refer to stand to the right of it. A reader goes from the defined name to the row here. Where rows of a form were sorted,
 * the hidden last column of the form's sheet, which moves with its row, says what a row is about now; it holds the citation, or for a
 * gate without a name what the defined names of its cells begin with.
 */
public final class MetadataSheet {

	/** Name of the sheet. */
	public static final String NAME = "_sansho";
	/** Version of what the sheet holds. */
	public static final String FORMAT = "1";
	/** First cell of the first row. */
	public static final String SIGNATURE = "sansho-form";
	/** Header of the table of named cells. */
	public static final List<String> COLUMNS = List.of("name", "form", "about", "kind", "citation", "group", "column",
			"number", "unverified");

	private static final int FIRST_LIST = COLUMNS.size() + 1;

	private final XSSFWorkbook workbook;
	private final Styles styles;
	private final SheetData data = new SheetData();
	private int next;

	private MetadataSheet(XSSFWorkbook workbook, Styles styles) {
		this.workbook = workbook;
		this.styles = styles;
	}

	/**
	 * Adds the sheet behind the others.
	 *
	 * @return its cells, which POI does not know
	 */
	static SheetData write(XSSFWorkbook workbook, Styles styles, List<FormSheet> sheets, ChoiceLists lists) {
		MetadataSheet metadata = new MetadataSheet(workbook, styles);
		XSSFSheet sheet = workbook.createSheet(NAME);
		PrintedForm first = sheets.getFirst().form();
		metadata.add(SIGNATURE, FORMAT);
		metadata.add("document", first.document());
		metadata.add("edition", first.edition());
		sheets.forEach(each -> metadata.add("form", each.form().name(), each.name()));
		metadata.add();
		metadata.add(COLUMNS.toArray(String[]::new));
		sheets.forEach(metadata::addEntries);
		metadata.addLists(lists.lists());
		workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
		return metadata.data;
	}

	private void addEntries(FormSheet form) {
		for (Entry entry : form.layout().entries()) {
			add(entry.name(), form.form().name(), entry.about().word(), entry.kind().word(), entry.citation(), entry.group(), entry.title(),
					entry.number(), entry.unverified());
		}
	}

	private void add(String... values) {
		for (int i = 0; i < values.length; i++) {
			set(next, i, values[i]);
		}
		next++;
	}

	private void addLists(Map<List<String>, String> lists) {
		int column = FIRST_LIST;
		for (Map.Entry<List<String>, String> list : lists.entrySet()) {
			for (int row = 0; row < list.getKey().size(); row++) {
				set(row, column, list.getKey().get(row));
			}
			DefinedNames.define(workbook, list.getValue(), NAME, 0, list.getKey().size() - 1, column);
			column++;
		}
	}

	private void set(int row, int column, String text) {
		if (!text.isEmpty()) {
			data.put(row, column, styles.data(text), text);
		}
	}
}
