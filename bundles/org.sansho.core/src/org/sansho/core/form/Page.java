// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

/**
 * The printed page: A4 portrait with the margins of a ministry's form, measured in what a worksheet is measured in.
 *
 * <p>All estimates are on the safe side of what Excel and LibreOffice do.
 */
public final class Page {

	/** Left and right, in inches. */
	public static final double MARGIN_SIDE = 0.59;
	/** Above and below, in inches; the page number stands in it. */
	public static final double MARGIN_END = 0.71;

	/** Points of one unit of column width: a digit of the standard font (10 points) is 7 pixels wide at 96 dots an inch. */
	public static final double POINTS_PER_UNIT = 5.25;
	/** Columns that are this wide together fill the page at 100 %. */
	public static final double UNITS_ACROSS = (8.27 - 2 * MARGIN_SIDE) * 72 / POINTS_PER_UNIT;

	/** Size of the letters of items, sections and titles of columns, in points. */
	public static final int LETTERS = 10;
	/** Height of a line in sizes of its letters: what the tallest of the usual Japanese fonts needs. */
	public static final double LINE = 1.36;
	/** What a cell is higher than its lines, in points. */
	public static final double PADDING_DOWN = 4;
	/** Least height of a row of the header of the table, in points. */
	public static final double HEADER_HEIGHT = 18;

	private static final double POINTS_DOWN = (11.69 - 2 * MARGIN_END) * 72;

	/** Height that fits on a page whose columns are {@code units} wide together and are shrunk to the page, in points before shrinking. */
	public static double pointsDown(double units) {
		return POINTS_DOWN * Math.max(1, units / UNITS_ACROSS);
	}

	private Page() {
	}
}
