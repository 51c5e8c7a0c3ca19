// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

import java.util.List;
import java.util.stream.IntStream;
import org.sansho.model.ColumnKind;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.Scope;
import org.sansho.model.SectionEntry;

/**
 * How much of a text fits where a form prints it, so that no text is torn by the end of a page.
 *
 * <p>It goes by the form as it is exported without a column for the basis, at its usual width. A form that takes a little more than a
 * page gets more room than that when it is exported; then this is on the safe side.
 */
public final class PageFit {

	/** A title of a column that needs more leaves too little of each page to the items, since every page repeats it. */
	private static final double HEADER_SHARE = 0.5;
	/** Heights are rounded up to a quarter of a point, row by row. */
	private static final double ROUNDING = 1;

	private final Form form;
	private final List<PrintedColumn> columns;
	private final Grid grid;
	private final double page;

	private PageFit(Form form, List<PrintedColumn> columns) {
		this.form = form;
		this.columns = columns;
		this.grid = new Grid(columns, hasSections(form), hasScopes(form), numberWidth(form), 0);
		this.page = Page.pointsDown(grid.width(0, grid.lastColumn())) - ROUNDING;
	}

	/** @param form with at least one column */
	public static PageFit of(Form form) {
		return new PageFit(form, FormColumns.printed(form));
	}

	/** The number of lines of an item, gate or section that fit on a page below the header of the table. */
	public int most() {
		boolean groups = columns.stream().anyMatch(column -> column.groupNo() >= 0);
		boolean subHeaders = columns.stream().anyMatch(PrintedColumn::hasSubHeader);
		return lines(page - Page.HEADER_HEIGHT * (1 + (groups ? 1 : 0) + (subHeaders ? 1 : 0)));
	}

	/** The number of lines of the title of a column that leave enough of a page to the items. */
	public int mostOfColumn() {
		return lines(page * HEADER_SHARE);
	}

	private static int lines(double points) {
		return (int) ((points - Page.PADDING_DOWN) / (Page.LETTERS * Page.LINE));
	}

	/** The number of lines that {@code text}, with all that is printed in the same cell, takes as the wording of an item. */
	public int linesOfItem(String text) {
		int wording = grid.last(itemColumn());
		return TextMeasure.lines(text, grid.room(wording, wording, Page.LETTERS));
	}

	/** The number of lines that {@code text} takes as the wording of a gate, which has no number beside it. */
	public int linesOfGate(String text) {
		int column = itemColumn();
		return TextMeasure.lines(text, grid.room(column == 0 ? 0 : grid.first(column), grid.last(column), Page.LETTERS));
	}

	/** The number of lines that the band of {@code section} takes: beside its items, or across the table when it has none. */
	public int linesOf(FormSection section) {
		String text = PrintedText.joined(PrintedText.firstOf(section.getPrintedAs(), section.getNumber()), PrintedText.of(section.getTitle()), "\n");
		return TextMeasure.lines(text, grid.room(0, section.getEntries().isEmpty() ? grid.lastColumn() : 0, Page.LETTERS));
	}

	/** The number of lines that the title of the {@code i}-th declared column takes. */
	public int linesOfColumn(int i) {
		int printed = columns.size() > FormColumns.declared(form).size() ? i + 1 : i;
		int first = printed == 0 && grid.itemsFirst() ? 0 : grid.first(printed);
		return TextMeasure.lines(columns.get(printed).title(), grid.room(first, grid.last(printed), Page.LETTERS));
	}

	private int itemColumn() {
		return IntStream.range(0, columns.size()).filter(i -> columns.get(i).kind() == ColumnKind.ITEM).findFirst().orElseThrow();
	}

	private static boolean hasSections(Form form) {
		return form.getElements().stream().anyMatch(FormSection.class::isInstance);
	}

	private static boolean hasScopes(Form form) {
		return form.getElements().stream().anyMatch(element -> element instanceof FormSection section
				&& section.getEntries().stream().anyMatch(entry -> entry instanceof Scope scope && !PrintedText.firstOf(String.join("、", scope.getTitles()), scope.getName()).isEmpty()));
	}

	private static int numberWidth(Form form) {
		int widest = 0;
		for (FormElement element : form.getElements()) {
			if (element instanceof FormSection section) {
				for (SectionEntry entry : section.getEntries()) {
					List<Item> items = switch (entry) {
						case Item item -> List.of(item);
						case Scope scope -> scope.getItems();
						default -> List.of();
					};
					for (Item item : items) {
						widest = Math.max(widest, TextMeasure.width(PrintedText.number(item)));
					}
				}
			}
		}
		return widest;
	}
}
