// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.form.FormColumns;
import org.sansho.core.form.PageFit;
import org.sansho.core.form.PrintedText;
import org.sansho.core.form.SheetName;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Column;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Scope;
import org.sansho.model.SectionEntry;

/**
 * SN505: a wording is too long for its cell when the form is printed. An item, a gate or a section may not be higher than a page below
 * the header of the table, a title of a column not higher than half a page, the name of a sheet not longer than Excel allows.
 */
public final class TitleTooLong implements Rule {

	@Override
	public String code() {
		return "SN505";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Form.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Form form) {
			checkSheet(form, findings);
			// A form without columns is not printed, which is a finding of its own.
			if (!form.getColumns().isEmpty() && !FormColumns.printed(form).isEmpty()) {
				PageFit fit = PageFit.of(form);
				checkColumns(form, fit, findings);
				for (FormElement element : form.getElements()) {
					check(element, fit, findings);
				}
			}
		}
	}

	private static void checkSheet(Form form, Findings findings) {
		String wanted = SheetName.wanted(form);
		if (wanted.length() > SheetName.LONGEST) {
			EStructuralFeature feature = form.getSheet() == null ? Literals.FORM__NAME : Literals.FORM__SHEET;
			findings.addVariant("sheet", form, feature, -1, wanted, String.valueOf(wanted.length()), SheetName.of(form));
		}
	}

	private static void checkColumns(Form form, PageFit fit, Findings findings) {
		List<Column> columns = FormColumns.declared(form);
		for (int i = 0; i < columns.size(); i++) {
			int lines = fit.linesOfColumn(i);
			if (lines > fit.mostOfColumn()) {
				found("column", columns.get(i), Literals.COLUMN_ELEMENT__TITLE, lines, fit.mostOfColumn(), findings);
			}
		}
	}

	private static void check(FormElement element, PageFit fit, Findings findings) {
		switch (element) {
			case Gate gate -> checkLines(gate, fit.linesOfGate(printed(gate)), fit, findings);
			case FormSection section -> {
				int lines = fit.linesOf(section);
				if (lines > fit.most()) {
					found("section", section, section.getTitle() == null ? Literals.FORM_SECTION__NUMBER : Literals.FORM_SECTION__TITLE, lines, fit.most(), findings);
				}
				section.getEntries().forEach(entry -> items(entry).forEach(item -> checkLines(item, fit.linesOfItem(printed(item)), fit, findings)));
			}
			default -> { }
		}
	}

	private static Stream<Item> items(SectionEntry entry) {
		return switch (entry) {
			case Item item -> Stream.of(item);
			case Scope scope -> scope.getItems().stream();
			default -> Stream.of();
		};
	}

	/** With what a form adds in lines of its own: what ends it, and which choices there are. */
	private static String printed(Gate gate) {
		return PrintedText.wording(gate) + (gate.getStopIf() == null ? "" : "\n") + (gate.getChoices().isEmpty() ? "" : "\n");
	}

	/** With the marks of conditions, and what a form adds in lines of its own. */
	private static String printed(Item item) {
		return PrintedText.wording(item) + " ※1".repeat(item.getConditions().size()) + (item.getReference() == null ? "" : "\n")
				+ (item.getDue() == null ? "" : "\n");
	}

	private static void checkLines(Provision provision, int lines, PageFit fit, Findings findings) {
		if (lines > fit.most()) {
			found("", provision, feature(provision), lines, fit.most(), findings);
		}
	}

	/** What of {@code provision} is printed. */
	private static EStructuralFeature feature(Provision provision) {
		if (!PrintedText.of(provision.getTitle()).isEmpty()) {
			return Literals.PROVISION__TITLE;
		}
		return PrintedText.of(provision.getText()).isEmpty() ? Literals.PROVISION__SUMMARY : Literals.PROVISION__TEXT;
	}

	private static void found(String variant, EObject object, EStructuralFeature feature, int lines, int most, Findings findings) {
		findings.addVariant(variant, object, feature, -1, String.valueOf(lines), String.valueOf(most));
	}
}
