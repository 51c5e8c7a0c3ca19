// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.ArrayList;
import java.util.List;
import org.sansho.dsl.resource.TextSpans.Span;

/**
 * A comment in a text of the language.
 *
 * @param from   where it begins
 * @param to     where it ends; the line break behind it is no part of it
 * @param ofTool whether a proposal wrote it, which writes it anew each time; all others belong to people
 * @param mark   whether a proposal wrote it to mark the line below as one that a person has worked on
 */
record Comment(int from, int to, boolean ofTool, boolean mark) {

	/** How comments begin that a proposal writes; people may begin theirs in the same way. */
	static final String TOOL = "//~";
	/** How the comment begins that marks a line. */
	static final String MARK = "//~?";

	/** The comments in {@code text} from {@code from} to {@code to}; what looks like one between quotation marks is none. */
	static List<Comment> in(String text, int from, int to) {
		List<Comment> comments = new ArrayList<>();
		read(text, from, to, comments, new ArrayList<>());
		return comments;
	}

	/** What stands between quotation marks in {@code text} from {@code from} to {@code to}, with these; what looks so in a comment does not. */
	static List<Span> quotations(String text, int from, int to) {
		List<Span> quotations = new ArrayList<>();
		read(text, from, to, new ArrayList<>(), quotations);
		return quotations;
	}

	private static void read(String text, int from, int to, List<Comment> comments, List<Span> quotations) {
		int i = from;
		while (i < to) {
			int end = i + 1;
			if (text.charAt(i) == '"') {
				while (end < to && text.charAt(end) != '"') {
					end += text.charAt(end) == '\\' ? 2 : 1;
				}
				end = Math.min(end + 1, to);
				quotations.add(new Span(i, end - i));
			} else if (text.startsWith("//", i)) {
				while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
					end++;
				}
				boolean mark = text.startsWith(MARK, i) && OwnComments.isMark(text.substring(i + MARK.length(), end));
				comments.add(new Comment(i, end, mark || text.startsWith(TOOL, i) && OwnComments.isSaid(text.substring(i + TOOL.length(), end)), mark));
			} else if (text.startsWith("/*", i)) {
				int close = text.indexOf("*/", i + 2);
				end = close < 0 ? to : close + 2;
				comments.add(new Comment(i, end, false, false));
			}
			i = end;
		}
	}
}
