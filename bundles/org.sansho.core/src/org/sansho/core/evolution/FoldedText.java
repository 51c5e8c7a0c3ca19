// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.text.Normalizer;

/**
 * A text without what says nothing about its content: width, punctuation, white space and case are taken away, so that wordings that
 * differ in nothing else are near. For nearness only; identity is never decided by it.
 */
final class FoldedText {

	private static final char LAST_HALF_WIDTH = '\uFFEF';
	private static final char FIRST_FULL_WIDTH = '\uFF01';

	private FoldedText() {
	}

	/** {@code text} folded; circled and other signs stay what they are. */
	static String of(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		String even = hasOtherWidths(text) ? evenWidths(text) : text;
		for (int i = 0; i < even.length(); i++) {
			char c = even.charAt(i);
			if (isDash(c)) {
				folded.append('ー');
			} else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER || Character.isSurrogate(c)) {
				folded.append(Character.toLowerCase(c));
			}
		}
		return folded.toString();
	}

	/** Whether {@code c} carries an inflection or a particle rather than a meaning: okurigana is written with it, more of it or less. */
	static boolean isHiragana(char c) {
		return c >= '\u3041' && c <= '\u309F';
	}

	private static boolean isDash(char c) {
		return c == 'ー' || c == '-' || c == '‐' || c == '−' || c == '―' || c == '–' || c == '—' || c == '〜' || c == '～';
	}

	private static boolean hasOtherWidths(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isOtherWidth(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOtherWidth(char c) {
		return c >= FIRST_FULL_WIDTH && c <= LAST_HALF_WIDTH;
	}

	/** Only runs of characters that exist for their width are changed: elsewhere compatibility would turn ① into 1. */
	private static String evenWidths(String text) {
		StringBuilder even = new StringBuilder(text.length());
		int start = 0;
		while (start < text.length()) {
			int end = start;
			boolean other = isOtherWidth(text.charAt(start));
			while (end < text.length() && isOtherWidth(text.charAt(end)) == other) {
				end++;
			}
			String run = text.substring(start, end);
			even.append(other ? Normalizer.normalize(run, Normalizer.Form.NFKC) : run);
			start = end;
		}
		return even.toString();
	}
}
