// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CommonToken;
import org.sansho.dsl.parsing.MergeConflicts;
import org.sansho.dsl.parsing.MergeConflicts.Conflict;

/** Reads where a merge is unfinished only the first of the two texts: both together mean nothing, and one alone was whole once. */
final class OneSide {

	private static final String MARK = "<<<<<<<";

	private final Tokens tokens;
	private final TokenGrammar grammar;
	private final List<CommonToken> all;
	private final List<Integer> marks = new ArrayList<>();

	private OneSide(Tokens tokens, TokenGrammar grammar) {
		this.tokens = tokens;
		this.grammar = grammar;
		this.all = new ArrayList<>(tokens.all());
	}

	/** {@code tokens} without marks and second texts. */
	static Tokens of(Tokens tokens, TokenGrammar grammar) {
		if (!tokens.text().contains(MARK)) {
			return tokens;
		}
		OneSide side = new OneSide(tokens, grammar);
		MergeConflicts.in(tokens.text()).forEach(side::settle);
		return side.marks.isEmpty() ? tokens : tokens.with(side.all, side.marks);
	}

	private void settle(Conflict conflict) {
		int second = conflict.lastLine().isPresent() ? second(conflict) : -1;
		int open = tokens.startingAt(conflict.offset());
		int from = second < 0 ? -1 : tokens.startingAt(second);
		int to = tokens.firstFrom(conflict.end());
		// A mark in a text or in a comment is none, and then nobody knows which text is whole.
		if (open >= 0 && from >= 0 && (tokens.end(to - 1) <= conflict.end() || grammar.isHidden(tokens.type(to - 1))) && tokens.type(open) == grammar.other() && tokens.type(from) == grammar.other()) {
			pass(open, tokens.firstFrom(conflict.offset() + conflict.length()));
			pass(from, to);
			marks.add(open);
			marks.add(from);
		}
	}

	/** Where the mark of the second text begins, or of the one that both come from. */
	private int second(Conflict conflict) {
		String text = tokens.text();
		for (int line = text.indexOf('\n', conflict.offset()) + 1; line > 0 && line < conflict.end(); line = text.indexOf('\n', line) + 1) {
			if (text.startsWith("=======", line) || text.startsWith("|||||||", line)) {
				return line;
			}
		}
		return -1;
	}

	private void pass(int from, int to) {
		for (int i = from; i < to; i++) {
			if (!grammar.isHidden(tokens.type(i))) {
				all.set(i, new PassedOver(all.get(i), grammar.other()));
			}
		}
	}
}
