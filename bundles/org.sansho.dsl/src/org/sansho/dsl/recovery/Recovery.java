// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

/** What a text holds apart from its mistakes: its tokens, of which the parser sees only those that it understands, and the mistakes. */
final class Recovery {

	/** So often a text is ended for a trial where its line does, since all that stands behind has to be read anew for it. */
	private static final int MOST_TRIALS = 12;

	private final TokenGrammar grammar;
	private final Tokens tokens;
	private final Slips slips;

	private Recovery(TokenGrammar grammar, Tokens tokens, Slips slips) {
		this.grammar = grammar;
		this.tokens = tokens;
		this.slips = slips;
	}

	/** What the text of {@code all} holds. */
	static Recovery of(TokenGrammar grammar, Tokens all) {
		Tokens tokens = OneSide.of(all, grammar);
		Recovery recovery = new Recovery(grammar, tokens, Slips.in(grammar, tokens));
		int trials = 0;
		for (int i = 0; i < recovery.slips().size() && trials < MOST_TRIALS; i++) {
			Recovery best = recovery;
			List<Integer> suspects = recovery.suspects(recovery.slips().get(i));
			for (int suspect : suspects.subList(0, Math.min(suspects.size(), MOST_TRIALS - trials))) {
				Recovery other = recovery.cut(suspect);
				best = other.loss() < best.loss() ? other : best;
				trials++;
			}
			i = best == recovery ? i : -1;
			recovery = best;
		}
		return recovery.tokens.endsInText() ? recovery.cut(recovery.tokens.size() - 1) : recovery;
	}

	/** The mistakes in the order of the text. */
	List<Slip> slips() {
		return slips.found();
	}

	Tokens tokens() {
		return tokens;
	}

	private Recovery cut(int text) {
		Tokens cut = tokens.cut(text, endOfLine(tokens, text));
		return new Recovery(grammar, cut, Slips.in(grammar, cut));
	}

	/** The texts that run over lines near {@code slip}: when a mark is missing, all texts behind it begin where they should end. */
	private List<Integer> suspects(Slip slip) {
		List<Integer> suspects = new ArrayList<>();
		// A line can be as long as the file, and have as many mistakes.
		if (tokens.textsOverLines() == 0) {
			return suspects;
		}
		for (int i = lastOfLine(tokens, slip.at()); i >= 0 && i >= firstSuspect(tokens, slip); i--) {
			if ((tokens.type(i) == grammar.text() || tokens.isUnclosedText(i)) && tokens.hasLineEnd(tokens.start(i), tokens.end(i))) {
				suspects.add(i);
			}
		}
		return suspects;
	}

	/** How bad it is: mistakes, then texts that run over lines, as they do where a mark is missing, then characters that are passed over. */
	private long loss() {
		long passedOver = 0;
		for (Slip slip : slips()) {
			passedOver += tokens.start(slip.to()) - tokens.start(slip.from());
		}
		return ((long) slips().size() << 44) + ((long) tokens.textsOverLines() << 24) + passedOver;
	}

	private static int lastOfLine(Tokens tokens, int token) {
		int end = endOfLine(tokens.text(), tokens.start(token));
		int last = token;
		while (last + 1 < tokens.size() && tokens.start(last + 1) < end) {
			last++;
		}
		return last;
	}

	/** The line before the one that is broken. */
	private static int firstSuspect(Tokens tokens, Slip slip) {
		int line = tokens.lineOf(Math.min(slip.at(), slip.from()));
		int before = tokens.visibleBefore(line);
		return before < 0 ? line : tokens.lineOf(before);
	}

	/** Where the line of the beginning of token {@code i} ends, before braces and what is hidden there. */
	private static int endOfLine(Tokens tokens, int i) {
		int end = endOfLine(tokens.text(), tokens.start(i));
		while (end > tokens.start(i) + 1 && "{} \t\u3000".indexOf(tokens.text().charAt(end - 1)) >= 0) {
			end--;
		}
		return end;
	}

	private static int endOfLine(String text, int offset) {
		int end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/** The tokens as the parser is to see them. */
	List<CommonToken> understood() {
		if (slips.found().isEmpty()) {
			return tokens.all();
		}
		List<CommonToken> understood = new ArrayList<>(tokens.size());
		int slip = 0;
		int missing = 0;
		for (int i = 0; i < tokens.size(); i++) {
			while (slip < slips.found().size() && slips.found().get(slip).to() <= i) {
				slip++;
			}
			boolean isPassedOver = slip < slips.found().size() && slips.found().get(slip).from() <= i;
			CommonToken token = tokens.all().get(i);
			understood.add(isPassedOver && !grammar.isHidden(token.getType()) ? new PassedOver(token, grammar.other()) : token);
			for (; missing < slips.missing().size() && slips.missing().get(missing).behind() <= i; missing++) {
				understood.add(thoughtOf(token, slips.missing().get(missing).isClosing() ? grammar.closing() : grammar.opening()));
			}
		}
		return understood;
	}

	private static CommonToken thoughtOf(CommonToken before, int type) {
		return new CommonToken(before.getInputStream(), type, Token.DEFAULT_CHANNEL, before.getStopIndex() + 1, before.getStopIndex());
	}
}
