// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.List;
import java.util.Locale;
import org.sansho.core.form.Grid;
import org.sansho.core.form.Page;
import org.sansho.core.form.PrintedColumn;
import org.sansho.core.form.PrintedText;
import org.sansho.core.form.TextMeasure;
import org.sansho.core.text.Messages;
import org.sansho.excel.form.Edges.Line;
import org.sansho.excel.form.PrintedForm.Band;
import org.sansho.excel.form.PrintedForm.Question;
import org.sansho.excel.form.PrintedForm.Run;
import org.sansho.model.ColumnKind;

/**
 * Puts a form on a sheet: heading, name, remarks and fields above the table; the header of the table; gates and sections; footnotes
 * and remarks below. It knows nothing of Excel but rows, columns and their limits.
 */
public final class FormLayout {

	private static final double ITEM_HEIGHT = 22;
	private static final double GAP = 7;
	private static final double FIELD_HEIGHT = 22;
	private static final double BLANK_LEAST = 16;
	/** In pages. */
	private static final double WORTH_WIDENING = 1.4;
	/** In characters, as the widths of columns. */
	private static final double WIDENING = 4;
	private static final double WIDEST = 20;

	private final PrintedForm form;
	private final Messages messages;
	private final String stem;
	private final Grid grid;
	private final Draft draft;
	private int gates;
	private int items;

	private FormLayout(PrintedForm form, int number, Messages messages, double more) {
		this.form = form;
		this.messages = messages;
		this.stem = "Sansho_F" + number;
		this.grid = new Grid(form.columns(), form.hasBands(), form.hasScopes(), form.numberWidth(), more);
		this.draft = new Draft(grid);
	}

	/**
	 * Lays out {@code form}. Where it would run over a single page by a little, the wording of the items gets more room, as long as the
	 * print does not become too small: what costs width saves more height.
	 *
	 * @param form     with at least one column
	 * @param number   which sheet of the workbook it is, from 1; the defined names of its cells begin with it
	 * @param messages the texts of {@code org.sansho.excel}
	 */
	public static SheetLayout of(PrintedForm form, int number, Messages messages) {
		SheetLayout usual = new FormLayout(form, number, messages, 0).layout();
		if (usual.pages() > 1 && usual.pages() < WORTH_WIDENING) {
			for (double more = WIDENING; more <= WIDEST; more += WIDENING) {
				SheetLayout wider = new FormLayout(form, number, messages, more).layout();
				if (wider.pages() <= 1) {
					return wider;
				}
			}
		}
		return usual;
	}

	private SheetLayout layout() {
		line(Look.HEADING, form.heading());
		line(Look.NAME, form.name());
		form.above().forEach(remark -> line(Look.NOTE, remark));
		fields();
		draft.row(GAP);
		int headerFirst = draft.lastRow() + 1;
		header();
		int headerLast = draft.lastRow();
		for (PrintedForm.Element element : form.elements()) {
			switch (element) {
				case Question gate -> question(gate, false);
				case Band band -> band(band);
			}
		}
		draft.table(headerFirst, headerLast, draft.lastRow());
		if (!form.footnotes().isEmpty() || !form.below().isEmpty()) {
			draft.row(GAP);
		}
		form.footnotes().forEach(footnote -> line(Look.NOTE, footnote));
		form.below().forEach(remark -> line(Look.NOTE, remark));
		return draft.finish();
	}

	private void line(Look look, String text) {
		if (!text.isEmpty()) {
			draft.put(draft.row(0), 0, grid.lastColumn(), look, text);
		}
	}

	// ------------------------------------------------------------ fields

	/** Two fields in a row where there is room for both, else one. */
	private void fields() {
		if (form.fields().isEmpty()) {
			return;
		}
		draft.row(GAP);
		double label = form.fields().stream().mapToInt(field -> TextMeasure.width(field.label())).max().orElse(0) + 4.0;
		label = Math.clamp(label, 12, 26);
		int labelLast = labelLast(0, label);
		int middle = labelLast < 0 ? 0 : lastOf(grid.endingNear(grid.width(0, grid.lastColumn()) / 2, labelLast + 1));
		int secondLabelLast = labelLast < 0 ? -1 : labelLast(middle + 1, label);
		boolean two = form.fields().size() > 1 && secondLabelLast >= 0 && grid.width(labelLast + 1, middle) >= BLANK_LEAST;
		for (int i = 0; i < form.fields().size(); i++) {
			if (two && i % 2 == 1) {
				field(i, draft.lastRow(), middle + 1, secondLabelLast, grid.lastColumn());
			} else {
				field(i, draft.row(FIELD_HEIGHT), 0, labelLast, two && i + 1 < form.fields().size() ? middle : grid.lastColumn());
			}
		}
	}

