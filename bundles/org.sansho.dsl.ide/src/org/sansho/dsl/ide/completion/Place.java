// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a place in a text, as far as it decides what can be written there: the heads of the elements whose braces are open,
 * and the statement that has been begun. It is read from the text before the place only, so that it is right as well while the rest of
 * the file makes no sense.
 *
 * @param text      the whole text
 * @param heads     the heads of the elements around the place, outermost first
 * @param statement what stands before the place in the innermost element, from where the last statement begins
 * @param offset    the place
 * @param start     where the word that is being written begins; the place itself when none is
 * @param end       where that word ends
 * @param quoting   whether the word is inside quotation marks at the place
 * @param inline    whether the braces that are open around the place were opened in the same line
 */
record Place(String text, List<List<Token>> heads, List<Token> statement, int offset, int start, int end, boolean quoting, boolean inline) {

	/** A word, a name or citation with its quotation marks, quoted text, or a mark, in UTF-16 characters from 0. */
	record Token(int start, int end, boolean beginsLine) {
	}

	/** The text of a token. */
	String of(Token token) {
		return text.substring(token.start(), token.end());
	}

	/** What was written of the word. */
	String typed() {
		return text.substring(start, offset);
	}

	/** The texts of the statement. */
	List<String> words() {
		return statement.stream().map(this::of).toList();
	}

	/** The texts of the head of the outermost element; empty between declarations. */
	List<String> declaration() {
		return heads.isEmpty() ? List.of() : heads.getFirst().stream().map(this::of).toList();
	}

	/** The last word before the place in the innermost element. */
	Optional<Token> last() {
		return statement.isEmpty() ? Optional.empty() : Optional.of(statement.getLast());
	}

	/** Whether the line holds nothing before the word that belongs to the same element. */
	boolean beginsLine() {
		return last().map(token -> text.substring(token.end(), start).indexOf('\n') >= 0).orElse(true);
	}

	/** Whether nothing but a closing brace follows in the line. */
	boolean endsLine() {
		for (int i = end; i < text.length() && text.charAt(i) != '\n'; i++) {
			char c = text.charAt(i);
			if (c != ' ' && c != '\t' && c != '\r' && c != '}') {
				return false;
			}
		}
		return true;
	}

	/** The same place with nothing before it in the innermost element. */
	Place withoutStatement() {
		return new Place(text, heads, List.of(), offset, start, end, quoting, inline);
	}

	/** What a parser needs to read to know what can stand at the place. */
	String essence() {
		StringBuilder essence = new StringBuilder();
		for (List<Token> head : heads) {
			append(essence, head);
			essence.append(" { ");
		}
		append(essence, statement);
		return essence.append(' ').toString();
	}

	private void append(StringBuilder essence, List<Token> tokens) {
		for (Token token : tokens) {
			essence.append(' ').append(text, token.start(), token.end());
		}
	}
}
