// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.List;

/**
 * Units that are counted together.
 *
 * @param kind  what they have in common
 * @param part  the name of their part or form; empty for the body of an edition, and where they are of several
 * @param name  the number of the chapter or section, or the name of the profile; empty for the other kinds
 * @param title what the official document calls it, on one line; may be empty
 * @param tally how many they are
 * @param units the units, in the order of the document
 */
public record CoverageRow(Kind kind, String part, String name, String title, Tally tally, List<CoveredUnit> units) {

	/** What the units of a row have in common. */
	public enum Kind {
		/** They are all units of the edition. */
		TOTAL,
		/** They stand in one part or form. */
		PART,
		/** They stand in one of the outermost headings of a part, or in one section of a form. */
		CHAPTER,
		/** They stand in a part or form, but in no chapter or section of it. */
		DIRECT,
		/** One profile applies to them. */
		PROFILE
	}

	public CoverageRow {
		units = List.copyOf(units);
	}

	CoverageRow(Kind kind, String part, String name, String title, List<CoveredUnit> units) {
		this(kind, part, name, title, Tally.of(units), units);
	}
}
