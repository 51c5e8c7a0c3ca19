// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.Corpus;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.form.FormColumns;
import org.sansho.core.form.PrintedColumn;
import org.sansho.core.form.PrintedText;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormOptions;
import org.sansho.model.ColumnKind;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Placement;
import org.sansho.model.Provision;
import org.sansho.model.Remark;
import org.sansho.model.Scope;

/**
 * Decides the wording of everything a form prints: which text of a provision is shown, which mark a condition gets, what stands in
 * the basis column.
 */
public final class FormReading {

	private final Corpus corpus;
	private final Edition edition;
	private final FormOptions options;
	private final Messages messages;

	/** @param messages the texts of {@code org.sansho.excel} */
	public FormReading(Corpus corpus, Edition edition, FormOptions options, Messages messages) {
		this.corpus = corpus;
		this.edition = edition;
		this.options = options;
		this.messages = messages;
	}

	/** The form as it is printed. */
	public PrintedForm read(Form form) {
		List<PrintedColumn> columns = columns(form);
		Footnotes footnotes = new Footnotes(form.getUnlessRemark());
		List<PrintedForm.Element> elements = form.getElements().stream().<PrintedForm.Element>map(element -> switch (element) {
			case Gate gate -> question(gate, columns);
			case FormSection section -> band(section, footnotes);
			default -> throw new IllegalArgumentException("unknown element of a form: " + element);
		}).toList();
		return new PrintedForm(form, corpus.documentOf(edition).map(Document::getName).orElse(""), edition.getName(), heading(form),
				PrintedText.of(form.getName()), remarks(form, Placement.ABOVE),
				form.getFields().stream().map(field -> new PrintedForm.Blank(PrintedText.of(field.getLabel()), field.isDated())).toList(),
				columns, elements, footnotes.lines(), remarks(form, Placement.BELOW));
	}

	private String heading(Form form) {
		return PrintedText.firstOf(form.getHeading(), edition.getTitle(), corpus.documentOf(edition).map(Document::getTitle).orElse(""));
	}

	private static List<String> remarks(Form form, Placement placement) {
		return form.getRemarks().stream().filter(remark -> remark.getPlacement() == placement).map(Remark::getText).map(PrintedText::of)
				.filter(remark -> !remark.isEmpty()).toList();
	}

	private List<PrintedColumn> columns(Form form) {
		List<PrintedColumn> columns = new ArrayList<>(FormColumns.printed(form));
		if (options.withBasis() && !columns.isEmpty() && columns.stream().noneMatch(column -> column.kind() == ColumnKind.BASIS)) {
			columns.add(PrintedColumn.alone(ColumnKind.BASIS, messages.get("basis")));
		}
		return List.copyOf(columns);
	}

	private PrintedForm.Question question(Gate gate, List<PrintedColumn> columns) {
		List<String> lines = new ArrayList<>();
		String wording = PrintedText.wording(gate);
		lines.add(Stream.of(PrintedText.of(gate.getPrintedAs()), wording).filter(part -> !part.isEmpty()).collect(Collectors.joining("\u3000")));
		boolean shownInHeader = columns.stream().anyMatch(column -> column.choices().equals(gate.getChoices()));
		if (!gate.getChoices().isEmpty() && !shownInHeader) {
			lines.add(messages.get("gateChoices", joined(gate.getChoices(), "", messages)));
		}
		String stop = PrintedText.of(gate.getStopIf());
		if (!stop.isEmpty() && !wording.contains(stop)) {
			lines.add(messages.get("gateStop", stop));
		}
		return new PrintedForm.Question(true, citation(gate), "", String.join("\n", lines), basis(gate),
				List.copyOf(gate.getChoices()), PrintedText.of(gate.getUnverified()));
	}

	private PrintedForm.Band band(FormSection section, Footnotes footnotes) {
		List<PrintedForm.Run> runs = new ArrayList<>();
		List<PrintedForm.Question> direct = new ArrayList<>();
		for (var entry : section.getEntries()) {
			switch (entry) {
				case Item item -> direct.add(question(item, footnotes));
				case Scope scope -> {
					flush(direct, runs);
					String titles = String.join("、", scope.getTitles());
					runs.add(new PrintedForm.Run(PrintedText.firstOf(titles, scope.getName()),
							scope.getItems().stream().map(item -> question(item, footnotes)).toList()));
				}
				default -> throw new IllegalArgumentException("unknown entry of a section: " + entry);
			}
		}
		flush(direct, runs);
		return new PrintedForm.Band(PrintedText.firstOf(section.getPrintedAs(), section.getNumber()), PrintedText.of(section.getTitle()), List.copyOf(runs));
	}

	private static void flush(List<PrintedForm.Question> direct, List<PrintedForm.Run> runs) {
		if (!direct.isEmpty()) {
			runs.add(new PrintedForm.Run("", List.copyOf(direct)));
			direct.clear();
		}
	}

	private PrintedForm.Question question(Item item, Footnotes footnotes) {
		StringBuilder printed = new StringBuilder(PrintedText.wording(item));
		item.getConditions().stream().map(footnotes::mark).distinct().forEach(mark -> printed.append(' ').append(mark));
		String reference = PrintedText.of(item.getReference());
		String due = PrintedText.of(item.getDue());
		Stream.of(reference, reference.contains(due) ? "" : due).filter(tag -> !tag.isEmpty())
				.forEach(tag -> printed.append('\n').append(messages.get("tags", tag)));
		return new PrintedForm.Question(false, citation(item), PrintedText.number(item), printed.toString(),
				basis(item), List.of(), PrintedText.of(item.getUnverified()));
	}

	private String citation(Provision provision) {
		return corpus.path(provision).orElse("");
	}

	private String basis(Provision provision) {
		return OfficialNotation.print(corpus.basis(provision));
	}

	/**
	 * The choices as a form shows them where one of them is to be circled.
	 *
	 * @param between what separates them besides the usual sign, such as a line break
	 */
	static String joined(List<String> choices, String between, Messages messages) {
		return choices.stream().reduce((left, right) -> messages.get("choicesOr", left, between + right)).orElse("").replace(" \n", "\n");
	}

	/** Numbers conditions in the order of the text; equal footnotes share a mark. */
	private static final class Footnotes {

		private final String template;
		private final Map<String, String> marks = new LinkedHashMap<>();

		Footnotes(String template) {
			this.template = PrintedText.of(template);
		}

		String mark(String condition) {
			String footnote = template.isEmpty() ? PrintedText.of(condition) : template.replace("{0}", PrintedText.of(condition));
			return marks.computeIfAbsent(footnote, key -> "※" + (marks.size() + 1));
		}

		List<String> lines() {
			return marks.entrySet().stream().map(entry -> entry.getValue() + '\u3000' + entry.getKey()).toList();
		}
	}
}
