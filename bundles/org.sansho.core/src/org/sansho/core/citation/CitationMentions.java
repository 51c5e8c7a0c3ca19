// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.citation.Atoms.Kind;

/**
 * Finds citations in running text.
 *
 * <p>It is careful: only the full name of a part or form that is directly followed by a number or mark is a mention. A number alone, or
 * one that goes on as a date, a version or a count, is none.
 */
public final class CitationMentions {

	/**
	 * A citation in running text.
	 *
	 * @param offset where it begins
	 * @param text   the citation, from the name of the part to the last number
	 * @param part   the name of the part or form, as it is declared
	 * @param labels the editions that are spoken of before it in the same sentence, such as {@code 6.0} or {@code R7}, each once
	 */
	public record Mention(int offset, String text, String part, List<String> labels) {

		public Mention {
			labels = List.copyOf(labels);
		}
	}

	/** A citation is never longer; what follows need not be looked at. */
	private static final int LONGEST = 200;
	private static final int LONGEST_HEADING = 16;
	/** A plain number of so many digits is a year or an amount. */
	private static final int YEAR = 4;
	/** What may follow a number that is a citation; others, such as 年 and 版, make something else of it. */
	private static final String AFTER_NUMBER = "章節条項のにはがをでともへやか及並又若等参関相、";
	private static final String NOT_AFTER_VERSION = "版年月日時分秒回件個人名台社種円倍";
	private static final String LEADING = "第の";
	private static final String TRAILING = "章節条項";

	/** The names by their first character, the longest first. */
	private final Map<Character, List<String>> names = new HashMap<>();
	/** Most characters begin no name, which this tells fastest. */
	private final BitSet firstCharacters = new BitSet();

	/** The labels of editions that are known, the longest first. */
	private final List<String> known;

	/**
	 * @param names  of the parts and forms whose mentions are sought
	 * @param labels of the editions that can be spoken of
	 */
	public CitationMentions(Collection<String> names, Collection<String> labels) {
		known = labels.stream().filter(label -> !label.isEmpty()).distinct().sorted((a, b) -> Integer.compare(b.length(), a.length())).toList();
		names.stream().filter(name -> !name.isEmpty()).forEach(name -> firstCharacters.set(name.charAt(0)));
		names.stream().filter(name -> !name.isEmpty()).distinct().sorted((a, b) -> Integer.compare(b.length(), a.length()))
				.forEach(name -> this.names.computeIfAbsent(name.charAt(0), key -> new ArrayList<>(1)).add(name));
	}

	/** The mentions in {@code text}, in their order. */
	public List<Mention> in(String text) {
		List<Mention> mentions = new ArrayList<>(0);
		int at = 0;
		while (at < text.length()) {
			Optional<String> name = firstCharacters.get(text.charAt(at)) ? nameAt(text, at) : Optional.empty();
			if (name.isEmpty()) {
				at++;
				continue;
			}
			int behind = at + name.get().length();
			int end = behindNumbers(text, behind);
			if (end > behind) {
				mentions.add(new Mention(at, text.substring(at, end), name.get(), labels(text, at)));
			}
			at = Math.max(end, behind);
		}
		return mentions;
	}

	private Optional<String> nameAt(String text, int at) {
		for (String name : names.getOrDefault(text.charAt(at), List.of())) {
			if (text.startsWith(name, at) && !isPartOfAWord(text, at, at + name.length())) {
				return Optional.of(name);
			}
		}
		return Optional.empty();
	}

	/** Whether the name is only a piece of a longer one: 管理編 of 経営管理編, 別紙1 of 別紙12. */
	private static boolean isPartOfAWord(String text, int at, int behind) {
		if (at > 0 && isNameCharacter(text.codePointBefore(at)) && isNameCharacter(text.codePointAt(at))) {
			return true;
		}
		return behind < text.length() && Character.isDigit(text.charAt(behind - 1)) && Character.isDigit(text.charAt(behind));
	}

