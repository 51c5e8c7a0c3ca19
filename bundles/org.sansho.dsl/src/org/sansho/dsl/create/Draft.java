// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

/**
 * A text that is to be written, formatted as the formatter would.
 *
 * @param text  the text; ends with a line break
 * @param caret where whoever asked for it goes on, in UTF-16 characters from 0
 */
public record Draft(String text, int caret) {

	/** What a file becomes that holds {@code existing} already: this comes below, after an empty line, with line breaks as that file has. */
	public Draft below(String existing) {
		String lineBreak = existing.contains("\r\n") ? "\r\n" : "\n";
		String kept = existing.stripTrailing();
		String head = kept.isEmpty() ? "" : kept + lineBreak + lineBreak;
		String before = text.substring(0, caret).replace("\n", lineBreak);
		return new Draft(head + before + text.substring(caret).replace("\n", lineBreak), head.length() + before.length());
	}
}
