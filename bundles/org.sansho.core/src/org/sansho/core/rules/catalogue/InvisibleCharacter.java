// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;

/**
 * SN112: a name, number or title holds what nobody can see: invisible characters, blanks around it, or, in names, a letter of another
 * script that looks like the ones beside it.
 *
 * <p>Variation selectors are left alone, since names of people and places need them; so are kana and kanji that look alike, which any
 * Japanese text mixes.
 */
public final class InvisibleCharacter implements Rule {

	/** Letters and marks that are drawn as nothing although Unicode counts them as letters, marks or symbols. */
	private static final String DRAWN_AS_NOTHING = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";
	/** Letters of the Greek and the Cyrillic script that look like Latin ones. */
	private static final String LIKE_LATIN = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνАВЕЅІЈКМНОРСТУХаеорсухѕіј";
	private static final Set<UnicodeScript> ALIKE = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

	@Override
	public String code() {
		return "SN112";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		for (WrittenName name : WrittenName.namesOf(object)) {
			if (name.text().isBlank()) {
				findings.addVariant("blank", name.object(), name.feature(), name.index());
			} else {
				checkInvisible(name, false, findings);
				checkScripts(name, findings);
			}
		}
		for (WrittenName title : WrittenName.titlesOf(object)) {
			if (!title.text().isBlank()) {
				checkInvisible(title, true, findings);
			}
		}
	}

	private static void checkInvisible(WrittenName name, boolean lines, Findings findings) {
		String text = name.text();
		if (text.codePoints().anyMatch(c -> isInvisible(c, lines))) {
			findings.addVariant("", name.object(), name.feature(), name.index(), shown(text, lines),
					CodePoints.names(text.codePoints().filter(c -> isInvisible(c, lines))));
		} else if (!text.equals(text.strip())) {
			findings.addVariant("space", name.object(), name.feature(), name.index(), text.strip());
		}
	}

	/**
	 * {@code text} as this rule wants it: without what cannot be seen, and without blanks around it. A blank of another kind becomes a space.
	 *
	 * @param lines whether it may have more than one line
	 */
	public static String mended(String text, boolean lines) {
		StringBuilder mended = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			if (!isInvisible(c, lines)) {
				mended.appendCodePoint(c);
			} else if (Character.getType(c) == Character.SPACE_SEPARATOR || c == '\t' || c == '\n' || c == '\r') {
				mended.append(' ');
			}
		});
		return mended.toString().strip();
	}

	/** @param lines whether it may have more than one line */
	private static boolean isInvisible(int c, boolean lines) {
		if (c > ' ' && c < 0x7F || c == ' ' || c == '\u3000' || lines && (c == '\n' || c == '\r')) {
			return false;
		}
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR -> true;
			default -> DRAWN_AS_NOTHING.indexOf(c) >= 0;
		};
	}

	private static String shown(String text, boolean lines) {
		return text.codePoints().mapToObj(c -> isInvisible(c, lines) ? '<' + CodePoints.name(c) + '>' : Character.toString(c)).collect(Collectors.joining());
	}

	/** Looks at each word, since a name may well have words of several scripts. */
	private static void checkScripts(WrittenName name, Findings findings) {
		String text = name.text();
		if (text.chars().allMatch(c -> LIKE_LATIN.indexOf(c) < 0)) {
			return;
		}
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
				checkWord(text.substring(start, i), name, findings);
				start = i + 1;
			}
		}
	}

	private static void checkWord(String word, WrittenName name, Findings findings) {
		Set<UnicodeScript> scripts = word.codePoints().mapToObj(UnicodeScript::of).filter(ALIKE::contains)
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
		if (scripts.size() > 1 && word.chars().anyMatch(c -> LIKE_LATIN.indexOf(c) >= 0)) {
			findings.addVariant("script", name.object(), name.feature(), name.index(), word,
					CodePoints.names(word.codePoints().filter(c -> LIKE_LATIN.indexOf(c) >= 0)));
		}
	}
}
