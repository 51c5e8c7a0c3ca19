// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

import java.util.Objects;
import java.util.stream.Stream;
import org.sansho.model.Provision;

/** Which text of the model a form prints, and how. */
public final class PrintedText {

	private PrintedText() {
	}

	/** Without white space around it, with line breaks as worksheets have them; empty for {@code null}. */
	public static String of(String raw) {
		return raw == null ? "" : raw.strip().replace("\r\n", "\n").replace('\r', '\n');
	}

	/** The first of {@code texts} that says something; empty when none does. Any may be {@code null}. */
	public static String firstOf(String... texts) {
		return Stream.of(texts).filter(Objects::nonNull).filter(text -> !text.isBlank()).findFirst().map(PrintedText::of).orElse("");
	}

	/** The wording of a gate or an item: its title, else its text, else its summary. */
	public static String wording(Provision provision) {
		return firstOf(provision.getTitle(), provision.getText(), provision.getSummary());
	}

	/** The number of an item as printed. */
	public static String number(Provision provision) {
		return firstOf(provision.getPrintedAs(), provision.getNumber());
	}

	/** A section as its band shows it. */
	public static String joined(String number, String title, String between) {
		return number.isEmpty() || title.isEmpty() ? number + title : number + between + title;
	}
}
