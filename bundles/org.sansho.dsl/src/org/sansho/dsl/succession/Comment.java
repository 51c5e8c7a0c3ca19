// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment in a text of the language.
 *
 * @param from   where it begins
 * @param to     where it ends; the line break behind it is no part of it
 * @param ofTool whether a proposal wrote it, which writes it anew each time; all others belong to people
 * @param mark   whether a proposal wrote it to mark the line below as one that a person has worked on
 */
record Comment(int from, int to, boolean ofTool, boolean mark) {

	/** How comments begin that a proposal writes. */
	static final String TOOL = "//~";
	/** How the comment begins that marks a line. */
	static final String MARK = "//~?";

	/** The comments in {@code text} from {@code from} to {@code to}; what looks like one between quotation marks is none. */
	static List<Comment> in(String text, int from, int to) {
		List<Comment> comments = new ArrayList<>();
		int i = from;
		while (i < to) {
			int end = i + 1;
			if (text.charAt(i) == '"') {
				while (end < to && text.charAt(end) != '"') {
					end += text.charAt(end) == '\\' ? 2 : 1;
				}
				end++;
			} else if (text.startsWith("//", i)) {
				int lineBreak = text.indexOf('\n', i);
				end = lineBreak < 0 || lineBreak > to ? to : lineBreak;
				comments.add(new Comment(i, end, text.startsWith(TOOL, i), text.startsWith(MARK, i)));
			} else if (text.startsWith("/*", i)) {
				int close = text.indexOf("*/", i + 2);
				end = close < 0 ? to : close + 2;
				comments.add(new Comment(i, end, false, false));
			}
			i = end;
		}
		return comments;
	}
}
