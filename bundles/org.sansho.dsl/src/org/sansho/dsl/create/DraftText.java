// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

import org.sansho.dsl.conversion.QuotedText;

/** Collects the lines of a draft, indented as the formatter does. */
final class DraftText {

	private final StringBuilder text = new StringBuilder();
	private int depth;
	private int caret = -1;
	private int kept = -1;

	/** Begins a declaration; an empty line parts it from the one above. */
	DraftText declaration(String head) {
		if (!text.isEmpty()) {
			text.append('\n');
		}
		return open(head);
	}

	/** A head whose properties follow. */
	DraftText open(String head) {
		line(head + " {");
		depth++;
		return this;
	}

	/** Ends the innermost head; without any property it loses its brace. */
	DraftText close() {
		depth--;
		if (text.charAt(text.length() - 2) == '{' && kept != text.length() - 1) {
			text.setLength(text.length() - 3);
			text.append('\n');
			return this;
		}
		return line("}");
	}

	/** A property whose value is written as it is; nothing for an empty value. */
	DraftText property(String keyword, String value) {
		return value.isEmpty() ? this : line(keyword + ' ' + value);
	}

	/** A property whose value is a text; nothing for an empty value. */
	DraftText quoted(String keyword, String value) {
		return value.isEmpty() ? this : property(keyword, QuotedText.quote(value));
	}

	/** An empty line. */
	DraftText gap() {
		text.append('\n');
		return this;
	}

	/** Here, at the end of the last line, whoever asked for the draft goes on, first at the first such place; a head keeps its brace for it. */
	DraftText caret() {
		kept = text.length() - 1;
		caret = caret < 0 ? kept : caret;
		return this;
	}

	/** A line that only people read; whatever it ends with belongs to it. */
	DraftText comment(String words) {
		line("// " + words);
		kept = text.length() - 1;
		return this;
	}

	DraftText line(String line) {
		text.append("\t".repeat(depth)).append(line).append('\n');
		return this;
	}

	Draft draft() {
		return new Draft(text.toString(), caret < 0 ? text.length() : caret);
	}
}
