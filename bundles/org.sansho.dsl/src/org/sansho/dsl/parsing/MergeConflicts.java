// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds where a merge was left unfinished: git puts both texts into the file, with marks around them, which the grammar knows nothing of. */
public final class MergeConflicts {

	/**
	 * A conflict that somebody has to settle, or a mark that was left behind.
	 *
	 * @param offset   where its first mark begins
	 * @param length   of the line of that mark
	 * @param lastLine the line of its last mark, from 1; empty for a mark by itself
	 */
	public record Conflict(int offset, int length, OptionalInt lastLine) {
	}

	private static final String OURS = "<<<<<<<";
	private static final String BASE = "|||||||";
	private static final String BETWEEN = "=======";
	private static final String THEIRS = ">>>>>>>";

	private MergeConflicts() {
	}

	/** The conflicts in {@code text}, in their order. */
	public static List<Conflict> in(String text) {
		List<Conflict> found = new ArrayList<>();
		Conflict open = null;
		int line = 1;
		for (int start = 0; start < text.length(); line++) {
			int end = text.indexOf('\n', start);
			int next = end < 0 ? text.length() : end + 1;
			if (isMark(text, start, next)) {
				Conflict mark = new Conflict(start, text.substring(start, next).stripTrailing().length(), OptionalInt.empty());
				char kind = text.charAt(start);
				if (kind == '<') {
					if (open != null) {
						found.add(open);
					}
					open = mark;
				} else if (open == null) {
					found.add(mark);
				} else if (kind == '>') {
					found.add(new Conflict(open.offset(), open.length(), OptionalInt.of(line)));
					open = null;
				}
			}
			start = next;
		}
		if (open != null) {
			found.add(open);
		}
		return found;
	}

	/** A mark is alone on its line but for the name of a branch behind it. */
	private static boolean isMark(String text, int start, int end) {
		for (String mark : List.of(OURS, BASE, BETWEEN, THEIRS)) {
			if (text.startsWith(mark, start)) {
				char after = start + mark.length() < end ? text.charAt(start + mark.length()) : '\n';
				return after == ' ' || after == '\n' || after == '\r';
			}
		}
		return false;
	}
}
