// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.given;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.sansho.dsl.resource.TextLines;

/** Applies edits of several files to texts, as a client does. */
public final class Renamed {

	private Renamed() {
	}

	/** All of {@code texts}, by identity, after {@code edit}. */
	public static Map<String, String> apply(WorkspaceEdit edit, Map<String, String> texts) {
		Map<String, String> after = new LinkedHashMap<>(texts);
		edit.getChanges().forEach((uri, edits) -> after.put(uri, apply(edits, texts.get(uri))));
		return after;
	}

	/** The edits of each file, in whichever form they came. */
	public static Map<String, List<TextEdit>> edits(WorkspaceEdit edit) {
		if (edit.getDocumentChanges() == null) {
			return edit.getChanges();
		}
		Map<String, List<TextEdit>> found = new LinkedHashMap<>();
		edit.getDocumentChanges().forEach(change -> found.put(change.getLeft().getTextDocument().getUri(), change.getLeft().getEdits().stream().map(each -> each.getLeft()).toList()));
		return found;
	}

	private static String apply(List<TextEdit> edits, String text) {
		TextLines lines = new TextLines(text);
		StringBuilder after = new StringBuilder(text);
		edits.stream().sorted(Comparator.comparingInt((TextEdit edit) -> start(lines, edit)).reversed()).forEach(edit -> after.replace(start(lines, edit),
				lines.offset(edit.getRange().getEnd().getLine(), edit.getRange().getEnd().getCharacter()), edit.getNewText()));
		return after.toString();
	}

	private static int start(TextLines lines, TextEdit edit) {
		return lines.offset(edit.getRange().getStart().getLine(), edit.getRange().getStart().getCharacter());
	}
}
