// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sansho.dsl.edit.TextEdit;
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
	/** The lines that begin inside a comment or a text between quotation marks. */
	private final BitSet inside = new BitSet();

	SuccessionBody(String text, TextSpans spans, Succession succession) {
		this.text = text;
		this.spans = spans;
		this.succession = succession;
		Span to = spans.of(succession, SanshoPackage.Literals.SUCCESSION__TO, 0);
		Span whole = spans.of(succession);
		int end = whole.offset() + whole.length();
		this.open = text.charAt(end - 1) == '}' ? brace(to.offset() + to.length()) : end;
		this.close = open == end ? end : end - 1;
		starts.add(startOfLine(open));
		for (int lineBreak = lineBreak(open); lineBreak >= 0 && lineBreak < close; lineBreak = lineBreak(lineBreak + 1)) {
			starts.add(lineBreak + 1);
		}
		for (Comment comment : Comment.in(text, open, close)) {
			int first = line(comment.from());
			int last = line(Math.max(comment.from(), comment.to() - 1));
			withComment.set(first, last + 1);
			commentsByLine.put(last, comment);
			inside.set(first + 1, Math.max(first, last) + 1);
		}
		for (Span quoted : Comment.quotations(text, open, close)) {
			int first = line(quoted.offset());
			inside.set(first + 1, Math.max(first, line(quoted.offset() + quoted.length() - 1)) + 1);
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

	/** The last character of the line break that ends the line of {@code from}; -1 when there is none. A lone carriage return ends a line, too. */
	private int lineBreak(int from) {
		for (int i = from; i < text.length(); i++) {
			if (isLineBreak(i)) {
				return i;
			}
		}
		return -1;
	}

	private int startOfLine(int offset) {
		int start = offset;
		while (start > 0 && !isLineBreak(start - 1)) {
			start--;
		}
		return start;
	}

	private boolean isLineBreak(int at) {
		return text.charAt(at) == '\n' || text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
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
		int lineBreak = lineBreak(starts.get(line));
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
	 * What has to change between the braces: the lines that are a proposal's go, with the blank lines that would be left of them, and
	 * {@code block} comes at the end. All else stays as it is.
	 *
	 * @param gone    statements that go with their lines, of this succession or of others
	 * @param marked  statements that {@code mark} is to stand above, as well
	 * @param left    statements that become a comment that ends in {@code reason}, as well
	 * @param lineEnd how new lines end
	 */
	List<TextEdit> edits(Collection<SuccessionStatement> gone, Collection<SuccessionStatement> marked, String mark, Collection<SuccessionStatement> left, String reason,
			List<String> block, String lineEnd) {
		List<TextEdit> edits = new ArrayList<>();
		String written = String.join(lineEnd, block) + lineEnd;
		if (!hasBraces()) {
			if (!block.isEmpty()) {
				edits.add(new TextEdit(open, 0, " {" + lineEnd + written + '}'));
			}
			return edits;
		}
		int last = starts.size() - 1;
		if (last == 0 && text.substring(open + 1, close).isBlank()) {
			if (!block.isEmpty()) {
				edits.add(new TextEdit(open + 1, close - open - 1, lineEnd + written));
			}
			return edits;
		}
		// A line with nothing but the closing brace is not one of those between the braces.
		boolean braceAlone = last > 0 && text.substring(starts.get(last), close).isBlank();
		int end = braceAlone ? last : last + 1;
		BitSet cut = ofTool(gone);
		int staying = 0;
		boolean gap = false;
		for (int line = 1; line < end; line++) {
			if (cut.get(line)) {
				gap = true;
			} else if (isGap(line) && gap && (staying == 0 || isGap(staying))) {
				cut.set(line);
			} else {
				gap = gap && isGap(line);
				staying = line;
			}
		}
		if (block.isEmpty() && gap && staying > 0 && isGap(staying)) {
			cut.set(staying);
		}
		for (int line = cut.nextSetBit(0); line >= 0; line = cut.nextSetBit(line + 1)) {
			int after = line == last ? close : starts.get(line + 1);
			edits.add(new TextEdit(starts.get(line), after - starts.get(line), ""));
		}
		own(marked).filter(statement -> !isMarked(statement)).forEach(statement -> {
			int from = starts.get(firstLine(statement));
			edits.add(new TextEdit(from, 0, text.substring(from, spans.of(statement).offset()) + mark + lineEnd));
		});
		own(left).forEach(statement -> {
			for (int line = firstLine(statement); line <= lastLine(statement); line++) {
				int from = starts.get(line);
				while (from < close && Character.isWhitespace(text.charAt(from)) && text.charAt(from) != '\n' && text.charAt(from) != '\r') {
					from++;
				}
				edits.add(new TextEdit(from, 0, "// "));
			}
			Span span = spans.of(statement);
			edits.add(new TextEdit(span.offset() + span.length(), 0, ' ' + reason));
		});
		// Behind a comment to the end of its line there has to be a line break before the brace.
		boolean commentAtBrace = own(left).anyMatch(statement -> lastLine(statement) == last);
		String separator = !block.isEmpty() && staying > 0 && !isGap(staying) ? lineEnd : "";
		boolean atLineStart = braceAlone || cut.get(last);
		if (!block.isEmpty()) {
			edits.add(new TextEdit(braceAlone ? starts.get(last) : close, 0, (atLineStart ? "" : lineEnd) + separator + written));
		} else if (commentAtBrace) {
			edits.add(new TextEdit(close, 0, lineEnd));
		}
		return edits;
	}

	/** The lines that hold nothing but what a proposal has written, or {@code gone}. */
	private BitSet ofTool(Collection<SuccessionStatement> gone) {
		BitSet lines = new BitSet();
		own(gone).forEach(statement -> lines.set(firstLine(statement), lastLine(statement) + 1));
		Map<Integer, SuccessionStatement> proposed = new HashMap<>();
		BitSet within = new BitSet();
		for (SuccessionStatement statement : succession.getStatements()) {
			if (statement.isProposed()) {
				proposed.put(firstLine(statement), statement);
			}
			within.set(firstLine(statement) + 1, Math.max(firstLine(statement), lastLine(statement)) + 1);
		}
		Set<SuccessionStatement> going = new HashSet<>(gone);
		commentsByLine.forEach((line, comment) -> {
			boolean alone = comment.ofTool() && line > 0 && text.substring(starts.get(line), comment.from()).isBlank()
					&& text.substring(comment.to(), Math.max(comment.to(), endOfLine(line))).isBlank() && !within.get(line) && !inside.get(line);
			boolean needed = comment.mark() && proposed.containsKey(line + 1) && !going.contains(proposed.get(line + 1));
			if (alone && !needed) {
				lines.set(line);
			}
		});
		return lines;
	}

	/** Those of {@code statements} that stand here. */
	private Stream<SuccessionStatement> own(Collection<SuccessionStatement> statements) {
		return statements.stream().filter(statement -> statement.getSuccession() == succession);
	}

	/** Whether {@code line} is blank, and not since a comment or a text between quotation marks goes on over it. */
	private boolean isGap(int line) {
		return line > 0 && !inside.get(line) && text.substring(starts.get(line), endOfLine(line)).isBlank();
	}

	private boolean hasBraces() {
		return open != close;
	}
}
