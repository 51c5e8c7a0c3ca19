// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.List;
import org.sansho.core.citation.Atoms.Kind;

/** The words and signs around the numbers of a text with citations: what says nothing, what says what a number is, and what stands between entries. */
final class CitationWords {

	/** What may stand before a number without meaning anything by itself. */
	static final List<String> BEFORE = List.of("第", "の", "問", "項番", "no");
	/** What says that a requirement follows. */
	static final List<String> BEFORE_REQUIREMENT = List.of("遵守事項", "要求事項");
	static final List<String> AFTER_CHAPTER = List.of("章", "節");
	static final List<String> AFTER_REQUIREMENT = List.of("条");
	static final List<String> AFTER = List.of("項", "号", "関係", "関連");
	private static final List<String> BETWEEN = List.of("及び", "および", "並びに", "ならびに", "又は", "または", "若しくは", "もしくは", "かつ", "と", "や", "and", "or", "&", "＆", "+", "＋");
	static final String FROM = "から";
	static final String UP_TO = "まで";

	private final Atoms atoms;
	private int openBrackets;

	CitationWords(Atoms atoms) {
		this.atoms = atoms;
	}

	/** A bracket was opened between entries. */
	void opened() {
		openBrackets++;
	}

	/** Behind the longest of {@code words} at {@code at}; {@code at} when there is none. */
	int behind(List<String> words, int at) {
		int furthest = at;
		if (at < atoms.count() && (atoms.is(at, Kind.LETTER) || atoms.is(at, Kind.LATIN) || atoms.is(at, Kind.OTHER))) {
			for (String word : words) {
				furthest = Math.max(furthest, atoms.behind(at, word));
			}
			if (furthest > at && atoms.is(at, Kind.LATIN) && atoms.is(furthest, Kind.DOT)) {
				furthest++;
			}
		}
		return furthest;
	}

	/** Behind what separates entries at {@code at}; {@code at} when nothing does. */
	int behindSeparator(int at) {
		return switch (atoms.kind(at)) {
			case COMMA, BREAK, BULLET, MIDDLE_DOT -> at + 1;
			case SLASH -> atoms.spaced(at) ? at + 1 : at;
			case CLOSE -> {
				if (openBrackets > 0) {
					openBrackets--;
					yield at + 1;
				}
				yield at;
			}
			case LETTER, LATIN, OTHER -> behind(BETWEEN, at);
			default -> at;
		};
	}

	boolean isSeparator(int at) {
		return switch (atoms.kind(at)) {
			case COMMA, BREAK, BULLET, MIDDLE_DOT -> true;
			case SLASH -> atoms.spaced(at);
			case CLOSE -> openBrackets > 0;
			case LETTER, LATIN, OTHER -> behind(BETWEEN, at) > at;
			default -> false;
		};
	}

	/** The end of the pieces that belong to the entry in which {@code at} stands. */
	int endOfEntry(int at) {
		int end = at;
		while (end < atoms.count() && !isSeparator(end)) {
			end++;
		}
		return end;
	}

	/** Whether what stands between entries begins at {@code at} as a word. */
	boolean isBetween(int at, int end) {
		return behind(BETWEEN, at) == end;
	}
}