	/** What names are made of; hiragana before a name is a particle. */
	private static boolean isNameCharacter(int c) {
		return Character.isIdeographic(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA || c < 0x250 && Character.isLetterOrDigit(c);
	}

	// ---------------------------------------------------------------- what follows the name

	/** Behind the numbers that follow at {@code from}; {@code from} when none do. */
	private static int behindNumbers(String text, int from) {
		Atoms atoms = Atoms.of(text.substring(from, Math.min(text.length(), from + LONGEST)));
		int piece = atoms.is(0, Kind.COLON) || atoms.is(0, Kind.SLASH) ? 1 : 0;
		int end = 0;
		boolean first = true;
		while (piece < atoms.count()) {
			int leading = piece;
			while (leading < atoms.count() && isOneOf(atoms, leading, LEADING)) {
				leading++;
			}
			int behind = behindStep(atoms, leading, first);
			if (behind < 0) {
				break;
			}
			end = behind;
			first = false;
			piece = behindFiller(atoms, behind);
		}
		return end == 0 ? from : from + atoms.end(end - 1);
	}

	private static int behindStep(Atoms atoms, int at, boolean first) {
		if (at >= atoms.count()) {
			return -1;
		}
		int behind = switch (atoms.kind(at)) {
			case NUMBER -> isCitation(atoms, at) ? at + 1 : -1;
			case MARK -> at + (atoms.is(at + 1, Kind.HYPHEN) && atoms.is(at + 2, Kind.NUMBER) ? 3 : 1);
			case PAREN -> first ? -1 : at + 1;
			case OPEN -> first ? -1 : behindHeading(atoms, at);
			default -> -1;
		};
		while (behind > 0 && isOneOf(atoms, behind, TRAILING)) {
			behind++;
		}
		return behind;
	}

	private static boolean isCitation(Atoms atoms, int at) {
		if (atoms.value(at).length() >= YEAR && atoms.value(at).indexOf('.') < 0) {
			return false;
		}
		int next = at + 1;
		if (next >= atoms.count()) {
			return true;
		}
		boolean dotted = atoms.value(at).indexOf('.') > 0;
		return switch (atoms.kind(next)) {
			case LETTER -> dotted ? !isOneOf(atoms, next, NOT_AFTER_VERSION) : isOneOf(atoms, next, AFTER_NUMBER);
			case LATIN, NUMBER -> false;
			case OTHER -> dotted && !"%％".contains(atoms.value(next));
			default -> true;
		};
	}

	/** {@code <管理責任>②}: only when a mark follows. */
	private static int behindHeading(Atoms atoms, int at) {
		int behind = at + 1;
		while (atoms.is(behind, Kind.LETTER) && behind - at < LONGEST_HEADING) {
			behind++;
		}
		boolean closed = atoms.is(behind, Kind.CLOSE) && atoms.bracket(behind) == atoms.bracket(at) && behind > at + 1;
		return closed && (atoms.is(behind + 1, Kind.MARK) || atoms.is(behind + 1, Kind.PAREN)) ? behind + 1 : -1;
	}

	/** Behind what may stand between two numbers; the next one decides whether it counts. */
	private static int behindFiller(Atoms atoms, int at) {
		if (at >= atoms.count()) {
			return at;
		}
		return switch (atoms.kind(at)) {
			case COMMA -> atoms.written(at, at + 1).equals("。") ? atoms.count() : at + 1;
			case MIDDLE_DOT, TILDE, SLASH, DOT -> at + 1;
			case HYPHEN -> atoms.is(at + 1, Kind.MARK) ? at + 1 : atoms.count();
			case LETTER -> {
				for (String word : List.of("遵守事項", "及び", "並びに", "および", "ならびに", "から", "と", "や")) {
					int behind = atoms.behind(at, word);
					if (behind > 0) {
						yield behind;
					}
				}
				yield at;
			}
			case BREAK, BULLET, CLOSE, COLON, LATIN, OTHER -> atoms.count();
			default -> at;
		};
	}

	private static boolean isOneOf(Atoms atoms, int at, String letters) {
		return atoms.is(at, Kind.LETTER) && letters.contains(atoms.value(at));
	}

	// ---------------------------------------------------------------- what stands before it

	/** The editions that are spoken of in the sentence before {@code at}: 第6.0版, R7, 令和7年度, own.rule@2. */
	private List<String> labels(String text, int at) {
		int begin = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
		String sentence = text.substring(begin, at);
		Set<String> labels = new LinkedHashSet<>();
		Atoms atoms = Atoms.of(sentence);
		for (int i = 0; i < atoms.count(); i++) {
			if (!atoms.is(i, Kind.NUMBER)) {
				continue;
			}
			String number = atoms.value(i);
			if (isOneOf(atoms, i + 1, "版")) {
				labels.add(number);
			} else if (i > 0 && atoms.is(i - 1, Kind.LATIN) && atoms.value(i - 1).equals("r")
					|| i > 1 && isOneOf(atoms, i - 1, "和") && isOneOf(atoms, i - 2, "令") && isOneOf(atoms, i + 1, "年") && isOneOf(atoms, i + 2, "度")) {
				labels.add("R" + number);
			}
		}
		for (int sign = sentence.indexOf('@'); sign >= 0; sign = sentence.indexOf('@', sign + 1)) {
			labels.add(label(sentence, sign + 1));
		}
		return List.copyOf(labels);
	}

	/** The label that begins at {@code from}: a known one, behind which a particle may follow without a blank; else all that can be one. */
	private String label(String sentence, int from) {
		for (String label : known) {
			if (sentence.startsWith(label, from) && !goesOn(sentence, from + label.length())) {
				return label;
			}
		}
		int end = from;
		while (end < sentence.length() && (Character.isLetterOrDigit(sentence.charAt(end)) || "._-".indexOf(sentence.charAt(end)) >= 0)) {
			end++;
		}
		return sentence.substring(from, end).replaceFirst("\\.+$", "");
	}

	/** Whether what is read up to {@code at} is only the beginning of a label: 1 of 1.0, of 10 and of 1-a. */
	private static boolean goesOn(String sentence, int at) {
		int next = at;
		while (next < sentence.length() && "._-".indexOf(sentence.charAt(next)) >= 0) {
			next++;
		}
		return next < sentence.length() && sentence.charAt(next) < 0x250 && Character.isLetterOrDigit(sentence.charAt(next));
	}
}
