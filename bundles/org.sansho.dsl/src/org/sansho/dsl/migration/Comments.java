// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments in a part of a text of the language. */
final class Comments {

	private Comments() {
	}

	/** The comments in {@code text} from {@code from} to {@code to}, without line ends; what looks like one between quotation marks is none. */
	static List<String> in(String text, int from, int to) {
		List<String> comments = new ArrayList<>();
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
				comments.add(text.substring(i, end).stripTrailing());
			} else if (text.startsWith("/*", i)) {
				int close = text.indexOf("*/", i + 2);
				end = close < 0 ? to : close + 2;
				comments.add(text.substring(i, end));
			}
			i = end;
		}
		return comments;
	}
}