	/** Where a label that begins at {@code first} ends, so that a blank fits beside it; negative when there is no such column. */
	private int labelLast(int first, double label) {
		if (first >= grid.lastColumn()) {
			return -1;
		}
		double left = first == 0 ? 0 : grid.width(0, first - 1);
		int last = grid.endingNear(left + label, first);
		if (grid.width(first, last) < label * 0.6) {
			last++;
		}
		return last < grid.lastColumn() && grid.width(last + 1, grid.lastColumn()) >= BLANK_LEAST ? last : -1;
	}

	private int lastOf(int column) {
		return Math.min(column, grid.lastColumn());
	}

	/** A label from {@code first} to {@code labelLast}, then the blank; where there is no room beside it, the blank stands below. */
	private void field(int index, int row, int first, int labelLast, int last) {
		PrintedForm.Blank field = form.fields().get(index);
		int blankRow = row;
		int blankFirst = labelLast + 1;
		if (labelLast < first) {
			draft.put(row, first, last, Look.FIELD_LABEL, field.label());
			blankRow = draft.row(FIELD_HEIGHT);
			blankFirst = first;
		} else {
			draft.put(row, first, labelLast, Look.FIELD_LABEL, field.label());
		}
		draft.put(blankRow, blankFirst, last, field.dated() ? Look.FIELD_DATE : Look.FIELD_TEXT, "");
		Entry.Kind kind = field.dated() ? Entry.Kind.DATE : Entry.Kind.TEXT;
		draft.put(new Entry(stem + "_A" + (index + 1), blankRow, blankFirst, kind, Entry.About.FIELD, "", "", field.label(), "", "",
				List.of()));
	}

	// ------------------------------------------------------------ header of the table

	private void header() {
		boolean groups = form.columns().stream().anyMatch(column -> column.groupNo() >= 0);
		boolean subHeaders = form.columns().stream().anyMatch(PrintedColumn::hasSubHeader);
		int top = draft.row(Page.HEADER_HEIGHT);
		int titles = groups ? draft.row(Page.HEADER_HEIGHT) : top;
		int bottom = subHeaders ? draft.row(Page.HEADER_HEIGHT) : titles;
		int left = grid.itemsFirst() ? 0 : grid.firstDeclared();
		if (left > 0) {
			draft.put(top, bottom, 0, left - 1, Look.HEADER, Edges.THIN, "");
		}
		for (int i = 0; i < form.columns().size(); i++) {
			PrintedColumn column = form.columns().get(i);
			int first = i == 0 ? left : grid.first(i);
			boolean grouped = column.groupNo() >= 0;
			if (grouped && (i == 0 || form.columns().get(i - 1).groupNo() != column.groupNo())) {
				draft.put(top, top, first, lastOfGroup(i), Look.HEADER, Edges.THIN, column.group());
			}
			boolean sub = column.hasSubHeader();
			draft.put(grouped ? titles : top, sub ? titles : bottom, first, grid.last(i), Look.HEADER, Edges.THIN, column.title());
			if (sub) {
				subHeader(bottom, i, column);
			}
		}
	}

	private int lastOfGroup(int i) {
		int last = i;
		while (last + 1 < form.columns().size() && form.columns().get(last + 1).groupNo() == form.columns().get(i).groupNo()) {
			last++;
		}
		return grid.last(last);
	}

	private void subHeader(int row, int i, PrintedColumn column) {
		int answer = grid.first(i);
		String choices = FormReading.joined(column.choices(), "", messages);
		if (TextMeasure.lines(choices, grid.room(answer, answer, Look.SUB_HEADER.points())) > 1) {
			choices = FormReading.joined(column.choices(), "\n", messages);
		}
		draft.put(row, row, answer, answer, Look.SUB_HEADER, column.dated() ? Edges.THIN.withRight(Line.HAIR) : Edges.THIN, choices);
		if (column.dated()) {
			draft.put(row, row, answer + 1, answer + 1, Look.SUB_HEADER, Edges.THIN.withLeft(Line.HAIR), messages.get("date"));
		}
	}

	// ------------------------------------------------------------ sections

