// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.Lexer;

/** The tokens of a whole text, with their lines. */
final class Tokens {

	private static final int TAB = 4;
	/** What the lexer complains of when a text is never closed. */
	private static final String NO_MARK = "mismatched input '<EOF>' expecting '\"'";

	private final TokenGrammar grammar;
	private final Lexer lexer;
	private final CharStream stream;
	private final String text;
	private final List<CommonToken> all;
	/** The tokens that mark what is passed over whatever stands around it. */
	private final List<Integer> marks;
	/** Worked out only where there is a mistake, each in one walk: whole files stand on one line, and thousands of comments in a row. */
	private int[] balance;
	private int[] lines;
	private int[] before;
	private int[] next;
	private int textsOverLines = -1;

	private Tokens(TokenGrammar grammar, Lexer lexer, CharStream stream, String text, List<CommonToken> all, List<Integer> marks) {
		this.grammar = grammar;
		this.lexer = lexer;
		this.stream = stream;
		this.text = text;
		this.all = all;
		this.marks = marks;
	}

	/** Everything that {@code lexer} reads from {@code stream}. */
	static Tokens of(TokenGrammar grammar, Lexer lexer, CharStream stream) {
		List<CommonToken> all = new ArrayList<>(Math.max(16, stream.size() / 4));
		read(lexer, all);
		return new Tokens(grammar, lexer, stream, stream.size() == 0 ? "" : stream.substring(0, stream.size() - 1), all, List.of());
	}

	private static void read(Lexer lexer, List<CommonToken> all) {
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			all.add((CommonToken) token);
		}
	}

	/**
	 * The tokens when the text that token {@code i} is ends at {@code end}, in the middle of it, where its mark is missing: what stands behind is read anew.
	 */
	Tokens cut(int i, int end) {
		List<CommonToken> cut = new ArrayList<>(all.subList(0, i));
		CommonToken rest = new CommonToken(stream, TokenGrammar.INVALID, Token.HIDDEN_CHANNEL, start(i), end - 1);
		cut.add(rest);
		stream.seek(end);
		read(lexer, cut);
		return new Tokens(grammar, lexer, stream, text, cut, marks.stream().filter(mark -> mark < i).toList());
	}

	/** These tokens, some of which are passed over now, and what marks that. */
	Tokens with(List<CommonToken> passedOver, List<Integer> newMarks) {
		return new Tokens(grammar, lexer, stream, text, passedOver, newMarks);
	}

	List<Integer> marks() {
		return marks;
	}

	/** The token that begins at {@code offset}; the number of tokens at the end of the text; -1 where none begins. */
	int startingAt(int offset) {
		int found = firstFrom(offset);
		return start(found) == offset ? found : -1;
	}

	/** The first token that does not begin before {@code offset}. */
	int firstFrom(int offset) {
		int low = 0;
		int high = all.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (start(middle) < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** The whole text. */
	String text() {
		return text;
	}

	List<CommonToken> all() {
		return all;
	}

	int size() {
		return all.size();
	}

	/** The type of token {@code i}; {@link TokenGrammar#END} behind the last one. */
	int type(int i) {
		if (i >= all.size()) {
			return TokenGrammar.END;
		}
		CommonToken token = all.get(i);
		return token instanceof PassedOver ? grammar.blank() : token.getType();
	}

	int start(int i) {
		return i < all.size() ? all.get(i).getStartIndex() : text.length();
	}

	/** Behind the last character of token {@code i}. */
	int end(int i) {
		return i < all.size() ? all.get(i).getStopIndex() + 1 : text.length();
	}

	String text(int i) {
		return i < all.size() ? text.substring(start(i), end(i)) : "";
	}

	/** Why the lexer could not read {@code invalid} to its end, in its own terms. */
	String complaint(Token invalid) {
		String told = lexer.getErrorMessage(invalid);
		return told == null ? NO_MARK : told;
	}

	/** The first token from {@code i} on that means something. */
	int visible(int i) {
		measure();
		return i < all.size() ? next[i] : i;
	}

	/** The last token before {@code i} that means something; -1 when there is none. */
	int visibleBefore(int i) {
		measure();
		return i <= 0 ? -1 : before[Math.min(i, all.size())];
	}

	/** Whether nothing that means something stands before token {@code i} on its line; the end of the file is on a line of its own. */
	boolean beginsLine(int i) {
		return lineOf(i) == i;
	}

	private void measure() {
		if (before != null) {
			return;
		}
		int size = all.size();
		int[] visibleBefore = new int[size + 1];
		lines = new int[size];
		int last = -1;
		int seen = 0;
		boolean isNewLine = true;
		for (int i = 0; i < size; i++) {
			isNewLine |= hasLineEnd(seen, start(i));
			seen = start(i);
			visibleBefore[i] = last;
			lines[i] = isNewLine ? i : lines[last];
			if (!grammar.isHidden(type(i))) {
				last = i;
				seen = end(i);
				isNewLine = false;
			}
		}
		visibleBefore[size] = last;
		next = new int[size];
		for (int i = size - 1, found = size; i >= 0; i--) {
			found = grammar.isHidden(type(i)) ? found : i;
			next[i] = found;
		}
		before = visibleBefore;
	}

	boolean hasLineEnd(int from, int to) {
		for (int k = from; k < to; k++) {
			char c = text.charAt(k);
			if (c == '\n' || c == '\r') {
				return true;
			}
		}
		return false;
	}

	/** The token that begins the line of {@code i}. */
	int lineOf(int i) {
		measure();
		return i < all.size() ? lines[i] : i;
	}

	/** How far the line of token {@code i} is indented. */
	int indent(int i) {
		if (i >= all.size()) {
			return 0;
		}
		int begin = start(lineOf(i));
		int columns = 0;
		for (int k = begin - 1; k >= 0 && text.charAt(k) != '\n' && text.charAt(k) != '\r'; k--) {
			columns += text.charAt(k) == '\t' ? TAB : 1;
		}
		return columns;
	}

	/** How many more braces are opened than closed from token {@code i} on. */
	int balance(int i) {
		if (balance == null) {
			balance = new int[all.size() + 1];
			for (int k = all.size() - 1; k >= 0; k--) {
				int type = type(k);
				balance[k] = balance[k + 1] + (type == grammar.opening() ? 1 : type == grammar.closing() ? -1 : 0);
			}
		}
		return balance[Math.min(i, all.size())];
	}

	/** How many texts run over lines; one that is never closed is worse. */
	int textsOverLines() {
		if (textsOverLines < 0) {
			int count = endsInText() ? 2 : 0;
			for (int i = 0; i < all.size(); i++) {
				count += type(i) == grammar.text() && hasLineEnd(start(i), end(i)) ? 1 : 0;
			}
			textsOverLines = count;
		}
		return textsOverLines;
	}

	/** Whether the last text is never closed. */
	boolean endsInText() {
		int last = all.size() - 1;
		return last >= 0 && isUnclosedText(last) && end(last) == text.length();
	}

	/** Whether token {@code i} is a text that ends where its line or the file does instead of at its mark. */
	boolean isUnclosedText(int i) {
		return (type(i) == TokenGrammar.INVALID || type(i) == grammar.other()) && text.charAt(start(i)) == '"';
	}
}
