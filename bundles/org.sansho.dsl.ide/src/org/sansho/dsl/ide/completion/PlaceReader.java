// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sansho.dsl.ide.completion.Place.Token;

/**
 * Finds out what stands around a place of a text, in one pass over the characters before it.
 *
 * <p>Everything that is finished is left behind: what is between closed braces, and the statements before the last one. What is kept is
 * as small in a file of thousands of clauses as in a short one, and a mistake further up does not spoil it.
 */
final class PlaceReader {

	private final StatementStarts starts;
	private final String text;
	private final int offset;
	private final Deque<List<Token>> heads = new ArrayDeque<>();
	private List<Token> statement = new ArrayList<>();
	private int opened = -1;

	private PlaceReader(StatementStarts starts, String text, int offset) {
		this.starts = starts;
		this.text = text;
		this.offset = offset;
	}

	/** What stands around {@code offset}; empty inside a comment. */
	static Optional<Place> read(StatementStarts starts, String text, int offset) {
		return new PlaceReader(starts, text, Math.min(offset, text.length())).read();
	}

	private Optional<Place> read() {
		boolean beginsLine = true;
		int i = 0;
		while (i < offset) {
			char c = text.charAt(i);
			if (c == '\n') {
				beginsLine = true;
				i++;
			} else if (isSpace(c)) {
				i++;
			} else if (c == '/' && isCommentAt(i)) {
				boolean line = text.charAt(i + 1) == '/';
				int end = line ? text.indexOf('\n', i) : text.indexOf("*/", i + 2);
				// At the end of a line comment, what is typed still belongs to it; a closed block comment is over.
				if (end < 0 || (line ? offset <= end : offset < end + 2)) {
					return Optional.empty();
				}
				i = line ? end : end + 2;
			} else {
				int end = endOfToken(i, offset);
				if (end == offset && !isMark(c) && (c != '"' || !isClosed(i, end))) {
					return Optional.of(place(i, endOfWord(i), quotes(i, end)));
				}
				accept(new Token(i, end, beginsLine));
				beginsLine = false;
				i = end;
			}
		}
		int end = offset < text.length() && !isMark(text.charAt(offset)) && text.charAt(offset) != '"' && !isSpace(text.charAt(offset)) && !isCommentAt(offset)
				? endOfToken(offset, text.length()) : offset;
		return Optional.of(place(offset, end, false));
	}

	private Place place(int start, int end, boolean quoting) {
		List<List<Token>> outermostFirst = new ArrayList<>(heads);
		boolean inline = !heads.isEmpty() && text.substring(opened, start).indexOf('\n') < 0;
		return new Place(text, outermostFirst, List.copyOf(statement), offset, start, end, quoting, inline);
	}

	private void accept(Token token) {
		char first = text.charAt(token.start());
		if (first == '{') {
			heads.addLast(statement);
			statement = new ArrayList<>();
			opened = token.start();
		} else if (first == '}') {
			heads.pollLast();
			statement = new ArrayList<>();
			// Where the outer braces were opened matters only for what stands in one line with them.
			opened = heads.isEmpty() || heads.getLast().isEmpty() ? token.start() : heads.getLast().getLast().end();
		} else {
			if (token.beginsLine()) {
				begin(text.substring(token.start(), token.end()));
			}
			statement.add(token);
		}
	}

	/** At the beginning of a line is a word that may begin something. */
	private void begin(String word) {
		if (starts.declaration(word)) {
			heads.clear();
			statement = new ArrayList<>();
		} else if (!statement.isEmpty() && begins(word)) {
			statement = new ArrayList<>();
		}
	}

	/** Whether the word at the beginning of a line begins a statement, given what stands before it. */
	private boolean begins(String word) {
		String before = text(statement.size() - 1);
		if (starts.statement(word)) {
			return !starts.demandsWord(before);
		}
		return isAmongCitations() && !starts.demandsCitation(before) && !text(statement.size() - 2).equals("to") && starts.canBeCitation(word);
	}

	private boolean isAmongCitations() {
		if (heads.size() != 1 || heads.getFirst().isEmpty()) {
			return false;
		}
		Token first = heads.getFirst().getFirst();
		return starts.citesIn(text.substring(first.start(), first.end()));
	}

	private String text(int token) {
		return token < 0 ? "" : text.substring(statement.get(token).start(), statement.get(token).end());
	}

	/** A word may go on with a quoted segment, and quoted text with further segments. */
	private int endOfToken(int start, int limit) {
		int i = start;
		if (isArrowAt(i)) {
			return Math.min(i + 2, limit);
		}
		if (isMark(text.charAt(i))) {
			return i + 1;
		}
		while (i < limit) {
			char c = text.charAt(i);
			if (c == '"') {
				boolean joined = i == start || text.charAt(i - 1) == '/' || text.charAt(i - 1) == '@';
				if (!joined) {
					return i;
				}
				i = endOfString(i, limit);
				if (i < limit && text.charAt(i) != '/' && text.charAt(i) != '@') {
					return i;
				}
			} else if (isSpace(c) || c == '\n' || isMark(c) || c == '/' && isCommentAt(i) || c == '-' && isArrowAt(i)) {
				return i;
			} else {
				i++;
			}
		}
		return i;
	}

	private int endOfString(int start, int limit) {
		for (int i = start + 1; i < limit; i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				i++;
			} else if (c == '"') {
				return i + 1;
			}
		}
		return limit;
	}

	/** Where the word that the place is in ends; quotation marks that are never closed in the line were only begun. */
	private int endOfWord(int start) {
		int end = endOfToken(start, text.length());
		int newLine = text.indexOf('\n', offset);
		return newLine >= 0 && newLine < end || quotes(start, end) ? offset : Math.max(offset, end);
	}

	private boolean quotes(int start, int end) {
		boolean quoted = false;
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (quoted && c == '\\') {
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			}
		}
		return quoted;
	}

	/** Whether what begins with a quotation mark is nothing but quoted text that is over. */
	private boolean isClosed(int start, int end) {
		return !quotes(start, end) && endOfString(start, end) == end;
	}

	private boolean isCommentAt(int i) {
		return text.charAt(i) == '/' && i + 1 < text.length() && (text.charAt(i + 1) == '/' || text.charAt(i + 1) == '*');
	}

	private boolean isArrowAt(int i) {
		return text.startsWith("->", i);
	}

	private static boolean isMark(char c) {
		return c == '{' || c == '}' || c == ',';
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u3000' || c == '\uFEFF';
	}
}
