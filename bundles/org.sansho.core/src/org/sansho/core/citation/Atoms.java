// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The smallest pieces of a citation: numbers, marks, single letters of Japanese, words of Latin letters, punctuation.
 *
 * <p>Beside where it stands each piece has a folded text: full-width becomes half-width, {@code ⑵} and {@code （2）} become
 * {@code (2)}, capitals become small, brackets become {@code < >}, and what joins letters to a number ({@code C.1}, {@code Q-36})
 * vanishes. Circled digits stay what they are. The segments of an edition are folded the same way, so that a text and the names of an
 * edition meet in the folded text.
 */
final class Atoms {

	/** What a piece is. */
	enum Kind {
		/** {@code 8}, {@code 1.2.1}. */
		NUMBER,
		/** {@code ③}. */
		MARK,
		/** {@code (2)}, {@code ⑵}, {@code (a)}. */
		PAREN,
		/** A word of Latin letters. */
		LATIN,
		/** One letter of any other script. */
		LETTER,
		DOT, HYPHEN, TILDE, COLON, SLASH,
		/** {@code 、} and its like. */
		COMMA,
		/** {@code ・}: in names, and between citations. */
		MIDDLE_DOT,
		/** The end of a line, or a tab. */
		BREAK,
		/** What stands before an entry of a list, such as {@code ▶}. */
		BULLET,
		OPEN, CLOSE,
		/** A segment between quotation marks, as in the language. */
		QUOTED,
		OTHER
	}

	private static final String OPENING = "<‹〈⟨[［【「『＜«《〔(（{｛";
	private static final String CLOSING = ">›〉⟩]］】」』＞»》〕)）}｝";
	private static final String DOTS = ".．｡";
	private static final String HYPHENS = "-‐‑‒–—―−－";
	private static final String TILDES = "~〜～∼˜";
	private static final String COMMAS = "、,，､;；。";
	private static final String BULLETS = "▶►▷▸■□●○◆◇•※＊*➢✓";

	/** The most characters between parentheses that still are a number and no heading. */
	private static final int LONGEST_PAREN = 4;
	/** Farther on no closing quotation mark is sought, so that a text full of opening ones is still read in its size. */
	private static final int LONGEST_QUOTED = 2000;

	private final String text;
	private int count;
	private Kind[] kinds = new Kind[16];
	private int[] starts = new int[16];
	private int[] ends = new int[16];
	private boolean[] spaced = new boolean[16];
	private String[] values = new String[16];

	private final String folded;
	private final int[] foldedStarts;
	private final int[] foldedEnds;
	private final int[] endingAt;

	private Atoms(String text) {
		this.text = text;
		lex();
		StringBuilder fold = new StringBuilder(text.length());
		this.foldedStarts = new int[count];
		this.foldedEnds = new int[count];
		for (int i = 0; i < count; i++) {
			if (i > 0 && spaced[i] && runsTogether(kinds[i - 1], kinds[i])) {
				fold.append(' ');
			}
			foldedStarts[i] = fold.length();
			if (!joinsLettersToNumber(i)) {
				fold.append(values[i]);
			}
			foldedEnds[i] = fold.length();
		}
		this.folded = fold.toString();
		this.endingAt = new int[folded.length() + 1];
		Arrays.fill(endingAt, -1);
		for (int i = 0; i < count; i++) {
			if (foldedEnds[i] > foldedStarts[i]) {
				endingAt[foldedEnds[i]] = i;
			}
		}
	}

	/** The pieces of {@code text}; every text has some. */
	static Atoms of(String text) {
		return new Atoms(text);
	}

	/** {@code segment} folded as a whole: how the names of an edition are looked up. */
	static String fold(String segment) {
		return of(segment).folded;
	}

	private static boolean runsTogether(Kind before, Kind after) {
		return before == after && (before == Kind.NUMBER || before == Kind.LATIN);
	}

	private boolean joinsLettersToNumber(int i) {
		return (kinds[i] == Kind.DOT || kinds[i] == Kind.HYPHEN) && i > 0 && i + 1 < count && kinds[i - 1] == Kind.LATIN && kinds[i + 1] == Kind.NUMBER;
	}

	/** How many pieces there are. */
	int count() {
		return count;
	}

	/** Whether piece {@code i} exists and is a {@code kind}. */
	boolean is(int i, Kind kind) {
		return i < count && kinds[i] == kind;
	}

	/** What piece {@code i} is. */
	Kind kind(int i) {
		return kinds[i];
	}

	/** Where piece {@code i} begins in the text. */
	int start(int i) {
		return starts[i];
	}

	/** Where piece {@code i} ends in the text. */
	int end(int i) {
		return ends[i];
	}

	/** Whether white space stands before piece {@code i}. */
	boolean spaced(int i) {
		return spaced[i];
	}

