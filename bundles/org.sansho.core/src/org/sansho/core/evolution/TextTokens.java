// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text is compared by: a Japanese character with what belongs to it, a number, a Latin word, a stretch of white space. There is
 * no telling where Japanese words begin; where the script changes one may.
 */
final class TextTokens {

	private static final int NOTHING = 0;
	private static final int SCRIPT_CHANGES = 2;
	private static final int PHRASE = 4;
	private static final int SENTENCE = 6;
	private static final String SENTENCE_ENDS = "。．.!?！？\n";
	private static final String PHRASE_ENDS = "、，,：:;；・」』）)】／/";
	private static final String PHRASE_BEGINS = "「『（(【";

	private enum Script { WHITE_SPACE, NUMBER, LATIN, HIRAGANA, KATAKANA, KANJI, SIGN }

	private TextTokens() {
	}

	static String[] of(String text) {
		List<String> tokens = new ArrayList<>(text.length());
		int i = 0;
		while (i < text.length()) {
			int start = i;
			int c = text.codePointAt(i);
			Script script = script(c);
			i += Character.charCount(c);
			boolean together = script == Script.WHITE_SPACE || script == Script.NUMBER || script == Script.LATIN;
			while (i < text.length()) {
				int next = text.codePointAt(i);
				if (!isAttached(next) && !(together && script(next) == script)) {
					break;
				}
				i += Character.charCount(next);
			}
			tokens.add(text.substring(start, i));
		}
		return tokens.toArray(String[]::new);
	}

	static boolean isWhiteSpace(String token) {
		return script(token.codePointAt(0)) == Script.WHITE_SPACE;
	}

	/** How much the tokens before each place say: kana that inflect, signs and white space say less than kanji and words. */
	static double[] weights(String[] tokens) {
		double[] weights = new double[tokens.length + 1];
		for (int i = 0; i < tokens.length; i++) {
			weights[i + 1] = weights[i] + switch (script(tokens[i].codePointAt(0))) {
				case WHITE_SPACE -> 0;
				case HIRAGANA, SIGN -> 0.5;
				case NUMBER, LATIN -> 2;
				case KATAKANA, KANJI -> 1;
			};
		}
		return weights;
	}

	/** How good a place before the token at {@code at} is to begin or end something. */
	static int border(String[] tokens, int at) {
		if (at == 0 || at == tokens.length) {
			return SENTENCE;
		}
		String before = tokens[at - 1];
		int last = before.codePointBefore(before.length());
		int next = tokens[at].codePointAt(0);
		if (SENTENCE_ENDS.indexOf(last) >= 0) {
			return SENTENCE;
		}
		if (PHRASE_ENDS.indexOf(last) >= 0 || PHRASE_BEGINS.indexOf(next) >= 0) {
			return PHRASE;
		}
		Script one = script(last);
		Script other = script(next);
		// A kanji with its okurigana is one word; a word may begin behind kana.
		return one == other || one != Script.HIRAGANA && other == Script.HIRAGANA ? NOTHING : SCRIPT_CHANGES;
	}

	/** Combining marks, voicing marks and selectors of variants are no characters by themselves. */
	private static boolean isAttached(int c) {
		int type = Character.getType(c);
		return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK
				|| c == '\u3099' || c == '\u309A' || c == '\uFF9E' || c == '\uFF9F' || c == '\u200D';
	}

	private static Script script(int c) {
		if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
			return Script.WHITE_SPACE;
		}
		if (Character.isDigit(c)) {
			return Script.NUMBER;
		}
		if (c >= 0x3041 && c <= 0x309F) {
			return Script.HIRAGANA;
		}
		if (c >= 0x30A1 && c <= 0x30FF || c >= 0xFF66 && c <= 0xFF9D) {
			return Script.KATAKANA;
		}
		if (Character.isIdeographic(c)) {
			return Script.KANJI;
		}
		return Character.isLetter(c) ? Script.LATIN : Script.SIGN;
	}
}
