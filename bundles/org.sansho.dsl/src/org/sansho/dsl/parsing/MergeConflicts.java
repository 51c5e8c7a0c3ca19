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
	 * @param end      behind the line of its last mark
	 * @param lastLine the line of its last mark, from 1; empty for a mark by itself
	 */
	public record Conflict(int offset, int length, int end, OptionalInt lastLine) {

		/** Whether what begins at {@code place} stands in the lines from its first mark to its last. */
		boolean holds(int place) {
			return offset <= place && place < end;
		}
	}

	private static final String OURS = "<<<<<<<";
	private static final String BASE = "|||||||";
	private static final String BETWEEN = "=======";
	private static final String THEIRS = ">>>>>>>";

	private MergeConflicts() {
	}

	/**
	 * The conflicts in {@code text} that keep it from being understood, in their order: what looks like a mark in a text or a comment is none.
	 *
	 * @param errors where the syntax errors of {@code text} begin
	 */
	public static List<Conflict> in(String text, List<Integer> errors) {
		return in(text).stream().filter(conflict -> errors.stream().anyMatch(conflict::holds)).toList();
	}

	/** What looks like a conflict in {@code text}, in its order, whether it keeps it from being understood or not. */
	public static List<Conflict> in(String text) {
		List<Conflict> found = new ArrayList<>();
		Conflict open = null;
		int line = 1;
		for (int start = 0; start < text.length(); line++) {
			int end = text.indexOf('\n', start);
			int next = end < 0 ? text.length() : end + 1;
			if (isMark(text, start, next)) {
				Conflict mark = new Conflict(start, text.substring(start, next).stripTrailing().length(), next, OptionalInt.empty());
				char kind = text.charAt(start);
				if (kind == '<') {
					if (open != null) {
						found.add(open);
					}
					open = mark;
				} else if (open == null) {
					found.add(mark);
				} else if (kind == '>') {
					found.add(new Conflict(open.offset(), open.length(), next, OptionalInt.of(line)));
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
