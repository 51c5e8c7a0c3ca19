// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.evolution.proposal.Unknowable;
import org.sansho.core.text.Messages;

/**
 * Knows the comments that a proposal writes, in every language in which it may have written them: a person may begin a comment in the same way, and
 * that one stays.
 */
final class OwnComments {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);
	/** Stand for what is told in a sentence. */
	private static final List<String> TOLD = List.of("\u0001", "\u0002", "\u0003", "\u0004");
	private static final int SOME = 7;
	private static final String PATH = "(?:\"[^\"]*\"|[^\\s\"])+";
	private static final Pattern SAID = Pattern.compile(Stream.of(sentences(), abouts()).flatMap(patterns -> patterns).collect(Collectors.joining("|")));
	private static final Pattern MARKS = Pattern.compile(LANGUAGES.stream().map(OwnComments::messages).map(messages -> exactly(messages.get("mark"))).collect(Collectors.joining("|")));

	private OwnComments() {
	}

	/** Whether a proposal writes a comment {@code said} behind its sign. */
	static boolean isSaid(String said) {
		return SAID.matcher(said.strip()).matches();
	}

	/** Whether a proposal marks a line with {@code said}. */
	static boolean isMark(String said) {
		return MARKS.matcher(said.strip()).matches();
	}

	private static Messages messages(Locale locale) {
		return new Messages(ProposedText.class, locale);
	}

	private static Stream<String> sentences() {
		return LANGUAGES.stream().map(OwnComments::messages).flatMap(messages -> Stream.concat(messages.get("heading").lines().map(OwnComments::exactly),
				Stream.concat(Stream.of("certain", "doubtful", "unknowable", "uncitable").map(key -> exactly(messages.get(key, SOME))), reasons(messages)).map(OwnComments::counted)));
	}

	/** Why nobody can know of some lines what they are: the editions are told in these. */
	private static Stream<String> reasons(Messages messages) {
		return Stream.of(Unknowable.values()).map(reason -> with(messages.get("unknowable." + reason, SOME, TOLD.getFirst(), TOLD.get(1)), ".+", ".+"));
	}

	private static String counted(String pattern) {
		return pattern.replace(Integer.toString(SOME), "\\E[\\d,]+\\Q");
	}

	/** What a line is about, and what else it may be: words between quotation marks, with citations. */
	private static Stream<String> abouts() {
		String words = LANGUAGES.stream().map(OwnComments::messages).map(messages -> with(messages.get("words", TOLD.getFirst()), ".{1,21}")).collect(Collectors.joining("|", "(?:", ")"));
		String several = words + "(?: " + words + ")*";
		Stream<String> runnersUp = LANGUAGES.stream().map(OwnComments::messages)
				.map(messages -> with(messages.get("runnerUp", TOLD.toArray()).strip(), "[\\d.]+", ".+", ".+", "(?:" + words + ")?").replace(" \\E(?:", "\\E ?(?:"));
		return Stream.concat(runnersUp, Stream.of(several + "(?: → " + several + ")?", PATH + ' ' + words, "-", "(?:[\\p{N}(]|" + PATH + "/)" + PATH + '?'));
	}

	private static String exactly(String sentence) {
		return Pattern.quote(sentence.strip());
	}

	/** {@code sentence} as a pattern, with {@code patterns} for what is told in it. */
	private static String with(String sentence, String... patterns) {
		String pattern = exactly(sentence);
		for (int i = 0; i < patterns.length; i++) {
			pattern = pattern.replaceAll(TOLD.get(i), Matcher.quoteReplacement("\\E" + patterns[i] + "\\Q"));
		}
		return pattern;
	}
}
