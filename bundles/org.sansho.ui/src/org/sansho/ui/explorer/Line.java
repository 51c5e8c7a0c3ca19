// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line of a table of contents as plain values: nobody who looks at it touches the model, which the server goes on changing meanwhile.
 *
 * @param kind     what it stands for; decides its icon
 * @param label    what is shown
 * @param citation what else a filter looks at; empty when the label says it all
 * @param count    how many things are below it, where that is worth telling
 * @param place    where it leads
 * @param inside   what is below it, in the order of the document
 */
public record Line(Kind kind, String label, String citation, OptionalInt count, Optional<Place> place, List<Line> inside) {

	/** What a line stands for. */
	public enum Kind {
		PROJECT, GROUP, GUIDELINE, CHECKLIST, EDITION, PART, CHAPTER, SECTION, REQUIREMENT, FORM, GATE, ITEM, MAPPING, NONE, SUCCESSION, FILE, MESSAGE
	}

	/** A line with nothing below it. */
	public static Line leaf(Kind kind, String label) {
		return new Line(kind, label, "", OptionalInt.empty(), Optional.empty(), List.of());
	}

	Line cited(String newCitation) {
		return new Line(kind, label, newCitation, count, place, inside);
	}

	/** The same, telling that so many things are below it. */
	public Line counting(int number) {
		return new Line(kind, label, citation, OptionalInt.of(number), place, inside);
	}

	Line at(Optional<Place> newPlace) {
		return new Line(kind, label, citation, count, newPlace, inside);
	}

	/** The same, with {@code newInside} below it. */
	public Line with(List<Line> newInside) {
		return new Line(kind, label, citation, count, place, newInside);
	}
}
