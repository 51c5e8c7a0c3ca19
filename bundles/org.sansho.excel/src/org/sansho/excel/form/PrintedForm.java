// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.List;
import java.util.stream.Stream;
import org.sansho.core.form.PrintedColumn;
import org.sansho.core.form.TextMeasure;
import org.sansho.model.Form;

/**
 * Everything a form prints, in reading order and with its wording decided, but without any place on a sheet.
 *
 * @param heading   the heading; empty when nothing declares one
 * @param above     remarks above the table
 * @param below     remarks below the table
 * @param footnotes footnotes of conditions, each with its mark
 */
public record PrintedForm(Form form, String document, String edition, String heading, String name, List<String> above, List<Blank> fields,
		List<PrintedColumn> columns, List<Element> elements, List<String> footnotes, List<String> below) {

	/** A blank above the table, such as the name of the institution. */
	public record Blank(String label, boolean dated) {
	}

	/** What stands in the table at the top level. */
	public sealed interface Element permits Question, Band {
	}

	/**
	 * A gate or an item: one row of the table.
	 *
	 * @param citation   its citation in the edition; empty for a gate without a name
	 * @param number     the number as printed; may be empty
	 * @param text       the wording as printed, with marks of conditions and the like
	 * @param choices    own choices of a gate; empty: those of each answer column
	 * @param unverified why it was not checked against the official document; empty when it was
	 */
	public record Question(boolean gate, String citation, String number, String text, String basis, List<String> choices,
			String unverified) implements Element {
	}

	/** A section, which a vertical band on the left shows. */
	public record Band(String number, String title, List<Run> runs) implements Element {
	}

	/**
	 * Items of a section that stand together.
	 *
	 * @param scope what they are about, printed in a band above them; empty for items that stand in the section directly
	 */
	public record Run(String scope, List<Question> items) {
		boolean scoped() {
			return !scope.isEmpty();
		}
	}

	/** All gates and items, from top to bottom. */
	public Stream<Question> questions() {
		return elements.stream().flatMap(element -> switch (element) {
			case Question question -> Stream.of(question);
			case Band band -> band.runs().stream().flatMap(run -> run.items().stream());
		});
	}

	boolean hasBands() {
		return elements.stream().anyMatch(Band.class::isInstance);
	}

	boolean hasScopes() {
		return elements.stream().anyMatch(element -> element instanceof Band band && band.runs().stream().anyMatch(Run::scoped));
	}

	/** Width of the widest number of an item, in half-width characters. */
	int numberWidth() {
		return questions().map(Question::number).mapToInt(TextMeasure::width).max().orElse(0);
	}
}
