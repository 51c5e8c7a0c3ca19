// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.transcript;

import java.util.List;
import java.util.stream.Stream;
import org.sansho.core.form.PrintedColumn;

/**
 * A form as it was read from a sheet; texts are empty where there is none.
 *
 * @param sheet        name of the sheet
 * @param name         name of the form
 * @param certain      whether the sheet itself says what is what, so that nothing was guessed
 * @param heading      what is printed on top
 * @param above        remarks above the table
 * @param blanks       what is filled in above the table
 * @param columns      the columns of the table, that of the items included
 * @param elements     what stands in the table
 * @param unlessRemark what the footnotes of conditions have in common, with <code>{0}</code> for the condition
 * @param below        remarks below the table
 * @param answers      how many cells were filled in; answers are not part of a form
 * @param leftovers    what stands on the sheet and was left out
 */
public record FormTranscript(String sheet, String name, boolean certain, String heading, List<String> above, List<Blank> blanks,
		List<PrintedColumn> columns, List<Element> elements, String unlessRemark, List<String> below, int answers, List<Leftover> leftovers) {

	public FormTranscript {
		above = List.copyOf(above);
		blanks = List.copyOf(blanks);
		columns = List.copyOf(columns);
		elements = List.copyOf(elements);
		below = List.copyOf(below);
		leftovers = List.copyOf(leftovers);
	}

	/** The same form under another name. */
	public FormTranscript called(String other) {
		return new FormTranscript(sheet, other, certain, heading, above, blanks, columns, elements, unlessRemark, below, answers, leftovers);
	}

	/** A blank above the table, such as the name of the institution. */
	public record Blank(String label, boolean dated) {
	}

	/** What stands in the table at the top level. */
	public sealed interface Element permits Gate, Section {
	}

	/**
	 * A question that ends the form.
	 *
	 * @param name       its name; may be empty
	 * @param choices    own choices; none where those of the columns hold
	 * @param stopIf     the answer that ends the form
	 * @param unverified why it is doubtful; empty when it is not
	 */
	public record Gate(String name, String title, List<String> choices, String stopIf, String unverified) implements Element {
		public Gate {
			choices = List.copyOf(choices);
		}
	}

	/** @param printedAs the number as printed where it differs from {@code number}; else empty */
	public record Section(String number, String printedAs, String title, List<Run> runs) implements Element {
		public Section {
			runs = List.copyOf(runs);
		}
	}

	/**
	 * Items of a section that stand together.
	 *
	 * @param name   the name that citations need where numbers begin anew; may be empty
	 * @param titles what they are about; none for items that stand in the section directly
	 */
	public record Run(String name, List<String> titles, List<Item> items) {
		public Run {
			titles = List.copyOf(titles);
			items = List.copyOf(items);
		}
	}

	/**
	 * An item.
	 *
	 * @param printedAs  the number as printed where it differs from {@code number}; else empty
	 * @param conditions when it need not be answered
	 * @param reference  mark of an item of the second tier
	 * @param due        until when it is to be fulfilled
	 * @param basis      what the form prints as its basis
	 * @param unverified why it is doubtful; empty when it is not
	 */
	public record Item(String number, String printedAs, String title, List<String> conditions, String reference, String due, String basis,
			String unverified) {
		public Item {
			conditions = List.copyOf(conditions);
		}
	}

	/** All items, from top to bottom. */
	public Stream<Item> items() {
		return elements.stream().flatMap(element -> element instanceof Section section ? section.runs().stream() : Stream.<Run>empty())
				.flatMap(run -> run.items().stream());
	}
}