	private void band(Band band) {
		if (band.runs().stream().allMatch(run -> run.items().isEmpty() && !run.scoped())) {
			draft.put(draft.row(Page.HEADER_HEIGHT), 0, grid.lastColumn(), Look.BAND, joined(band, "\u3000"));
			return;
		}
		int first = draft.lastRow() + 1;
		for (Run run : band.runs()) {
			int top = draft.lastRow() + 1;
			if (run.scoped()) {
				int row = draft.row(Page.HEADER_HEIGHT);
				draft.put(row, row, grid.scopeColumn() + 1, grid.lastColumn(), Look.SCOPE, Edges.THIN.withLeft(Line.NONE), run.scope());
			}
			run.items().forEach(item -> question(item, run.scoped()));
			if (run.scoped()) {
				// The band goes down beside its items, so that where it ends can be seen.
				draft.put(top, draft.lastRow(), grid.scopeColumn(), grid.scopeColumn(), Look.SCOPE, Edges.THIN.withRight(Line.NONE), "");
			}
		}
		draft.put(first, draft.lastRow(), 0, 0, Look.BAND, Edges.THIN, joined(band, "\n"));
	}

	private static String joined(Band band, String between) {
		return PrintedText.joined(band.number(), band.title(), between);
	}

	// ------------------------------------------------------------ gates and items

	private void question(Question question, boolean scoped) {
		int row = draft.row(ITEM_HEIGHT);
		String name = question.gate() ? stem + "_G" + ++gates : stem + String.format(Locale.ROOT, "_I%03d", ++items);
		draft.key(row, question.citation().isEmpty() ? name : question.citation());
		left(row, question, scoped);
		for (int i = 0; i < form.columns().size(); i++) {
			cell(row, i, question, scoped, name + "_C" + (i + 1));
		}
	}

	/** What stands left of the declared columns, unless the item reaches into it. */
	private void left(int row, Question question, boolean scoped) {
		if (grid.itemsFirst() || grid.firstDeclared() == 0) {
			return;
		}
		if (question.gate()) {
			draft.put(row, 0, grid.firstDeclared() - 1, Look.NUMBER, "");
		} else if (grid.hasScope() && !scoped) {
			draft.put(row, grid.scopeColumn(), grid.scopeColumn(), Look.NUMBER, "");
		}
	}

	private void cell(int row, int i, Question question, boolean scoped, String name) {
		PrintedColumn column = form.columns().get(i);
		int first = grid.first(i);
		switch (column.kind()) {
			case ITEM -> item(row, i, question, scoped);
			case ANSWER -> {
				List<String> choices = question.choices().isEmpty() ? column.choices() : question.choices();
				draft.put(row, row, first, first, Look.ANSWER, column.dated() ? Edges.THIN.withRight(Line.HAIR) : Edges.THIN, "");
				draft.put(entry(name, row, first, Entry.Kind.ANSWER, column, question, choices));
				if (column.dated()) {
					draft.put(row, row, first + 1, first + 1, Look.DATE, Edges.THIN.withLeft(Line.HAIR), "");
					draft.put(entry(name + "_D", row, first + 1, Entry.Kind.ANSWER_DATE, column, question, List.of()));
				}
			}
			case DATE -> {
				// A date by which a question that ends the form is to be fulfilled makes no sense.
				draft.put(row, first, first, question.gate() ? Look.UNUSED : Look.DATE, "");
				if (!question.gate()) {
					draft.put(entry(name, row, first, Entry.Kind.DATE, column, question, List.of()));
				}
			}
			case TEXT -> {
				draft.put(row, first, first, Look.TEXT, "");
				draft.put(entry(name, row, first, Entry.Kind.TEXT, column, question, List.of()));
			}
			case BASIS -> draft.put(row, first, first, Look.BASIS, question.basis());
			default -> throw new IllegalArgumentException("unknown kind of column: " + column.kind());
		}
	}

	private void item(int row, int i, Question question, boolean scoped) {
		int number = grid.first(i);
		int wording = grid.last(i);
		if (question.gate()) {
			draft.put(row, i == 0 ? 0 : number, wording, Look.WORDING, question.text());
			return;
		}
		boolean intoScope = i == 0 && grid.hasScope() && !scoped;
		draft.put(row, intoScope ? grid.scopeColumn() : number, number, Look.NUMBER, question.number());
		draft.put(row, wording, wording, Look.WORDING, question.text());
	}

	private static Entry entry(String name, int row, int column, Entry.Kind kind, PrintedColumn of, Question question,
			List<String> choices) {
		Entry.About about = question.gate() ? Entry.About.GATE : Entry.About.ITEM;
		return new Entry(name, row, column, kind, about, question.citation(), of.group(), of.title(), question.number(),
				question.unverified(), choices);
	}
}
