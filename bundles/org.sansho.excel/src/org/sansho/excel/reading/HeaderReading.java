// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.sansho.core.form.PrintedColumn;
import org.sansho.excel.reading.OwnForms.Heads;
import org.sansho.excel.reading.OwnForms.OwnForm;
import org.sansho.model.ColumnKind;

/** Finds the header of the table of a form: a row with a title for the items and, right of it, titles of what is filled in. */
final class HeaderReading {

	private static final int MOST_ROWS = 4;
	private static final int MOST_SAMPLES = 200;

	/** A column while its cells are still being put together. */
	private static final class Column {
		private final List<Area> heads;
		private final int first;
		private int last;
		private ColumnKind kind;
		private List<String> choices = new ArrayList<>();
		private boolean dated;

		Column(List<Area> heads, int first, int last, ColumnKind kind) {
			this.heads = heads;
			this.first = first;
			this.last = last;
			this.kind = kind;
		}
	}

	private final SheetAreas areas;
	private final Optional<OwnForm> own;
	private final Set<Area> understood = new HashSet<>();

	HeaderReading(SheetAreas areas, Optional<OwnForm> own) {
		this.areas = areas;
		this.own = own;
	}

	/** The header; empty when the sheet has no table. */
	Optional<Header> read() {
		for (int row = 0; row <= areas.lastRow(); row++) {
			Optional<Area> items = items(areas.in(row));
			if (items.isPresent()) {
				return Optional.of(header(row, items.get()));
			}
		}
		return Optional.empty();
	}

	/** Whether this row repeats {@code header}, as it does on top of each page of a long print. */
	static boolean repeats(List<Area> row, Header header) {
		return row.stream().anyMatch(area -> area.text().equals(header.itemTitle())) && row.stream().anyMatch(area -> area.firstColumn() >= header.firstRight()
				&& header.at(area.firstColumn()).filter(place -> place.column().title().equals(area.text()) || place.column().group().equals(area.text())).isPresent());
	}

	private Optional<Area> items(List<Area> row) {
		if (own.isPresent()) {
			boolean header = row.stream().anyMatch(area -> own.get().columns().keySet().stream()
					.anyMatch(heads -> area.text().equals(heads.group().isEmpty() ? heads.title() : heads.group())));
			return header && row.size() > 1 ? Optional.of(row.getFirst()) : Optional.empty();
		}
		return row.stream().filter(area -> Words.isItems(area.text()))
				.filter(area -> row.stream().anyMatch(other -> other.firstColumn() > area.lastColumn() && Words.isColumn(other.text()))).findFirst();
	}

	private Header header(int first, Area items) {
		int last = areas.in(first).stream().mapToInt(Area::lastRow).max().orElse(first);
		int firstRight = areas.in(first).stream().mapToInt(Area::firstColumn).filter(column -> column > items.lastColumn()).min().orElse(items.lastColumn() + 1);
		while (last + 1 < first + MOST_ROWS && continues(last + 1, firstRight)) {
			last = Math.max(last + 1, areas.in(last + 1).stream().mapToInt(Area::lastRow).max().orElse(last + 1));
		}
		understood.add(items);
		for (int row = first; row <= last; row++) {
			areas.in(row).stream().filter(area -> area.lastColumn() < items.firstColumn() && Words.isLeft(area.text())).forEach(understood::add);
		}
		List<Column> columns = columns(first, last, firstRight);
		List<Header.Place> filled = places(columns, last);
		for (int row = first; row <= last; row++) {
			areas.in(row).stream().filter(area -> !understood.contains(area)).forEach(areas::leave);
		}
		return new Header(first, last, items.text(), firstRight, filled);
	}

	/** Whether a row goes on with the header: nothing left of the columns, and in them nothing but titles. */
	private boolean continues(int row, int firstRight) {
		List<Area> texts = areas.in(row);
		return !texts.isEmpty() && texts.stream().allMatch(area -> area.firstColumn() >= firstRight && area.text().length() <= 24
				&& !Words.hasPlaceForDate(area.text()) && !Words.isEmptyDate(area.text()) && areas.choices(row, area.firstColumn()).isEmpty());
	}

	private List<Column> columns(int first, int last, int firstRight) {
		int end = IntStream.rangeClosed(first, last).boxed().flatMap(row -> areas.in(row).stream()).mapToInt(Area::lastColumn).max().orElse(firstRight - 1);
		List<Column> columns = new ArrayList<>();
		List<Area> before = List.of();
		for (int column = firstRight; column <= end; column++) {
			if (areas.isHiddenColumn(column)) {
				continue;
			}
			List<Area> heads = heads(first, last, column);
			if (heads.isEmpty()) {
				continue;
			}
			understood.addAll(heads);
			if (heads.equals(before)) {
				columns.getLast().last = column;
			} else {
				add(columns, heads, column);
			}
			before = heads;
		}
		return columns;
	}

