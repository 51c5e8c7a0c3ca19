// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans.Span;

/**
 * What can be folded away: everything that has more than one line, from declarations down to mapping entries, and comments. The closing
 * brace stays visible. Of what begins on one line the outermost counts, since editors show one mark a line.
 */
public final class Folding {

	private static final String LINE_COMMENT = "//";

	/** The ranges of {@code file} that can be folded, by their first lines. */
	public List<FoldingRange> of(LiveFile file) {
		TreeMap<Integer, FoldingRange> byLine = new TreeMap<>();
		file.content().ifPresent(content -> addContents(content, file, byLine));
		if (file.isOpen() && file.resource().getParseResult() != null) {
			addComments(file, byLine);
		}
		return List.copyOf(byLine.values());
	}

	/** Without recursion: requirements may nest as deep as somebody likes. */
	private static void addContents(EObject content, LiveFile file, TreeMap<Integer, FoldingRange> byLine) {
		List<Collection<EObject>> levels = new ArrayList<>(List.of(content.eContents()));
		for (int i = 0; i < levels.size(); i++) {
			for (EObject object : levels.get(i)) {
				Span span = file.spans().of(object);
				if (span.length() > 0) {
					add(file.lines(), span.offset(), span.offset() + span.length(), byLine);
				}
				if (!object.eContents().isEmpty()) {
					levels.add(object.eContents());
				}
			}
		}
	}

	private static void add(TextLines lines, int start, int end, TreeMap<Integer, FoldingRange> byLine) {
		int first = lines.line(start);
		int last = lines.line(end);
		if (lines.text().charAt(end - 1) == '}' && lines.text().substring(lines.start(last), end - 1).isBlank()) {
			last--;
		}
		if (last > first) {
			byLine.putIfAbsent(first, new FoldingRange(first, last));
		}
	}

	/** A comment of several lines, and line comments that follow each other line by line. */
	private static void addComments(LiveFile file, TreeMap<Integer, FoldingRange> byLine) {
		TextLines lines = file.lines();
		int runStart = -1;
		int runEnd = -2;
		for (ILeafNode leaf : file.resource().getParseResult().getRootNode().getLeafNodes()) {
			if (!leaf.isHidden() || !isComment(leaf)) {
				continue;
			}
			int first = lines.line(leaf.getOffset());
			if (leaf.getText().startsWith(LINE_COMMENT)) {
				boolean alone = lines.text().substring(lines.start(first), leaf.getOffset()).isBlank();
				if (alone && first == runEnd + 1) {
					runEnd = first;
				} else {
					addComment(runStart, runEnd, byLine);
					runStart = alone ? first : -1;
					runEnd = alone ? first : -2;
				}
			} else {
				addComment(first, lines.line(leaf.getEndOffset()), byLine);
			}
		}
		addComment(runStart, runEnd, byLine);
	}

	private static boolean isComment(INode leaf) {
		return leaf.getLength() > 1 && leaf.getText().charAt(0) == '/';
	}

	private static void addComment(int first, int last, TreeMap<Integer, FoldingRange> byLine) {
		if (first >= 0 && last > first) {
			FoldingRange range = new FoldingRange(first, last);
			range.setKind(FoldingRangeKind.Comment);
			byLine.putIfAbsent(first, range);
		}
	}
}
