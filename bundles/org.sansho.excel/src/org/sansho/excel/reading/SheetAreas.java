// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.sansho.core.transcript.Leftover;
import org.sansho.core.transcript.Leftover.Reason;

/** What is printed on a sheet: its visible cells with what is merged, without what is struck through; and an account of the rest. */
final class SheetAreas {

	/** A merge that is larger only colours the sheet. */
	private static final int LARGEST_MERGE = 10_000;
	private static final int BLANK_TEXT_POINTS = 0;

	private final XSSFSheet sheet;
	private final CellTexts texts;
	private final Map<CellAddress, Area> covering = new HashMap<>();
	private final Map<Integer, List<Area>> startingIn = new HashMap<>();
	private final Map<Integer, Map<Integer, String>> hidden = new LinkedHashMap<>();
	private final List<Leftover> leftovers = new ArrayList<>();
	private final ChoiceCells choices;

	SheetAreas(XSSFSheet sheet) {
		this.sheet = sheet;
		this.texts = new CellTexts();
		this.choices = new ChoiceCells(sheet);
		Map<CellAddress, CellRangeAddress> merges = merges();
		Set<CellAddress> inside = new HashSet<>();
		merges.forEach((first, merge) -> merge.forEach(cell -> {
			if (!cell.equals(first)) {
				inside.add(cell);
			}
		}));
		for (Row row : sheet) {
			for (Cell cell : row) {
				add((XSSFCell) cell, merges.get(cell.getAddress()), inside.contains(cell.getAddress()));
			}
		}
		merges.forEach((first, merge) -> {
			if (!covering.containsKey(first) && !isHidden(first)) {
				cover(new Area(merge.getFirstRow(), merge.getLastRow(), merge.getFirstColumn(), merge.getLastColumn(), "", BLANK_TEXT_POINTS));
			}
		});
		startingIn.values().forEach(areas -> areas.sort(Comparator.comparingInt(Area::firstColumn)));
		sheet.getCellComments().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(note -> leaveNote(note.getKey(), note.getValue()));
	}

	private Map<CellAddress, CellRangeAddress> merges() {
		Map<CellAddress, CellRangeAddress> merges = new LinkedHashMap<>();
		for (CellRangeAddress merge : sheet.getMergedRegions()) {
			if ((long) (merge.getLastRow() - merge.getFirstRow() + 1) * (merge.getLastColumn() - merge.getFirstColumn() + 1) <= LARGEST_MERGE) {
				merges.put(new CellAddress(merge.getFirstRow(), merge.getFirstColumn()), merge);
			}
		}
		return merges;
	}

	private void add(XSSFCell cell, CellRangeAddress merge, boolean belowAnother) {
		if (cell.getCellType() == CellType.BLANK) {
			return;
		}
		CellTexts.Split split = texts.of(cell);
		CellAddress place = cell.getAddress();
		if (!split.struck().isEmpty()) {
			leave(place, Reason.STRUCK, split.struck());
		}
		if (split.text().isEmpty()) {
			return;
		}
		if (isHidden(place) && (merge == null || isAllHidden(merge)) || belowAnother) {
			hidden.computeIfAbsent(place.getRow(), row -> new LinkedHashMap<>()).put(place.getColumn(), split.text());
			return;
		}
		XSSFFont font = cell.getCellStyle().getFont();
		int points = font.getFontHeightInPoints();
		Area area = merge == null ? new Area(place.getRow(), place.getRow(), place.getColumn(), place.getColumn(), split.text(), points)
				: new Area(merge.getFirstRow(), merge.getLastRow(), merge.getFirstColumn(), merge.getLastColumn(), split.text(), points);
		cover(area);
		startingIn.computeIfAbsent(area.firstRow(), row -> new ArrayList<>()).add(area);
	}

	private void cover(Area area) {
		for (int row = area.firstRow(); row <= area.lastRow(); row++) {
			for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
				covering.put(new CellAddress(row, column), area);
			}
		}
	}

	private boolean isHidden(CellAddress place) {
		Row row = sheet.getRow(place.getRow());
		return row != null && row.getZeroHeight() || sheet.isColumnHidden(place.getColumn());
	}

	private boolean isAllHidden(CellRangeAddress merge) {
		for (CellAddress cell : merge) {
			if (!isHidden(cell)) {
				return false;
			}
		}
		return true;
	}

	private void leaveNote(CellAddress place, XSSFComment note) {
		String text = note.getString() == null ? "" : note.getString().getString();
		if (!text.isBlank()) {
			leave(place, Reason.NOTE, text);
		}
	}

	/** Adds to the account of what is left out. */
	void leave(CellAddress place, Reason reason, String text) {
		leftovers.add(new Leftover(sheet.getSheetName(), place.formatAsString(), reason, text.strip()));
	}

	/** Tells that nobody knows what {@code area} is for. */
	void leave(Area area) {
		leave(new CellAddress(area.firstRow(), area.firstColumn()), Reason.NOT_UNDERSTOOD, area.text());
	}

	/** The last row with a visible text; negative when there is none. */
	int lastRow() {
		return startingIn.isEmpty() ? -1 : Collections.max(startingIn.keySet());
	}

	/** The visible texts that begin in {@code row}, from left to right. */
	List<Area> in(int row) {
		return startingIn.getOrDefault(row, List.of());
	}

	/** What is printed at this place, which may be an empty merged area; nothing for an empty cell. */
	Optional<Area> at(int row, int column) {
		return Optional.ofNullable(covering.get(new CellAddress(row, column)));
	}

	/** The choices of the drop-down at this place; none if there is none. */
	List<String> choices(int row, int column) {
		return choices.at(row, column);
	}

	/** What stands in hidden cells of {@code row}. */
	List<String> hiddenIn(int row) {
		return List.copyOf(hidden.getOrDefault(row, Map.of()).values());
	}

	/**
	 * Everything that was left out, row by row.
	 *
	 * @param known texts of hidden cells that are no loss
	 */
	List<Leftover> leftovers(Predicate<String> known) {
		hidden.forEach((row, cells) -> cells.forEach((column, text) -> {
			if (!known.test(text)) {
				leave(new CellAddress(row, column), Reason.HIDDEN, text);
			}
		}));
		hidden.clear();
		return leftovers.stream().sorted(Comparator.comparing(leftover -> new CellAddress(leftover.cell()))).toList();
	}

	/** Whether a column is hidden. */
	boolean isHiddenColumn(int column) {
		return sheet.isColumnHidden(column);
	}
}
