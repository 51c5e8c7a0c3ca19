// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sansho.core.rules.catalogue.NumberStyle;

/**
 * A number as it is printed, and what is written behind it. Numbers are told apart by their signs, never by what they would be worth:
 * {@code ①}, {@code (1)} and {@code １} stay what they are.
 *
 * @param number    how the number is cited
 * @param printedAs how it is printed where that is not the same; else empty
 * @param rest      what is written behind it; empty when it stands alone
 */
record Numbering(String number, String printedAs, String rest) {

	private static final String BLANKS = "[\\s\u3000]*";
	private static final String DIGITS = "[0-9０-９]{1,3}(?:[-－ー.．][0-9０-９]{1,3})*";
	private static final Pattern IN_FRONT = Pattern.compile("(?s)" + BLANKS + "(?:(?<sign>[①-⑳㉑-㉟㊱-㊿](?:[-－][0-9０-９]+)*|[⑴-⒇]|[(（][0-9０-９a-zA-Zア-ンa-z]{1,3}[)）])"
			+ "|(?<digits>" + DIGITS + ")(?:[.．)）、:：]|(?=[\\s\u3000])))" + BLANKS + "(?<rest>\\S.*)");
	private static final Pattern SECTION = Pattern.compile("(?s)" + BLANKS + "(?<number>[0-9０-９]{1,3}|[Ⅰ-Ⅻ]|[IVX]{1,4}(?=[\\s\u3000.．、]))(?<mark>[.．、:：]?)" + BLANKS
			+ "(?<rest>[^0-9０-９()（）.．回年月日件\\s\u3000].*)");

	/** The number that {@code text} is; empty when it is not just a number. */
	static Optional<Numbering> alone(String text) {
		String number = text.strip();
		if (NumberStyle.read(number).isPresent()) {
			return Optional.of(new Numbering(number, "", ""));
		}
		String bare = number.replaceAll("[.．)）、:：]$", "");
		return bare.length() < number.length() && NumberStyle.read(bare).isPresent() ? Optional.of(new Numbering(bare, number, "")) : Optional.empty();
	}

	/** The number of an item in front of its wording. */
	static Optional<Numbering> inFront(String text) {
		Matcher front = IN_FRONT.matcher(text);
		if (!front.matches()) {
			return Optional.empty();
		}
		String sign = front.group("sign");
		String number = sign == null ? front.group("digits") : sign;
		String printed = text.substring(front.start(sign == null ? "digits" : "sign"), front.start("rest")).strip();
		return Optional.of(new Numbering(number, printed.equals(number) ? "" : printed, front.group("rest").strip()));
	}

	/** The number of a section in front of its title; digits are cited as the usual digits, however they are printed. */
	static Optional<Numbering> section(String text) {
		Matcher section = SECTION.matcher(text);
		if (!section.matches()) {
			return Optional.empty();
		}
		return Optional.of(section(section.group("number"), section.group("number") + section.group("mark"), section.group("rest").strip()));
	}

	/** The number of a section that stands in a cell of its own. */
	static Numbering section(Numbering number, String title) {
		return section(number.number(), number.printedAs().isEmpty() ? number.number() : number.printedAs(), title);
	}

	private static Numbering section(String number, String printed, String title) {
		String cited = NumberStyle.read(number).filter(read -> read.style() == NumberStyle.FULL_WIDTH).map(read -> NumberStyle.DIGITS.write(read.levels())).orElse(number);
		return new Numbering(cited, cited.equals(printed) ? "" : printed, title);
	}
}
