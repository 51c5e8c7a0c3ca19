// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

/** Text from files, made safe for a terminal: it must not steer the terminal, and what cannot be seen must be seen. */
final class Printable {

	private static final char REPLACEMENT = '\uFFFD';

	private Printable() {
	}

	/** {@code text} on one line, with control characters and invisible formatting characters replaced by U+FFFD. */
	static String line(String text) {
		StringBuilder line = new StringBuilder(text.length());
		text.codePoints().forEach(c -> line.appendCodePoint(c == '\t' ? ' ' : character(c)));
		return line.toString();
	}

	/** {@code c} itself, or U+FFFD for what does not show. */
	static int character(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
			default -> c;
		};
	}
}
