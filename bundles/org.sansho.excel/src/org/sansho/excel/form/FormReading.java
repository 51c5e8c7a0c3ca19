// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.Corpus;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormOptions;
import org.sansho.model.Column;
import org.sansho.model.ColumnElement;
import org.sansho.model.ColumnGroup;
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
				text(form.getName()), remarks(form, Placement.ABOVE),
				form.getFields().stream().map(field -> new PrintedForm.Blank(text(field.getLabel()), field.isDated())).toList(),
				columns, elements, footnotes.lines(), remarks(form, Placement.BELOW));
	}

	private String heading(Form form) {
		return firstOf(form.getHeading(), edition.getTitle(), corpus.documentOf(edition).map(Document::getTitle).orElse(""));
	}

	private static List<String> remarks(Form form, Placement placement) {
		return form.getRemarks().stream().filter(remark -> remark.getPlacement() == placement).map(Remark::getText).map(FormReading::text)
				.filter(remark -> !remark.isEmpty()).toList();
	}

	private List<PrintedColumn> columns(Form form) {
		List<PrintedColumn> columns = new ArrayList<>();
		int groupNo = 0;
		for (ColumnElement element : form.getColumns()) {
			switch (element) {
				case Column column -> columns.add(column(column, "", PrintedColumn.ALONE));
				case ColumnGroup group -> {
					for (Column column : group.getColumns()) {
						columns.add(column(column, text(group.getTitle()), groupNo));
					}
					groupNo++;
				}
				default -> throw new IllegalArgumentException("unknown column of a form: " + element);
			}
		}
		if (columns.isEmpty()) {
			return List.of();
		}
		if (columns.stream().noneMatch(column -> column.kind() == ColumnKind.ITEM)) {
			// Nobody can answer questions that are not printed.
			columns.addFirst(PrintedColumn.alone(ColumnKind.ITEM, ""));
		}
		if (options.withBasis() && columns.stream().noneMatch(column -> column.kind() == ColumnKind.BASIS)) {
			columns.add(PrintedColumn.alone(ColumnKind.BASIS, messages.get("basis")));
		}
		return List.copyOf(columns);
	}

	private static PrintedColumn column(Column column, String group, int groupNo) {
		boolean answer = column.getKind() == ColumnKind.ANSWER;
		return new PrintedColumn(column.getKind(), text(column.getTitle()), group, groupNo, answer ? column.getChoices() : List.of(),
				answer && column.isDated(), column.getWidth() == null ? OptionalInt.empty() : OptionalInt.of(column.getWidth()));
	}

	private PrintedForm.Question question(Gate gate, List<PrintedColumn> columns) {
		List<String> lines = new ArrayList<>();
		String wording = wording(gate);
		lines.add(Stream.of(text(gate.getPrintedAs()), wording).filter(part -> !part.isEmpty()).collect(Collectors.joining("\u3000")));
		boolean shownInHeader = columns.stream().anyMatch(column -> column.choices().equals(gate.getChoices()));
		if (!gate.getChoices().isEmpty() && !shownInHeader) {
			lines.add(messages.get("gateChoices", joined(gate.getChoices(), "", messages)));
		}
		String stop = text(gate.getStopIf());
		if (!stop.isEmpty() && !wording.contains(stop)) {
			lines.add(messages.get("gateStop", stop));
		}
		return new PrintedForm.Question(true, citation(gate), "", String.join("\n", lines), basis(gate),
				List.copyOf(gate.getChoices()), text(gate.getUnverified()));
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
					runs.add(new PrintedForm.Run(firstOf(titles, scope.getName()),
							scope.getItems().stream().map(item -> question(item, footnotes)).toList()));
				}
				default -> throw new IllegalArgumentException("unknown entry of a section: " + entry);
			}
		}
		flush(direct, runs);
		return new PrintedForm.Band(firstOf(section.getPrintedAs(), section.getNumber()), text(section.getTitle()), List.copyOf(runs));
	}

	private static void flush(List<PrintedForm.Question> direct, List<PrintedForm.Run> runs) {
		if (!direct.isEmpty()) {
			runs.add(new PrintedForm.Run("", List.copyOf(direct)));
			direct.clear();
		}
	}

	private PrintedForm.Question question(Item item, Footnotes footnotes) {
		StringBuilder printed = new StringBuilder(wording(item));
		item.getConditions().stream().map(footnotes::mark).distinct().forEach(mark -> printed.append(' ').append(mark));
		String reference = text(item.getReference());
		String due = text(item.getDue());
		Stream.of(reference, reference.contains(due) ? "" : due).filter(tag -> !tag.isEmpty())
				.forEach(tag -> printed.append('\n').append(messages.get("tags", tag)));
		return new PrintedForm.Question(false, citation(item), firstOf(item.getPrintedAs(), item.getNumber()), printed.toString(),
				basis(item), List.of(), text(item.getUnverified()));
	}

	private String citation(Provision provision) {
		return corpus.path(provision).orElse("");
	}

	private String basis(Provision provision) {
		return OfficialNotation.print(corpus.basis(provision));
	}

	private static String wording(Provision provision) {
		return firstOf(provision.getTitle(), provision.getText(), provision.getSummary());
	}

	/**
	 * The choices as a form shows them where one of them is to be circled.
	 *
	 * @param between what separates them besides the usual sign, such as a line break
	 */
	static String joined(List<String> choices, String between, Messages messages) {
		return choices.stream().reduce((left, right) -> messages.get("choicesOr", left, between + right)).orElse("").replace(" \n", "\n");
	}

	private static String firstOf(String... texts) {
		return Stream.of(texts).filter(Objects::nonNull).filter(text -> !text.isBlank()).findFirst().map(FormReading::text).orElse("");
	}

	/** Without white space around it, with line breaks as Excel writes them; empty for {@code null}. */
	private static String text(String raw) {
		return raw == null ? "" : raw.strip().replace("\r\n", "\n").replace('\r', '\n');
	}

	/** Numbers conditions in the order of the text; equal footnotes share a mark. */
	private static final class Footnotes {

		private final String template;
		private final Map<String, String> marks = new LinkedHashMap<>();

		Footnotes(String template) {
			this.template = text(template);
		}

		String mark(String condition) {
			String footnote = template.isEmpty() ? text(condition) : template.replace("{0}", text(condition));
			return marks.computeIfAbsent(footnote, key -> "※" + (marks.size() + 1));
		}

		List<String> lines() {
			return marks.entrySet().stream().map(entry -> entry.getValue() + '\u3000' + entry.getKey()).toList();
		}
	}
}
