// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import org.sansho.core.citation.CitationPath;

/**
 * The normalisation of scheme 1: what a wording is when its layout is taken away.
 *
 * <p>Unicode NFC and never NFKC, so that {@code ①} and {@code 1} stay different. White space at either end and white space beside a
 * Japanese character is nothing, since Japanese is written without spaces and may be broken anywhere; every other run of white space,
 * line breaks included, is one space.
 */
final class SealedText {

	private SealedText() {
	}

	static String normalise(String wording) {
		String composed = CitationPath.normalise(wording);
		if (composed.codePoints().noneMatch(SealedText::isWhiteSpace)) {
			return composed;
		}
		StringBuilder text = new StringBuilder(composed.length());
		boolean space = false;
		int before = -1;
		for (int i = 0; i < composed.length();) {
			int c = composed.codePointAt(i);
			i += Character.charCount(c);
			if (isWhiteSpace(c)) {
				space = true;
				continue;
			}
			if (space && before >= 0 && !isJapanese(before) && !isJapanese(c)) {
				text.append(' ');
			}
			text.appendCodePoint(c);
			before = c;
			space = false;
		}
		// Characters that white space kept apart may compose.
		return CitationPath.normalise(text.toString());
	}

	/** The white space of Unicode (property White_Space): spaces of any width, tabs and line breaks of any system. */
	private static boolean isWhiteSpace(int c) {
		return c == ' ' || c >= 0x9 && c <= 0xD || c == 0x85 || c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029
				|| c == 0x202F || c == 0x205F || c == 0x3000;
	}

	/**
	 * Characters between which Japanese is written without spaces: kana, kanji, their punctuation, full-width and enclosed characters,
	 * and the selectors that choose a variant of a kanji. Both lists are part of the scheme and do not follow later versions of Unicode.
	 */
	private static boolean isJapanese(int c) {
		return c >= 0x2460 && c <= 0x24FF // enclosed numbers and letters
				|| c >= 0x2E80 && c <= 0xA4CF // radicals, punctuation, kana, enclosed and squared characters, kanji
				|| c >= 0xF900 && c <= 0xFAFF // compatibility kanji
				|| c >= 0xFE00 && c <= 0xFE0F // variation selectors
				|| c >= 0xFE30 && c <= 0xFE4F // vertical punctuation
				|| c >= 0xFF00 && c <= 0xFFEF // full and half width
				|| c >= 0x1B000 && c <= 0x1B16F // historic kana
				|| c >= 0x1F200 && c <= 0x1F2FF // enclosed kanji
				|| c >= 0x20000 && c <= 0x3FFFF // rare kanji
				|| c >= 0xE0100 && c <= 0xE01EF; // variation selectors
	}
}
