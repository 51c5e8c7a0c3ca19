// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is searched: full and half width, capital and small letters, composed and decomposed characters are the same. A circled
 * digit stays what it is: this is not NFKC.
 */
final class SearchText {

	private SearchText() {
	}

	/** {@code text} as it is searched. */
	static String of(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isPlain(text.charAt(i))) {
				return folded(text);
			}
		}
		return text;
	}

	/** What normalisation, width and case cannot change: digits, small letters, kana and kanji without combining marks. */
	private static boolean isPlain(char c) {
		return c < 'A' || c > 'Z' && c < '\u007F' || c >= '\u2460' && c < '\u24B6' || c >= '\u3001' && c < '\u3099' || c >= '\u309D' && c < '\uA000';
	}

	private static String folded(String text) {
		StringBuilder narrow = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\u3000') {
				narrow.append(' ');
			} else if (c >= '\uFF01' && c <= '\uFF5E') {
				narrow.append((char) (c - '\uFF01' + '!'));
			} else if (c >= '\uFF61' && c <= '\uFF9F') {
				narrow.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
			} else {
				narrow.append(c);
			}
		}
		return Normalizer.normalize(narrow, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}
}
