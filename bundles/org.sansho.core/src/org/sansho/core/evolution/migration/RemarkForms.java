// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.text.Messages;

/** The forms of the remarks that a migration writes, in every language in which it may have written them. */
final class RemarkForms {

	private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);
	/** Stand for what is told in a sentence. */
	private static final List<String> TOLD = List.of("\u0001", "\u0002", "\u0003", "\u0004");
	/** Something in the same line; never what begins the next remark. */
	private static final String SOME = "(?:(?!\\s▶ )[^\\r\\n])*?";
	/** A full stop may stand within a name as well. */
	private static final String END_OF_WORD = "(?!\\S)";
	private static final String EDITION = "[^\\s@]+@" + SOME;
	/** A name that is no plain word. */
	private static final String QUOTED = "\"[^\"\\r\\n]*\"";
	/** Citations, of which each has several levels or begins with a number. */
	private static final String CITED = "(?:[\\p{N}(]|(?:" + QUOTED + "|[^\\s:\"]){1,200}?/)(?:" + QUOTED + "|(?!\\s▶ )[^\\r\\n:\"])*?";

	private RemarkForms() {
	}

	/** Matches a remark without its sign. */
	static String anyOf() {
		return LANGUAGES.stream().map(locale -> new Messages(MigrationWords.class, locale)).map(RemarkForms::anyOf).collect(Collectors.joining("|", "(?:", ")"));
	}

	private static String anyOf(Messages messages) {
		String sides = Stream.of("source", "target").map(side -> Pattern.quote(messages.get("side." + side))).collect(Collectors.joining("|", "(?:", ")"));
		String sentences = Stream.of(Reason.Kind.values()).flatMap(kind -> Stream.of(kind.name(), kind.name() + ".unknown")).filter(messages::has)
				.map(key -> messages.get(key, TOLD.toArray())).map(sentence -> with(sentence, sides, SOME, SOME, SOME) + (sentence.endsWith(".") ? END_OF_WORD : "")).collect(Collectors.joining("|", "(?:", ")"));
		String told = with(messages.get("step", TOLD.toArray()), EDITION, EDITION, sentences);
		// What somebody said elsewhere may be anything, up to the end of the line or the next sign; spaces at its end are stripped later.
		String said = with(messages.get("saidOf", TOLD.toArray()), CITED, SOME + "(?=\\s▶ |$|[\\r\\n])");
		return told + '|' + said;
	}

	/** {@code sentence} as a pattern, with {@code patterns} for what is told in it. */
	private static String with(String sentence, String... patterns) {
		String pattern = Pattern.quote(sentence);
		for (int i = 0; i < patterns.length; i++) {
			pattern = pattern.replaceAll(TOLD.get(i), Matcher.quoteReplacement("\\E" + patterns[i] + "\\Q"));
		}
		return pattern;
	}
}
