// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.List;
import java.util.Optional;

/**
 * Which row and column of a sheet holds what. Rows and columns count from 0.
 *
 * @param widths      of the columns, in characters as Excel counts them (with the padding of the cell)
 * @param heights     of the rows, in points
 * @param blocks      what is printed, and what is filled in, none overlapping another
 * @param entries     the cells to fill in
 * @param keys        which gate or item a row is about; stands in a hidden column right of the others, so that it moves with the row
 * @param headerFirst first row of the header of the table, which every page repeats
 * @param headerLast  last row of that header
 * @param pages       how many pages it takes when it is shrunk to the width of a page; as near as can be known without a printer
 */
public record SheetLayout(List<Double> widths, List<Double> heights, List<Block> blocks, List<Entry> entries, List<Key> keys,
		int headerFirst, int headerLast, double pages) {

	/** What a row is about: its citation, or for a gate without a name what the defined names of its cells begin with. */
	public record Key(int row, String text) {
	}

	/** What nearly fills a page may run over it with another program or font. */
	private static final double NEARLY = 0.85;
	/** A little over a page is better shrunk than left over. */
	private static final double SHRINKABLE = 1.1;

	/** Whether the sheet is to be shrunk to a single page should it need that. */
	public boolean onePage() {
		return pages > NEARLY && pages <= SHRINKABLE;
	}

	/** What {@code row} is about; empty when it is about no gate or item. */
	public Optional<String> keyOf(int row) {
		return keys.stream().filter(key -> key.row() == row).map(Key::text).findFirst();
	}

	/** The hidden column of the keys. */
	public int keyColumn() {
		return widths.size();
	}

	/**
	 * The same with the text of bands that may be torn by the end of a page at their top, where it stays in one piece.
	 *
	 * <p>To be sure where pages end, it is asked with a page that is a little shorter and one that is a little longer than {@code page}.
	 *
	 * @param page height of a page in points
	 */
	SheetLayout withLongBandsFromTop(double page) {
		int[] shorter = pageOfRow(page * 0.9);
		int[] longer = pageOfRow(page * 1.1);
		return new SheetLayout(widths, heights, blocks.stream().map(block -> {
			boolean torn = shorter[block.firstRow()] != shorter[block.lastRow()] || longer[block.firstRow()] != longer[block.lastRow()];
			return torn && block.look() == Look.BAND ? block.as(Look.BAND_TOP) : block;
		}).toList(), entries, keys, headerFirst, headerLast, pages);
	}

	private int[] pageOfRow(double page) {
		double header = heights.subList(headerFirst, headerLast + 1).stream().mapToDouble(Double::doubleValue).sum();
		int[] pageOfRow = new int[heights.size()];
		double down = 0;
		int current = 0;
		for (int row = 0; row < pageOfRow.length; row++) {
			down += heights.get(row);
			if (down > page) {
				current++;
				down = header + heights.get(row);
			}
			pageOfRow[row] = current;
		}
		return pageOfRow;
	}
}
