// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.conversion;

/** Text between quotation marks, where {@code \"}, {@code \\}, {@code \n} and {@code \t} are escapes and a line break stands for itself. */
public final class QuotedText {

	private QuotedText() {
	}

	/**
	 * What {@code quoted} says.
	 *
	 * @param quoted text that begins and ends with a quotation mark
	 * @throws IllegalArgumentException if an escape is unknown
	 */
	public static String unquote(String quoted) {
		String inner = quoted.substring(1, Math.max(1, quoted.length() - 1));
		int backslash = inner.indexOf('\\');
		if (backslash < 0) {
			return inner;
		}
		StringBuilder text = new StringBuilder(inner.length()).append(inner, 0, backslash);
		for (int i = backslash; i < inner.length(); i++) {
			char c = inner.charAt(i);
			if (c == '\\') {
				i++;
				c = i == inner.length() ? '\0' : inner.charAt(i);
				text.append(switch (c) {
					case '"', '\\' -> c;
					case 'n' -> '\n';
					case 't' -> '\t';
					default -> throw new IllegalArgumentException("\\" + c);
				});
			} else {
				text.append(c);
			}
		}
		return text.toString();
	}

	/** {@code text} between quotation marks; line breaks stay as they are. */
	public static String quote(String text) {
		StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\\') {
				quoted.append('\\');
			}
			quoted.append(c);
		}
		return quoted.append('"').toString();
	}
}
