// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.sansho.dsl.ide.actions.Mend.Change;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans.Span;

/** Puts statements between the braces of a declaration, laid out as the formatter would. Works in files that are not open, too. */
final class Insertion {

	private static final String INDENTATION = "\t";

	private Insertion() {
	}

	/** Puts {@code statements} last in {@code owner}, each on a line of its own. */
	static Change last(LiveFile file, EObject owner, List<String> statements) {
		Span span = file.spans().of(owner);
		int end = span.offset() + span.length();
		TextLines lines = file.lines();
		String text = file.text();
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		String indentation = indentation(lines, span.offset());
		String body = statements.stream().map(statement -> indentation + INDENTATION + statement + lineEnd).collect(Collectors.joining());
		if (text.charAt(end - 1) != '}') {
			return new Change(end, 0, " {" + lineEnd + body + indentation + '}');
		}
		int line = lines.start(lines.line(end - 1));
		if (line > span.offset() && text.substring(line, end - 1).isBlank()) {
			return new Change(line, 0, body);
		}
		boolean spaced = Character.isWhitespace(text.charAt(end - 2));
		return new Change(end - 1, 0, (spaced ? "" : " ") + String.join(" ", statements) + ' ');
	}

	/** Puts {@code statement} first in {@code owner}. */
	static Change first(LiveFile file, EObject owner, int behindBrace, String statement) {
		TextLines lines = file.lines();
		String text = file.text();
		int lineEnd = lines.end(lines.line(behindBrace));
		String rest = text.substring(behindBrace, lineEnd);
		if (rest.isBlank()) {
			return new Change(lineEnd, 0, (text.contains("\r\n") ? "\r\n" : "\n") + indentation(lines, file.spans().of(owner).offset()) + INDENTATION + statement);
		}
		return new Change(behindBrace, 0, ' ' + statement);
	}

	private static String indentation(TextLines lines, int offset) {
		int start = lines.start(lines.line(offset));
		String before = lines.text().substring(start, offset);
		return before.isBlank() ? before : "";
	}
}
