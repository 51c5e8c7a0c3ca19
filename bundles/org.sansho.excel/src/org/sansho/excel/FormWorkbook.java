// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormWriteException.Reason;
import org.sansho.excel.form.Block;
import org.sansho.excel.form.FormLayout;
import org.sansho.excel.form.FormReading;
import org.sansho.excel.form.FormSheet;
import org.sansho.excel.form.MetadataSheet;
import org.sansho.excel.form.PrintedForm;
import org.sansho.excel.form.SheetLayout;
import org.sansho.excel.form.SheetNames;
import org.sansho.excel.form.WorkbookWriter;
import org.sansho.model.Edition;
import org.sansho.model.Form;

/**
 * The forms of an edition as an Excel workbook (.xlsx), one sheet each, ready to be printed and filled in.
 *
 * <p>Everything that can go wrong does so while it is made, before a file is touched; writing can only fail for the sake of the file.
 * The same forms give the same bytes.
 */
public final class FormWorkbook {

	private static final int MOST_ROWS = 1_048_576;
	private static final int MOST_COLUMNS = 16_384;
	private static final int LONGEST_TEXT = 32_767;

	/**
	 * What was made of a form.
	 *
	 * @param form    name of the form
	 * @param name    name of the sheet
	 * @param gates   number of gates on it
	 * @param items   number of items on it
	 * @param entries number of cells to fill in
	 */
	public record Sheet(String form, String name, int gates, int items, int entries) {
	}

	private final List<FormSheet> sheets;
	private final Messages messages;

	private FormWorkbook(List<FormSheet> sheets, Messages messages) {
		this.sheets = sheets;
		this.messages = messages;
	}

	/**
	 * Makes the workbook of {@code edition}.
	 *
	 * @throws FormWriteException if there is no form to write, or a form cannot be written; it says where and why
	 */
	public static FormWorkbook of(Corpus corpus, Edition edition, FormOptions options) throws FormWriteException {
		List<Form> forms = options.forms().isEmpty() ? corpus.forms(edition) : options.forms();
		if (forms.isEmpty()) {
			throw new FormWriteException(Reason.NO_FORMS, edition.getName());
		}
		Messages messages = new Messages(FormWorkbook.class, options.locale());
		FormReading reading = new FormReading(corpus, edition, options, messages);
		SheetNames names = new SheetNames(MetadataSheet.NAME);
		List<FormSheet> sheets = new ArrayList<>();
		for (Form form : forms) {
			if (form.getEdition() != edition) {
				throw new FormWriteException(Reason.FOREIGN_FORM, form.getName(), edition.getName());
			}
			PrintedForm printed = reading.read(form);
			if (printed.columns().isEmpty()) {
				throw new FormWriteException(Reason.NO_COLUMNS, form.getName());
			}
			SheetLayout layout = FormLayout.of(printed, sheets.size() + 1, messages);
			check(printed, layout);
			sheets.add(new FormSheet(printed, layout, names.take(form.getSheet() == null ? printed.name() : form.getSheet())));
		}
		return new FormWorkbook(List.copyOf(sheets), messages);
	}

	/**
	 * Loads what writing needs, which takes longer than writing a form. A program that ends after one workbook calls it in a thread of
	 * its own while it reads the model; nobody else needs to.
	 */
	public static void warmUp() {
		WorkbookWriter.warmUp();
	}

	/** What was made of each form, in the order of the sheets. */
	public List<Sheet> sheets() {
		return sheets.stream().map(FormWorkbook::account).toList();
	}

	/** Writes the workbook; {@code out} stays open. */
	public void writeTo(OutputStream out) throws IOException {
		writeTo(out, () -> false);
	}

	/**
	 * Writes the workbook; {@code out} stays open.
	 *
	 * @param cancelled asked now and then
	 * @throws java.util.concurrent.CancellationException if it was {@code cancelled}; what was written until then is no workbook
	 */
	public void writeTo(OutputStream out, BooleanSupplier cancelled) throws IOException {
		new WorkbookWriter(messages, cancelled).write(sheets, out);
	}

	private static Sheet account(FormSheet sheet) {
		Map<Boolean, Long> questions = sheet.form().questions()
				.collect(Collectors.partitioningBy(PrintedForm.Question::gate, Collectors.counting()));
		return new Sheet(sheet.form().name(), sheet.name(), questions.get(true).intValue(), questions.get(false).intValue(),
				sheet.layout().entries().size());
	}

	private static void check(PrintedForm form, SheetLayout layout) throws FormWriteException {
		// One column more for what the rows are about.
		check(Reason.TOO_MANY_COLUMNS, form.name(), layout.widths().size() + 1, MOST_COLUMNS);
		check(Reason.TOO_MANY_ROWS, form.name(), layout.heights().size(), MOST_ROWS);
		for (Block block : layout.blocks()) {
			if (block.text().length() > LONGEST_TEXT) {
				check(Reason.TEXT_TOO_LONG, layout.keyOf(block.firstRow()).orElse(form.name()), block.text().length(), LONGEST_TEXT);
			}
		}
	}

	private static void check(Reason reason, String place, int count, int most) throws FormWriteException {
		if (count > most) {
			throw new FormWriteException(reason, place, Integer.toString(count), Integer.toString(most));
		}
	}
}
