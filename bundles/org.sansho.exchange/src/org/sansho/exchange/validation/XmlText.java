// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

/** Text that XML 1.0 can carry: not every character that a source file can hold may stand in it, not even escaped. */
final class XmlText {

	private static final char REPLACEMENT = '\uFFFD';

	private XmlText() {
	}

	/** {@code text} with every character that XML 1.0 forbids replaced by U+FFFD; line ends are plain line feeds. */
	static String content(String text) {
		StringBuilder legal = new StringBuilder(text.length());
		text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
		return legal.toString();
	}

	/** Like {@link #content}, on one line: a parser turns line ends and tabs of attributes into spaces anyway. */
	static String attribute(String text) {
		return content(text).replace('\n', ' ').replace('\t', ' ');
	}

	/** Production Char of XML 1.0, section 2.2. */
	private static boolean isLegal(int c) {
		return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}
