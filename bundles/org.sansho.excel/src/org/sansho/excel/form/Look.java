// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import org.sansho.core.form.Page;

/** What a cell is for, and so what it looks like; the styles follow from it. */
public enum Look {

	HEADING(14, true, Across.CENTRE, Fill.NONE, Use.PRINTED),
	NAME(12, true, Across.CENTRE, Fill.NONE, Use.PRINTED),
	NOTE(9, false, Across.LEFT, Fill.NONE, Use.PRINTED),
	FIELD_LABEL(10, false, Across.CENTRE, Fill.HEADER, Use.PRINTED),
	FIELD_TEXT(10, false, Across.LEFT, Fill.NONE, Use.TEXT),
	FIELD_DATE(10, false, Across.LEFT, Fill.NONE, Use.DATE),
	HEADER(Page.LETTERS, false, Across.CENTRE, Fill.HEADER, Use.PRINTED),
	SUB_HEADER(9, false, Across.CENTRE, Fill.HEADER, Use.PRINTED),
	BAND(Page.LETTERS, true, Across.CENTRE, Fill.BAND, Use.PRINTED),
	/** A band so long that its text would be lost in the middle of some page. */
	BAND_TOP(Page.LETTERS, true, Across.CENTRE, Fill.BAND, Use.PRINTED),
	SCOPE(10, true, Across.LEFT, Fill.SCOPE, Use.PRINTED),
	NUMBER(10, false, Across.CENTRE, Fill.NONE, Use.PRINTED),
	WORDING(Page.LETTERS, false, Across.LEFT, Fill.NONE, Use.PRINTED),
	BASIS(9, false, Across.LEFT, Fill.NONE, Use.PRINTED),
	ANSWER(10, false, Across.CENTRE, Fill.NONE, Use.TEXT),
	DATE(10, false, Across.CENTRE, Fill.NONE, Use.DATE),
	TEXT(9, false, Across.LEFT, Fill.NONE, Use.TEXT),
	/** Nothing to fill in here. */
	UNUSED(10, false, Across.CENTRE, Fill.UNUSED, Use.PRINTED),
	/** Data for programs, never shown. */
	DATA(10, false, Across.LEFT, Fill.NONE, Use.PRINTED);

	/** Horizontal alignment. */
	public enum Across { LEFT, CENTRE }

	/** Background as a shade of grey, 0 (black) to 255 (white). */
	public enum Fill {
		NONE(255), HEADER(217), BAND(242), SCOPE(242), UNUSED(217);

		private final int grey;

		Fill(int grey) {
			this.grey = grey;
		}

		public int grey() {
			return grey;
		}
	}

	/** What can be done with the cell: read it, or fill it in. */
	public enum Use { PRINTED, TEXT, DATE }

	private final int points;
	private final boolean bold;
	private final Across across;
	private final Fill fill;
	private final Use use;

	Look(int points, boolean bold, Across across, Fill fill, Use use) {
		this.points = points;
		this.bold = bold;
		this.across = across;
		this.fill = fill;
		this.use = use;
	}

	/** Size of the letters in points. */
	public int points() {
		return points;
	}

	public boolean bold() {
		return bold;
	}

	public Across across() {
		return across;
	}

	public Fill fill() {
		return fill;
	}

	public Use use() {
		return use;
	}

	/** Whether lines are drawn around it. */
	public boolean ruled() {
		return this != HEADING && this != NAME && this != NOTE && this != DATA;
	}

	/** Whether its text begins at the top of the cell and not in the middle. */
	public boolean fromTop() {
		return this == BAND_TOP || this == NOTE;
	}
}
