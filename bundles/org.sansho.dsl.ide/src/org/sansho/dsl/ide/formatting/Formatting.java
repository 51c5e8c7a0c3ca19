// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.formatting;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextLines;

/**
 * Lays out a text as the language has it: the language's own formatter, whose replacements become the smallest edits that do the same,
 * so that the cursor and the marks of an editor stay where they are.
 *
 * <p>A text with a syntax error is left alone: what the parser did not understand has no layout, and space may be what is wrong.
 */
public final class Formatting {

	private final Provider<IFormatter2> formatters;
	private final Provider<TextRegionAccessBuilder> accesses;
	private final Provider<FormatterRequest> requests;

	@Inject
	Formatting(Provider<IFormatter2> formatters, Provider<TextRegionAccessBuilder> accesses, Provider<FormatterRequest> requests) {
		this.formatters = formatters;
		this.accesses = accesses;
		this.requests = requests;
	}

	/**
	 * The edits that lay out the lines of {@code range} of {@code file}, or all of it; in the order of the text. None for a file that
	 * nobody edits.
	 */
	public List<TextEdit> of(LiveFile file, Optional<Range> range) {
		if (!file.isOpen() || file.content().isEmpty() || !file.resource().getErrors().isEmpty()) {
			return List.of();
		}
		TextLines lines = file.lines();
		int from = range.map(wanted -> lines.start(lines.line(Ranges.offset(lines, wanted.getStart())))).orElse(0);
		int to = range.map(wanted -> lines.end(lines.line(Ranges.offset(lines, lastPlace(wanted))))).orElse(file.text().length());
		List<TextEdit> edits = new ArrayList<>();
		for (ITextReplacement replacement : replacements(file)) {
			Change change = Change.of(file.text(), replacement);
			if (!change.isNone() && change.offset() >= from && change.end() <= to) {
				edits.add(new TextEdit(Ranges.range(lines, change.offset(), change.end() - change.offset()), change.text()));
			}
		}
		return edits;
	}

	/** A selection of whole lines ends at the beginning of the line behind them. */
	private static Position lastPlace(Range range) {
		boolean wholeLines = range.getEnd().getCharacter() == 0 && range.getEnd().getLine() > range.getStart().getLine();
		return wholeLines ? new Position(range.getEnd().getLine() - 1, 0) : range.getEnd();
	}

	private List<ITextReplacement> replacements(LiveFile file) {
		FormatterRequest request = requests.get();
		request.setTextRegionAccess(accesses.get().forNodeModel(file.resource()).create());
		return formatters.get().format(request);
	}

	/** A replacement without what it leaves as it is. */
	private record Change(int offset, int end, String text) {

		static Change of(String whole, ITextReplacement replacement) {
			String text = replacement.getReplacementText();
			int start = replacement.getOffset();
			int end = replacement.getEndOffset();
			int same = 0;
			while (start < end && same < text.length() && whole.charAt(start) == text.charAt(same)) {
				start++;
				same++;
			}
			int last = text.length();
			while (end > start && last > same && whole.charAt(end - 1) == text.charAt(last - 1)) {
				end--;
				last--;
			}
			return new Change(start, end, text.substring(same, last));
		}

		boolean isNone() {
			return offset == end && text.isEmpty();
		}
	}
}