	private List<Area> heads(int first, int last, int column) {
		List<Area> heads = new ArrayList<>();
		for (int row = first; row <= last; row++) {
			areas.at(row, column).filter(area -> !area.text().isEmpty() && !heads.contains(area)).ifPresent(heads::add);
		}
		return heads;
	}

	private void add(List<Column> columns, List<Area> heads, int sheetColumn) {
		String leaf = heads.getLast().text();
		List<Area> above = heads.size() > 1 ? heads.subList(0, heads.size() - 1) : heads;
		Column previous = columns.isEmpty() ? null : columns.getLast();
		boolean beside = previous != null && previous.kind == ColumnKind.ANSWER && previous.heads.equals(above) && heads.size() > 1;
		if (beside && Words.isDateAlone(leaf)) {
			previous.dated = true;
			previous.last = sheetColumn;
		} else if (beside && Words.isChoice(leaf)) {
			previous.choices.add(leaf);
			previous.last = sheetColumn;
		} else if (Words.choices(leaf).size() > 1 || heads.size() > 1 && (Words.isChoice(leaf) || isOwnChoices(heads))) {
			Column answer = new Column(above, sheetColumn, sheetColumn, ColumnKind.ANSWER);
			answer.choices.addAll(Words.choices(leaf).isEmpty() && Words.isChoice(leaf) ? List.of(leaf) : Words.choices(leaf));
			columns.add(answer);
		} else {
			columns.add(new Column(heads, sheetColumn, sheetColumn, kind(leaf)));
		}
	}

	/** A workbook of the program prints the choices of each answer column below its title, whatever they are. */
	private boolean isOwnChoices(List<Area> heads) {
		return own.isPresent() && own.get().columns().get(named(heads.subList(0, heads.size() - 1))) == ColumnKind.ANSWER;
	}

	private static Heads named(List<Area> heads) {
		return heads.size() == 1 ? new Heads("", heads.getFirst().text())
				: new Heads(heads.getFirst().text(), String.join("\u3000", heads.subList(1, heads.size()).stream().map(Area::text).toList()));
	}

	private static ColumnKind kind(String title) {
		if (Words.isAnswer(title)) {
			return ColumnKind.ANSWER;
		}
		if (Words.isRemarks(title)) {
			return ColumnKind.TEXT;
		}
		return Words.isDate(title) ? ColumnKind.DATE : Words.isBasis(title) ? ColumnKind.BASIS : ColumnKind.TEXT;
	}

	private List<Header.Place> places(List<Column> columns, int lastRow) {
		Map<Area, Integer> groups = new HashMap<>();
		List<Header.Place> places = new ArrayList<>();
		for (Column column : columns) {
			Heads heads = named(column.heads);
			own.ifPresent(form -> column.kind = form.columns().getOrDefault(heads, ColumnKind.BASIS));
			fromBody(column, lastRow, heads.group());
			int group = heads.group().isEmpty() ? PrintedColumn.ALONE : groups.computeIfAbsent(column.heads.getFirst(), key -> groups.size());
			boolean answer = column.kind == ColumnKind.ANSWER;
			places.add(new Header.Place(new PrintedColumn(column.kind, heads.title(), heads.group(), group, answer ? column.choices : List.of(),
					answer && column.dated, OptionalInt.empty()), column.first, column.last));
		}
		return places;
	}

	/** What the header does not say is taken from the cells below: their drop-downs, or the choices printed in them. */
	private void fromBody(Column column, int lastRow, String group) {
		Map<List<String>, Integer> offered = new HashMap<>();
		List<String> most = List.of();
		boolean places = false;
		int samples = 0;
		for (int row = lastRow + 1; row <= areas.lastRow() && samples < MOST_SAMPLES; row++) {
			List<String> choices = areas.choices(row, column.first);
			Optional<Area> printed = areas.at(row, column.first).filter(area -> area.firstColumn() >= column.first);
			if (choices.isEmpty() && printed.isPresent()) {
				choices = Words.choices(printed.get().text());
				places |= choices.size() > 1 && Words.hasPlaceForDate(printed.get().text());
			}
			if (choices.size() > 1) {
				samples++;
				if (offered.merge(choices, 1, Integer::sum) > offered.getOrDefault(most, 0) || most.isEmpty()) {
					most = choices;
				}
			}
		}
		if (!most.isEmpty()) {
			column.kind = own.isPresent() ? column.kind : ColumnKind.ANSWER;
			column.choices = most;
		}
		if (column.kind == ColumnKind.ANSWER && own.isEmpty()) {
			column.dated |= places || group.contains("日付");
			if (column.choices.isEmpty()) {
				column.choices = List.of("はい", "いいえ");
			}
		}
	}
}
