// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.ArrayList;
import java.util.List;
import org.sansho.core.form.Grid;
import org.sansho.core.form.Page;
import org.sansho.core.form.TextMeasure;

/**
 * A sheet while it is laid out: rows are added from top to bottom and blocks put into them; heights come last.
 *
 * <p>A row that needs more than Excel's greatest height becomes several rows of the sheet, merged cell by cell. That is why blocks
 * are kept by rows of the draft until {@link #finish()}.
 */
final class Draft {

	/** Excel allows 409.5 points. */
	private static final double GREATEST_HEIGHT = 400;

	private final Grid grid;
	private final List<Double> heights = new ArrayList<>();
	private final List<Block> blocks = new ArrayList<>();
	private final List<Entry> entries = new ArrayList<>();
	private final List<SheetLayout.Key> keys = new ArrayList<>();
	private int headerFirst;
	private int headerLast;

	Draft(Grid grid) {
		this.grid = grid;
	}

	/** A new row below the others, at least {@code height} points high. */
	int row(double height) {
		heights.add(height);
		return heights.size() - 1;
	}

	/** The row that was added last. */
	int lastRow() {
		return heights.size() - 1;
	}

	void put(int firstRow, int lastRow, int firstColumn, int lastColumn, Look look, Edges edges, String text) {
		blocks.add(new Block(firstRow, lastRow, firstColumn, lastColumn, look, edges, text));
	}

	void put(int row, int firstColumn, int lastColumn, Look look, String text) {
		put(row, row, firstColumn, lastColumn, look, look.ruled() ? Edges.THIN : Edges.NOTHING, text);
	}

	void put(Entry entry) {
		entries.add(entry);
	}

	void key(int row, String text) {
		keys.add(new SheetLayout.Key(row, text));
	}

	/** Says which rows every page repeats. They begin the table, which reaches down to {@code tableLast}. */
	void table(int first, int last, int tableLast) {
		headerFirst = first;
		headerLast = last;
		blocks.replaceAll(block -> {
			boolean atTop = block.firstRow() == first || block.firstRow() == last + 1;
			boolean atBottom = block.lastRow() == last || block.lastRow() == tableLast;
			Edges edges = block.edges().outlined(atTop, block.lastColumn() == grid.lastColumn(), atBottom, block.firstColumn() == 0);
			return block.firstRow() < first || block.lastRow() > tableLast ? block : block.within(edges);
		});
	}

	SheetLayout finish() {
		fitHeights();
		int[] start = new int[heights.size() + 1];
		List<Double> physical = new ArrayList<>(heights.size());
		for (int row = 0; row < heights.size(); row++) {
			start[row] = physical.size();
			int parts = (int) Math.ceil(heights.get(row) / GREATEST_HEIGHT);
			for (int part = 0; part < parts; part++) {
				physical.add(Math.ceil(heights.get(row) / parts * 4) / 4);
			}
		}
		start[heights.size()] = physical.size();
		double page = Page.pointsDown(grid.width(0, grid.lastColumn()));
		SheetLayout layout = new SheetLayout(grid.widths(), physical, blocks.stream().map(block -> placed(block, start)).toList(),
				entries.stream().map(entry -> entry.at(start[entry.row()])).toList(),
				keys.stream().map(key -> new SheetLayout.Key(start[key.row()], key.text())).toList(),
				start[headerFirst], start[headerLast + 1] - 1, sum(physical) / page);
		return layout.onePage() ? layout : layout.withLongBandsFromTop(page);
	}

	private static Block placed(Block block, int[] start) {
		return new Block(start[block.firstRow()], start[block.lastRow() + 1] - 1, block.firstColumn(), block.lastColumn(), block.look(),
				block.edges(), block.text());
	}

	/** Rows first, then what spans several of them: what these lack goes to their last row. */
	private void fitHeights() {
		for (Block block : blocks) {
			if (block.firstRow() == block.lastRow()) {
				heights.set(block.firstRow(), Math.max(heights.get(block.firstRow()), needed(block)));
			}
		}
		for (Block block : blocks) {
			if (block.firstRow() < block.lastRow() && !block.text().isEmpty()) {
				double lacking = needed(block) - sum(heights.subList(block.firstRow(), block.lastRow() + 1));
				if (lacking > 0) {
					heights.set(block.lastRow(), heights.get(block.lastRow()) + lacking);
				}
			}
		}
	}

	private double needed(Block block) {
		if (block.text().isEmpty()) {
			return 0;
		}
		int points = block.look().points();
		int lines = TextMeasure.lines(block.text(), grid.room(block.firstColumn(), block.lastColumn(), points));
		return lines * points * Page.LINE + (block.look() == Look.NOTE ? 1 : Page.PADDING_DOWN);
	}

	private static double sum(List<Double> points) {
		return points.stream().mapToDouble(Double::doubleValue).sum();
	}
}
