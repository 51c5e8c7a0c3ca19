// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.text.Messages;

/**
 * Knows the comments that a proposal writes, in every language in which it may have written them: a person may begin a comment in the same way, and
 * that one stays.
 */
public final class OwnComments {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);
	/** The texts of which each is the whole of a comment; what else there is stands in these, or behind a line. */
	public static final Set<String> SENTENCES = Set.of("heading", "certain", "doubtful", "unknowable", "unknowable.MOST_GONE", "unknowable.MOST_COME", "unknowable.NOTHING_THERE_NOW",
			"unknowable.NOTHING_THERE_BEFORE", "unknowable.NUMBER_LEFT_OUT", "unknowable.NO_WORDING", "uncitable", "uncitableItem", "about", "runnerUp");
	private static final String SOME = ".+";
	private static final String PATH = "(?:\"[^\"]*\"|[^\\s\"]++)++";
	private static final String WORDS = LANGUAGES.stream().map(OwnComments::messages).map(messages -> with(messages, "words", ".{1,21}")).collect(Collectors.joining("|", "(?:", ")"));
	private static final String SEVERAL = WORDS + "(?: " + WORDS + ")*";
	private static final Pattern SAID = Pattern.compile(LANGUAGES.stream().flatMap(OwnComments::said).collect(Collectors.joining("|")));
	private static final Pattern MARKS = Pattern.compile(LANGUAGES.stream().map(locale -> Pattern.quote(messages(locale).get("mark").strip())).collect(Collectors.joining("|")));

	private OwnComments() {
	}

	/** Whether a proposal writes a comment {@code said} behind its sign. */
	public static boolean isSaid(String said) {
		return SAID.matcher(said.strip()).matches();
	}

	/** Whether a proposal marks a line with {@code said}. */
	public static boolean isMark(String said) {
		return MARKS.matcher(said.strip()).matches();
	}

	private static Messages messages(Locale locale) {
		return new Messages(ProposedText.class, locale);
	}

	private static Stream<String> said(Locale locale) {
		Messages messages = messages(locale);
		Stream<String> sentences = SENTENCES.stream().sorted().flatMap(key -> switch (key) {
			case "about" -> Stream.of(with(messages, key, "(?:" + SEVERAL + "(?: → " + SEVERAL + ")?)"));
			case "uncitableItem" -> Stream.of(with(messages, key, PATH, "(?:" + WORDS + ")?"));
			case "runnerUp" -> Stream.of(with(messages, key, "[\\d.]+", PATH, PATH, "(?:" + WORDS + ")?"));
			case "heading" -> messages.get(key).lines().map(String::strip).map(Pattern::quote);
			default -> Stream.of(with(messages, key, "[\\d,]+", SOME, SOME));
		});
		Messages remarks = new Messages(DiffRemarks.class, locale);
		return Stream.concat(sentences, Stream.of("thin.newer", "thin.older").map(key -> with(remarks, key, SOME, "[\\d,]+", "[\\d,]+", SOME)));
	}

	/** The text {@code key} as a pattern, with {@code patterns} for what is told in it; where that may be nothing, so may the space ahead of it. */
	private static String with(Messages messages, String key, String... patterns) {
		String pattern = Pattern.quote(messages.pattern(key).replaceAll("\\{(\\d)(?:,number)?}", "\0$1").strip());
		for (int i = 0; i < patterns.length; i++) {
			pattern = pattern.replace(" \0" + i, "\\E" + (patterns[i].endsWith(")?") ? " ?" : " ") + patterns[i] + "\\Q").replace("\0" + i, "\\E" + patterns[i] + "\\Q");
		}
		return pattern;
	}
}
