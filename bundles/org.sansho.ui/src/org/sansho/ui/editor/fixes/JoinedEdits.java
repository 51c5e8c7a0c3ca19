// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.fixes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sansho.ui.server.WorkspaceChange;

/** Several mends as one, all of them about the same state of the files; one that would disturb an earlier one is left out. */
public final class JoinedEdits {

	/** The files that are to be made, by their names. */
	private final Map<String, CreateFile> created = new LinkedHashMap<>();
	/** The edits of a file by where they begin. */
	private final Map<String, TreeMap<Position, List<TextEdit>>> byFile = new LinkedHashMap<>();

	/** Adds a mend as a whole, or not at all; answers whether it did. */
	public boolean add(WorkspaceEdit mend) {
		Map<String, List<TextEdit>> edits = WorkspaceChange.byFile(mend);
		Map<String, CreateFile> files = WorkspaceChange.created(mend);
		boolean free = files.keySet().stream().noneMatch(created::containsKey)
				&& edits.entrySet().stream().allMatch(file -> file.getValue().stream().allMatch(edit -> isFree(file.getKey(), edit.getRange())));
		if (free) {
			created.putAll(files);
			edits.forEach((uri, each) -> each.forEach(edit -> in(uri).computeIfAbsent(edit.getRange().getStart(), same -> new ArrayList<>()).add(edit)));
		}
		return free;
	}

	private boolean isFree(String uri, Range range) {
		Map.Entry<Position, List<TextEdit>> before = in(uri).floorEntry(range.getStart());
		Map.Entry<Position, List<TextEdit>> after = in(uri).ceilingEntry(range.getStart());
		return (before == null || compare(before.getKey(), range.getStart()) < 0 && before.getValue().stream().allMatch(edit -> compare(edit.getRange().getEnd(), range.getStart()) <= 0))
				&& (after == null || compare(range.getEnd(), after.getKey()) <= 0 && compare(range.getStart(), after.getKey()) < 0);
	}

	private TreeMap<Position, List<TextEdit>> in(String uri) {
		return byFile.computeIfAbsent(uri, each -> new TreeMap<>(JoinedEdits::compare));
	}

	private static int compare(Position one, Position other) {
		int lines = Integer.compare(one.getLine(), other.getLine());
		return lines != 0 ? lines : Integer.compare(one.getCharacter(), other.getCharacter());
	}

	/** All of it. */
	public WorkspaceEdit edit() {
		List<Either<TextDocumentEdit, ResourceOperation>> all = new ArrayList<>();
		created.values().forEach(file -> all.add(Either.forRight(file)));
		byFile.forEach((uri, edits) -> all.add(Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, null),
				edits.values().stream().flatMap(List::stream).map(Either::<TextEdit, SnippetTextEdit>forLeft).toList()))));
		return new WorkspaceEdit(all);
	}
}
