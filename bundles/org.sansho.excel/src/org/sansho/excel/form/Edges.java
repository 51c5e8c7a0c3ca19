// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

/** The lines around a block of cells. */
public record Edges(Line top, Line right, Line bottom, Line left) {

	/** Weight of a line. */
	public enum Line { NONE, HAIR, THIN, MEDIUM }

	static final Edges NOTHING = new Edges(Line.NONE, Line.NONE, Line.NONE, Line.NONE);
	static final Edges THIN = new Edges(Line.THIN, Line.THIN, Line.THIN, Line.THIN);

	Edges withRight(Line line) {
		return new Edges(top, line, bottom, left);
	}

	Edges withLeft(Line line) {
		return new Edges(top, right, bottom, line);
	}

	/** These edges with the outline of a table where the block touches it. */
	Edges outlined(boolean atTop, boolean atRight, boolean atBottom, boolean atLeft) {
		return new Edges(atTop ? Line.MEDIUM : top, atRight ? Line.MEDIUM : right, atBottom ? Line.MEDIUM : bottom,
				atLeft ? Line.MEDIUM : left);
	}

	/** The lines of one cell of a block: those of the block on its rim, none inside. */
	public Edges ofCell(boolean first, boolean last, boolean leftmost, boolean rightmost) {
		return new Edges(first ? top : Line.NONE, rightmost ? right : Line.NONE, last ? bottom : Line.NONE, leftmost ? left : Line.NONE);
	}
}
