// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.completion;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.model.Relationship;

/** What stands before a place, as far as it tells whether a statement that was begun there goes on. */
public final class StatementBefore {

	/** Behind these a citation is still missing. */
	private static final Set<String> UNFINISHED = Stream.concat(Relationship.VALUES.stream().map(Relationship::getLiteral),
			Stream.of("->", "added", "withdrawn", "moved-out", "source", "target", "no-counterpart")).collect(Collectors.toUnmodifiableSet());

	private StatementBefore() {
	}

	/** Whether what comes next belongs to the statement that {@code text} ends with. */
	public static boolean goesOn(String text) {
		String last = lastWord(text);
		return last.endsWith(",") || UNFINISHED.contains(last);
	}

	/** The last run of characters without blanks that is not in a comment. */
	private static String lastWord(String text) {
		int end = text.length();
		while (end > 0) {
			int start = text.lastIndexOf('\n', end - 1) + 1;
			String line = text.substring(start, end);
			int comment = line.indexOf("//");
			String code = (comment < 0 ? line : line.substring(0, comment)).strip();
			if (code.endsWith("*/")) {
				int begin = text.lastIndexOf("/*", start + line.indexOf("*/"));
				if (begin < 0) {
					return code;
				}
				end = begin;
			} else if (!code.isEmpty()) {
				return code.substring(Math.max(code.lastIndexOf(' '), code.lastIndexOf('\t')) + 1);
			} else {
				end = start - 1;
			}
		}
		return "";
	}
}