	/** The folded text of piece {@code i}; of something quoted, what stands between the quotation marks. */
	String value(int i) {
		return values[i];
	}

	/** The folded text of the pieces from {@code from} up to, not including, {@code to}. */
	String folded(int from, int to) {
		return folded.substring(foldedStarts[from], foldedEnds[to - 1]);
	}

	/** The text of the pieces from {@code from} up to, not including, {@code to}, as it was written. */
	String written(int from, int to) {
		return text.substring(starts[from], ends[to - 1]);
	}

	/** The piece behind the one that completes {@code length} folded characters from piece {@code from} on; -1 when none ends there. */
	int behind(int from, int length) {
		int end = foldedStarts[from] + length;
		return end > folded.length() || endingAt[end] < from ? -1 : endingAt[end] + 1;
	}

	/** The piece behind {@code word} when it stands at piece {@code from}; -1 when something else stands there. */
	int behind(int from, String word) {
		return from < count && folded.startsWith(word, foldedStarts[from]) ? behind(from, word.length()) : -1;
	}

	/** The bracket that piece {@code i} is, the same number for both halves of a pair. */
	int bracket(int i) {
		char c = text.charAt(starts[i]);
		return kinds[i] == Kind.OPEN ? OPENING.indexOf(c) : CLOSING.indexOf(c);
	}

	// ---------------------------------------------------------------- reading characters

