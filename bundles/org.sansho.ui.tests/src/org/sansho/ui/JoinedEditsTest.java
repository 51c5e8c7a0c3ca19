// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.sansho.ui.editor.fixes.JoinedEdits;
import org.sansho.ui.server.WorkspaceChange;

/** Mends of many problems become one step, in which none disturbs another. */
class JoinedEditsTest {

	private static final String A = "file:///a.sansho";
	private static final String B = "file:///b.sansho";

	private final JoinedEdits joined = new JoinedEdits();

	@Test
	void mendsOfDifferentPlacesAreAllMade() {
		assertThat(joined.add(mend(A, edit(2, 0, 3, "x")))).isTrue();
		assertThat(joined.add(mend(A, edit(1, 5, 6, "y")))).isTrue();
		assertThat(joined.add(mend(B, edit(2, 0, 3, "z")))).isTrue();
		assertThat(WorkspaceChange.byFile(joined.edit())).containsOnly(Map.entry(A, List.of(edit(1, 5, 6, "y"), edit(2, 0, 3, "x"))), Map.entry(B, List.of(edit(2, 0, 3, "z"))));
	}

	@Test
	void mendsThatMeetAreBothMade() {
		assertThat(joined.add(mend(A, edit(1, 0, 3, "x")))).isTrue();
		assertThat(joined.add(mend(A, edit(1, 3, 5, "y")))).isTrue();
	}

	@Test
	void aMendThatWouldDisturbAnEarlierOneIsLeftOutAsAWhole() {
		joined.add(mend(A, edit(1, 2, 6, "x")));
		assertThat(joined.add(mend(A, edit(5, 0, 1, "y"), edit(1, 5, 8, "y")))).isFalse();
		assertThat(joined.add(mend(A, edit(1, 0, 3, "y")))).isFalse();
		assertThat(joined.add(mend(A, edit(1, 2, 2, "y")))).isFalse();
		assertThat(WorkspaceChange.byFile(joined.edit())).containsOnly(Map.entry(A, List.of(edit(1, 2, 6, "x"))));
	}

	@Test
	void aFileIsMadeOnce() {
		assertThat(joined.add(file(B, edit(0, 0, 0, "x")))).isTrue();
		assertThat(joined.add(file(B, edit(1, 0, 0, "y")))).isFalse();
		WorkspaceEdit edit = joined.edit();
		assertThat(WorkspaceChange.created(edit)).containsOnlyKeys(B);
		assertThat(WorkspaceChange.byFile(edit)).containsOnly(Map.entry(B, List.of(edit(0, 0, 0, "x"))));
	}

	private static WorkspaceEdit mend(String uri, TextEdit... edits) {
		return new WorkspaceEdit(Map.of(uri, List.of(edits)));
	}

	private static WorkspaceEdit file(String uri, TextEdit edit) {
		return new WorkspaceEdit(List.of(Either.forRight(new CreateFile(uri)),
				Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, null), List.of(Either.forLeft(edit))))));
	}

	private static TextEdit edit(int line, int from, int to, String text) {
		return new TextEdit(new Range(new Position(line, from), new Position(line, to)), text);
	}
}
