// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

import java.util.List;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.form.PrintedColumn;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.core.transcript.FormTranscript.Element;
import org.sansho.core.transcript.FormTranscript.Gate;
import org.sansho.core.transcript.FormTranscript.Item;
import org.sansho.core.transcript.FormTranscript.Run;
import org.sansho.core.transcript.FormTranscript.Section;
import org.sansho.core.transcript.Leftover;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.dsl.create.NewDeclaration.ImportedForms;
import org.sansho.model.ColumnKind;

/** Writes forms that were read from a workbook; what was left out follows as comments, so that it is seen where the text is checked. */
final class FormText {

	private final Spelling spelling;
	private final Messages messages;

	FormText(Spelling spelling, Messages messages) {
		this.spelling = spelling;
		this.messages = messages;
	}

	Draft draft(ImportedForms forms, Corpus corpus) {
		DraftText text = new DraftText();
		String edition = spelling.edition(forms.id(), forms.label());
		if (corpus.document(CitationPath.normalise(forms.id())).isEmpty()) {
			text.declaration("checklist " + spelling.name(forms.id()) + ' ' + QuotedText.quote(forms.title())).close();
		}
		if (corpus.edition(CitationPath.normalise(forms.id() + '@' + forms.label())).isEmpty()) {
			text.declaration("edition " + edition).property("fiscal-year", forms.fiscalYear()).quoted("source", forms.transcript().file()).close();
		}
		forms.transcript().forms().forEach(form -> form(text, form, edition, forms.transcript().file()));
		List<Leftover> leftovers = forms.transcript().leftovers();
		if (!leftovers.isEmpty()) {
			text.gap().comment(messages.get("leftover.sheets"));
			leftovers.forEach(leftover -> text.comment(comment(leftover, leftover.sheet() + ' ' + leftover.cell())));
		}
		return text.draft();
	}

	private void form(DraftText text, FormTranscript form, String edition, String file) {
		text.declaration("form " + spelling.segment(form.name()) + " of " + edition);
		text.quoted("heading", form.heading());
		if (!form.sheet().equals(form.name())) {
			text.quoted("sheet", form.sheet());
		}
		text.quoted("source", file + ", " + form.sheet());
		if (!form.certain()) {
			text.quoted("unverified", messages.get("imported.unverified"));
		}
		text.quoted("unless-remark", form.unlessRemark());
		form.above().forEach(remark -> text.quoted("remark above", remark));
		form.below().forEach(remark -> text.quoted("remark below", remark));
		form.blanks().forEach(blank -> text.line("field " + QuotedText.quote(blank.label()) + (blank.dated() ? " dated" : "")));
		text.gap();
		columns(text, form.columns());
		form.elements().forEach(element -> element(text.gap(), element));
		if (!form.leftovers().isEmpty()) {
			text.gap().comment(messages.get("leftover.form"));
			form.leftovers().forEach(leftover -> text.comment(comment(leftover, leftover.cell())));
		}
		text.close();
	}

	private String comment(Leftover leftover, String place) {
		String shown = leftover.text().lines().map(String::strip).collect(Collectors.joining(" / "));
		return messages.get("leftover." + leftover.reason().name(), place.strip()) + (shown.isEmpty() ? "" : ": " + shown);
	}

	private static void columns(DraftText text, List<PrintedColumn> columns) {
		int open = PrintedColumn.ALONE;
		for (PrintedColumn column : columns) {
			if (column.groupNo() != open) {
				if (open != PrintedColumn.ALONE) {
					text.close();
				}
				if (column.groupNo() != PrintedColumn.ALONE) {
					text.open("columns " + QuotedText.quote(column.group()));
				}
				open = column.groupNo();
			}
			column(text, column);
		}
		if (open != PrintedColumn.ALONE) {
			text.close();
		}
	}

	private static void column(DraftText text, PrintedColumn column) {
		String line = "column " + column.kind().getLiteral() + ' ' + QuotedText.quote(column.title());
		if (column.kind() == ColumnKind.ANSWER) {
			line += column.choices().isEmpty() ? "" : " choices " + listed(column.choices());
			line += column.dated() ? " dated" : "";
		}
		text.line(line);
	}

	private void element(DraftText text, Element element) {
		switch (element) {
			case Gate gate -> {
				String head = "gate " + (gate.name().isEmpty() ? "" : gate.name() + ' ') + QuotedText.quote(gate.title());
				head += gate.choices().isEmpty() ? "" : " choices " + listed(gate.choices());
				text.open(head + " stop-if " + QuotedText.quote(gate.stopIf())).quoted("unverified", gate.unverified()).close();
			}
			case Section section -> {
				text.open("section " + numbered(section.number(), section.printedAs(), section.title()));
				section.runs().forEach(run -> run(text, run));
				text.close();
			}
		}
	}

	private void run(DraftText text, Run run) {
		if (run.titles().isEmpty()) {
			run.items().forEach(item -> item(text, item));
			return;
		}
		text.open("scope " + (run.name().isEmpty() ? "" : run.name() + ' ') + listed(run.titles()));
		run.items().forEach(item -> item(text, item));
		text.close();
	}

	private void item(DraftText text, Item item) {
		text.open("item " + numbered(item.number(), item.printedAs(), item.title()));
		item.conditions().forEach(condition -> text.quoted("unless", condition));
		text.quoted("reference", item.reference()).quoted("due", item.due());
		if (!item.basis().isEmpty()) {
			text.quoted("note", messages.get("imported.basis", item.basis()));
		}
		text.quoted("unverified", item.unverified()).close();
	}

	private String numbered(String number, String printedAs, String title) {
		return spelling.segment(number) + (printedAs.isEmpty() ? "" : " printed-as " + QuotedText.quote(printedAs))
				+ (title.isEmpty() ? "" : ' ' + QuotedText.quote(title));
	}

	private static String listed(List<String> texts) {
		return texts.stream().map(QuotedText::quote).collect(Collectors.joining(", "));
	}
}