	private void lex() {
		boolean space = false;
		int i = 0;
		while (i < text.length()) {
			int c = text.codePointAt(i);
			int next = i + Character.charCount(c);
			if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B || c == 0x2028 || c == 0x2029 || c == 0x85) {
				add(Kind.BREAK, i, next, space, "\n");
				space = true;
			} else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
				space = true;
			} else if (Character.getType(c) != Character.FORMAT) {
				i = lexOne(c, i, next, space);
				space = false;
				continue;
			}
			i = next;
		}
	}

	private int lexOne(int c, int i, int next, boolean space) {
		int digit = digit(c);
		if (digit >= 0) {
			return lexNumber(i, space);
		}
		if (Marks.value(c) > 0) {
			return add(Kind.MARK, i, next, space, Character.toString(c));
		}
		if (c >= 0x2474 && c <= 0x2487) {
			return add(Kind.PAREN, i, next, space, "(" + (c - 0x2473) + ')');
		}
		if (c >= 0x249C && c <= 0x24B5) {
			return add(Kind.PAREN, i, next, space, "(" + (char) ('a' + c - 0x249C) + ')');
		}
		if (c == '"' || c == '\u201C' || c == '\u201D') {
			return lexQuoted(i, space);
		}
		if (c == '(' || c == '\uFF08') {
			int end = lexParen(i, space);
			if (end > 0) {
				return end;
			}
		}
		if (isLatin(c)) {
			return lexLatin(i, space);
		}
		if (Character.isLetter(c) || c == '\u3005' || c == '\u3007' || c == 'ー') {
			return lexLetter(i, space);
		}
		return add(punctuation(c), i, next, space, punctuationValue(c));
	}

	private int lexNumber(int start, boolean space) {
		StringBuilder value = new StringBuilder(6);
		int i = start;
		while (i < text.length()) {
			int c = text.codePointAt(i);
			int digit = digit(c);
			if (digit >= 0) {
				value.append((char) ('0' + digit));
			} else if (i + 1 < text.length() && DOTS.indexOf(c) >= 0 && digit(text.codePointAt(i + 1)) >= 0) {
				value.append('.');
			} else {
				break;
			}
			i += Character.charCount(c);
		}
		return add(Kind.NUMBER, start, i, space, value.toString());
	}

	/** {@code (2)}, {@code （ａ）}, {@code (ア)}; anything longer is a heading between brackets. */
	private int lexParen(int start, boolean space) {
		StringBuilder value = new StringBuilder(6).append('(');
		int letters = 0;
		int digits = 0;
		int i = start + 1;
		while (i < text.length()) {
			int c = text.codePointAt(i);
			int end = i + Character.charCount(c);
			if (c == ')' || c == '\uFF09') {
				boolean number = letters == 0 ? digits > 0 : digits == 0;
				return number ? add(Kind.PAREN, start, end, space, value.append(')').toString()) : -1;
			}
			int digit = digit(c);
			if (digit >= 0) {
				digits++;
				value.append((char) ('0' + digit));
			} else if (isLatin(c) || isKana(c) && letters == 0) {
				letters += isKana(c) ? LONGEST_PAREN : 1;
				value.append(fold(c));
			} else if (c != ' ' && c != '\u3000') {
				return -1;
			}
			if (letters > LONGEST_PAREN || digits > LONGEST_PAREN) {
				return -1;
			}
			i = end;
		}
		return -1;
	}

	private int lexLatin(int start, boolean space) {
		StringBuilder value = new StringBuilder(8);
		int i = start;
		while (i < text.length() && isLatin(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			value.append(fold(c));
			i += Character.charCount(c);
		}
		i = behindCombining(i);
		return add(Kind.LATIN, start, i, space, Normalizer.normalize(value.append(combining(start, i)), Normalizer.Form.NFC));
	}

	private int lexLetter(int start, boolean space) {
		int end = behindCombining(start + Character.charCount(text.codePointAt(start)));
		String value = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return add(Kind.LETTER, start, end, space, value);
	}

	/** A quotation mark that is never closed is a character like any other. */
	private int lexQuoted(int start, boolean space) {
		StringBuilder value = new StringBuilder();
		int furthest = Math.min(text.length(), start + LONGEST_QUOTED);
		for (int i = start + 1; i < furthest && text.charAt(start) == '"'; i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) {
				value.append(CitationPath.unescaped(text.charAt(++i)));
			} else if (c == '"') {
				return add(Kind.QUOTED, start, i + 1, space, CitationPath.normalise(value.toString()));
			} else {
				value.append(c);
			}
		}
		return add(Kind.OTHER, start, start + 1, space, "\"");
	}

	private int add(Kind kind, int start, int end, boolean space, String value) {
		if (count == kinds.length) {
			int larger = count * 2;
			kinds = Arrays.copyOf(kinds, larger);
			starts = Arrays.copyOf(starts, larger);
			ends = Arrays.copyOf(ends, larger);
			spaced = Arrays.copyOf(spaced, larger);
			values = Arrays.copyOf(values, larger);
		}
		kinds[count] = kind;
		starts[count] = start;
		ends[count] = end;
		spaced[count] = space;
		values[count] = value;
		count++;
		return end;
	}

	/** Voicing marks and other accents that were written as characters of their own. */
	private int behindCombining(int from) {
		int i = from;
		while (i < text.length() && isCombining(text.codePointAt(i))) {
			i += Character.charCount(text.codePointAt(i));
		}
		return i;
	}

	private String combining(int start, int end) {
		StringBuilder marks = new StringBuilder();
		text.substring(start, end).codePoints().filter(Atoms::isCombining).forEach(marks::appendCodePoint);
		return marks.toString();
	}

	private static boolean isCombining(int c) {
		return c >= 0x300 && (Character.getType(c) == Character.NON_SPACING_MARK || c == 0xFF9E || c == 0xFF9F);
	}

	/** Letters of Latin origin in any width, Roman numerals of their own code points included. */
	private static boolean isLatin(int c) {
		if (c < 0x80) {
			return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
		}
		return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7 || c >= 0x1E00 && c <= 0x1EFF || c >= 0x2160 && c <= 0x2188
				|| c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c <= 0xFF5A;
	}

	private static boolean isKana(int c) {
		return c >= 0x3041 && c <= 0x3096 || c >= 0x30A1 && c <= 0x30FA || c >= 0xFF66 && c <= 0xFF9D;
	}

	private static String fold(int c) {
		if (c < 0x80) {
			return String.valueOf((char) Character.toLowerCase(c));
		}
		return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	/** The digits 0 to 9 in half and full width; no other digit is a number here. */
	private static int digit(int c) {
		if (c >= '0' && c <= '9') {
			return c - '0';
		}
		return c >= '\uFF10' && c <= '\uFF19' ? c - '\uFF10' : -1;
	}

	private static Kind punctuation(int c) {
		if (c > 0xFFFF) {
			return Kind.OTHER;
		}
		char p = (char) c;
		if (p == '/' || p == '／') {
			return Kind.SLASH;
		}
		if (p == ':' || p == '：') {
			return Kind.COLON;
		}
		if (p == '・' || p == '･') {
			return Kind.MIDDLE_DOT;
		}
		if (OPENING.indexOf(p) >= 0) {
			return Kind.OPEN;
		}
		if (CLOSING.indexOf(p) >= 0) {
			return Kind.CLOSE;
		}
		if (COMMAS.indexOf(p) >= 0) {
			return Kind.COMMA;
		}
		if (DOTS.indexOf(p) >= 0) {
			return Kind.DOT;
		}
		if (HYPHENS.indexOf(p) >= 0) {
			return Kind.HYPHEN;
		}
		if (TILDES.indexOf(p) >= 0) {
			return Kind.TILDE;
		}
		return BULLETS.indexOf(p) >= 0 ? Kind.BULLET : Kind.OTHER;
	}

	private static String punctuationValue(int c) {
		return switch (punctuation(c)) {
			case SLASH -> "/";
			case COLON -> ":";
			case MIDDLE_DOT -> "・";
			case OPEN -> "<";
			case CLOSE -> ">";
			case COMMA -> "、";
			case DOT -> ".";
			case HYPHEN -> "-";
			case TILDE -> "~";
			default -> Character.toString(c);
		};
	}
}
