// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sansho.dsl.resource.TextSpans;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * What stands between the braces of a succession, line by line: which lines are a proposal's, and which a person has worked on.
 *
 * <p>A proposal gives each statement lines of its own, and says nothing between braces. So a statement that has braces, a comment of a person,
 * or company on its line has been worked on.
 */
final class SuccessionBody {

	private final String text;
	private final TextSpans spans;
	private final Succession succession;
	private final int open;
	private final int close;
	/** Where each line begins, from the one with the opening brace to the one with the closing brace. */
	private final List<Integer> starts = new ArrayList<>();
	private final Map<Integer, Comment> commentsByLine = new HashMap<>();
	private final int[] statementsOnLine;
	private final BitSet withComment = new BitSet();

	SuccessionBody(String text, TextSpans spans, Succession succession) {
		this.text = text;
		this.spans = spans;
		this.succession = succession;
		Span to = spans.of(succession, SanshoPackage.Literals.SUCCESSION__TO, 0);
		Span whole = spans.of(succession);
		int end = whole.offset() + whole.length();
		this.open = text.charAt(end - 1) == '}' ? brace(to.offset() + to.length()) : end;
		this.close = open == end ? end : end - 1;
		starts.add(text.lastIndexOf('\n', open - 1) + 1);
		for (int lineBreak = text.indexOf('\n', open); lineBreak >= 0 && lineBreak < close; lineBreak = text.indexOf('\n', lineBreak + 1)) {
			starts.add(lineBreak + 1);
		}
		for (Comment comment : Comment.in(text, open, close)) {
			int first = line(comment.from());
			int last = line(Math.max(comment.from(), comment.to() - 1));
			withComment.set(first, last + 1);
			commentsByLine.put(last, comment);
		}
		statementsOnLine = new int[starts.size()];
		for (SuccessionStatement statement : succession.getStatements()) {
			statementsOnLine[firstLine(statement)]++;
			if (lastLine(statement) != firstLine(statement)) {
				statementsOnLine[lastLine(statement)]++;
			}
		}
	}

	/** Behind the comments that may stand ahead of it. */
	private int brace(int from) {
		int at = from;
		List<Comment> comments = Comment.in(text, from, text.length());
		for (int next = 0;; at++) {
			while (next < comments.size() && comments.get(next).from() <= at) {
				at = Math.max(at, comments.get(next++).to());
			}
			if (text.charAt(at) == '{') {
				return at;
			}
		}
	}

	private int line(int offset) {
		int low = 0;
		int high = starts.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (starts.get(middle) <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	private int firstLine(SuccessionStatement statement) {
		return line(spans.of(statement).offset());
	}

	private int lastLine(SuccessionStatement statement) {
		Span span = spans.of(statement);
		return line(span.offset() + Math.max(0, span.length() - 1));
	}

	private int endOfLine(int line) {
		int lineBreak = text.indexOf('\n', starts.get(line));
		return lineBreak < 0 || lineBreak > close ? close : lineBreak;
	}

	/** The statement as it is written. */
	String text(SuccessionStatement statement) {
		Span span = spans.of(statement);
		return text.substring(span.offset(), span.offset() + span.length());
	}

	/** Whether a person has worked on {@code statement}: it says or stands as nothing stands that a proposal has written. */
	boolean isWorkedOn(SuccessionStatement statement) {
		Span span = spans.of(statement);
		int first = firstLine(statement);
		int last = lastLine(statement);
		boolean alone = first > 0 && statementsOnLine[first] == 1 && statementsOnLine[last] == 1
				&& text.substring(starts.get(first), span.offset()).isBlank() && text.substring(span.offset() + span.length(), endOfLine(last)).isBlank();
		boolean commented = withComment.nextSetBit(first) >= 0 && withComment.nextSetBit(first) <= last;
		return !alone || commented || text.charAt(span.offset() + span.length() - 1) == '}' || isMarked(statement) || hasOwnComment(first - 1);
	}

	/** Whether an earlier proposal has marked it. */
	boolean isMarked(SuccessionStatement statement) {
		Comment above = commentsByLine.get(firstLine(statement) - 1);
		return above != null && above.mark();
	}

	/** Whether {@code line} holds nothing but a comment of a person, or its end. */
	private boolean hasOwnComment(int line) {
		Comment comment = commentsByLine.get(line);
		return comment != null && !comment.ofTool() && line > 0 && statementsOnLine[line] == 0;
	}

	/**
	 * The lines that stay, without line breaks: what is a proposal's is gone, and the blank lines that would be left of it. The first is the
	 * one with the opening brace, from the brace on.
	 *
	 * @param gone   the statements that go with their lines
	 * @param marked the statements that a comment is to stand above
	 * @param mark   that comment
	 */
	List<String> kept(Collection<SuccessionStatement> gone, Collection<SuccessionStatement> marked, String mark) {
		BitSet dropped = new BitSet();
		gone.forEach(statement -> dropped.set(firstLine(statement), lastLine(statement) + 1));
		Map<Integer, SuccessionStatement> proposed = new HashMap<>();
		succession.getStatements().stream().filter(SuccessionStatement::isProposed).forEach(statement -> proposed.put(firstLine(statement), statement));
		commentsByLine.forEach((line, comment) -> {
			boolean alone = comment.ofTool() && line > 0 && text.substring(starts.get(line), comment.from()).isBlank();
			boolean needed = comment.mark() && proposed.containsKey(line + 1) && !gone.contains(proposed.get(line + 1));
			if (alone && !needed) {
				dropped.set(line);
			}
		});
		Map<Integer, SuccessionStatement> toMark = new HashMap<>();
		marked.stream().filter(statement -> !isMarked(statement)).forEach(statement -> toMark.put(firstLine(statement), statement));
		List<String> kept = new ArrayList<>();
		boolean afterGap = false;
		for (int line = 0; line < starts.size(); line++) {
			int from = line == 0 ? open : starts.get(line);
			String content = text.substring(Math.min(from, close), endOfLine(line)).stripTrailing();
			if (dropped.get(line)) {
				afterGap = true;
				continue;
			}
			boolean afterNothing = kept.size() <= 1 || kept.getLast().isEmpty();
			if (!(content.isEmpty() && afterGap && afterNothing)) {
				if (toMark.containsKey(line)) {
					kept.add(content.substring(0, content.length() - content.stripLeading().length()) + mark);
				}
				kept.add(content);
				afterGap = afterGap && content.isEmpty();
			}
		}
		while (kept.size() > 1 && kept.getLast().isEmpty()) {
			kept.removeLast();
		}
		return kept;
	}

	/** Where the opening brace stands; the end of the succession where it has none. */
	int open() {
		return open;
	}

	/** Where the closing brace stands; the end of the succession where it has none. */
	int close() {
		return close;
	}

	boolean hasBraces() {
		return open != close;
	}
}
