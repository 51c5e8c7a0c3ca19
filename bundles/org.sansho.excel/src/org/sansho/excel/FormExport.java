// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.util.List;
import java.util.Locale;
import org.sansho.core.Corpus;
import org.sansho.core.report.Problem;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.Form;

/**
 * What of an edition becomes a workbook, and what is left out: the same from the command line and from the workbench.
 *
 * @param workbook the workbook
 * @param leftOut  forms that nobody asked for and that are only known to exist: they are told, not silently missing
 */
public record FormExport(FormWorkbook workbook, List<Form> leftOut) {

	/** The few words that a form does not declare itself belong to the form, which is Japanese whatever language the program speaks. */
	private static final Locale FORM_LANGUAGE = Locale.JAPANESE;

	public FormExport {
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * The workbook of {@code edition}.
	 *
	 * @param chosen    the forms to write; empty: those of which at least the columns are known, or all if that is none
	 * @param withBasis whether to add a column with the provisions that each item rests on
	 * @throws FormWriteException if there is no form to write, or a form cannot be written
	 */
	public static FormExport of(Corpus corpus, Edition edition, List<Form> chosen, boolean withBasis) throws FormWriteException {
		List<Form> forms = chosen.isEmpty() ? corpus.forms(edition).stream().filter(FormExport::isKnown).toList() : chosen;
		FormOptions options = new FormOptions(forms, withBasis, FORM_LANGUAGE);
		List<Form> leftOut = chosen.isEmpty() ? corpus.forms(edition).stream().filter(form -> !options.forms().contains(form)).toList() : List.of();
		return new FormExport(FormWorkbook.of(corpus, edition, options), leftOut);
	}

	/** Whether enough is known of {@code form} to write it: at least its columns. */
	public static boolean isKnown(Form form) {
		return !form.getColumns().isEmpty();
	}

	/** The editions that have forms. */
	public static List<Edition> editions(Corpus corpus) {
		return corpus.editions().stream().filter(edition -> !corpus.forms(edition).isEmpty()).toList();
	}

	/** Why nothing may be written: a form that was made from what could not be understood would look official and be wrong. */
	public static List<Problem> obstacles(ValidationReport report) {
		return report.open().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
	}
}
