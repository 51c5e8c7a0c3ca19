// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.Lexer;

/** What a text holds apart from its mistakes: its tokens, of which the parser sees only those that it understands, and the mistakes. */
final class Recovery {

	/** So many texts without a mark at their end are looked for, since what stands behind each has to be read anew. */
	private static final int MOST_CUTS = 20;

	private final TokenGrammar grammar;
	private final Tokens tokens;
	private final Slips slips;

	private Recovery(TokenGrammar grammar, Tokens tokens, Slips slips) {
		this.grammar = grammar;
		this.tokens = tokens;
		this.slips = slips;
	}

	/** What {@code text} holds. */
	static Recovery of(TokenGrammar grammar, Lexer lexer, CharStream text) {
		Tokens tokens = Tokens.of(grammar, lexer, text);
		Slips slips = Slips.in(grammar, tokens);
		for (int cuts = 0; cuts < MOST_CUTS && tokens.endsInText(); cuts++) {
			tokens = cut(grammar, tokens, slips);
			slips = Slips.in(grammar, tokens);
		}
		return new Recovery(grammar, tokens, slips);
	}

	/** The mistakes in the order of the text. */
	List<Slip> slips() {
		return slips.found();
	}

	Tokens tokens() {
		return tokens;
	}

	/**
	 * Ends the text that made all others begin where they should end. It is one that runs over lines, close to the first mistake, and without it all texts are closed.
	 */
	private static Tokens cut(TokenGrammar grammar, Tokens tokens, Slips slips) {
		int last = tokens.size() - 1;
		if (!slips.found().isEmpty()) {
			Slip first = slips.found().getFirst();
			for (int i = lastOfLine(tokens, first.at()); i >= 0 && i >= firstSuspect(tokens, first); i--) {
				if (i < last && tokens.type(i) == grammar.text() && tokens.hasLineEnd(tokens.start(i), tokens.end(i))) {
					Tokens cut = tokens.cut(i, endOfLine(tokens, i));
					if (!cut.endsInText()) {
						return cut;
					}
				}
			}
		}
		return tokens.cut(last, endOfLine(tokens, last));
	}

	private static int lastOfLine(Tokens tokens, int token) {
		int last = token;
		while (last + 1 < tokens.size() && !tokens.hasLineEnd(tokens.end(last), tokens.start(last + 1))) {
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
		String text = tokens.text();
		int end = tokens.start(i);
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		while (end > tokens.start(i) + 1 && "{} \t\u3000".indexOf(text.charAt(end - 1)) >= 0) {
			end--;
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

	/** A token that the parser never sees, whatever else it is to see. */
	private static final class PassedOver extends CommonToken {

		private static final long serialVersionUID = 1L;

		PassedOver(CommonToken token, int other) {
			super(token.getInputStream(), token.getType() == TokenGrammar.INVALID ? other : token.getType(), Token.HIDDEN_CHANNEL, token.getStartIndex(), token.getStopIndex());
		}

		@Override
		public void setChannel(int channel) {
			super.setChannel(Token.HIDDEN_CHANNEL);
		}
	}
}
