// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.util.Optional;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.sansho.dsl.ide.text.Cursor;

/** Changes a name and everything that refers to it. */
public final class Renaming {

	/** The name at {@code cursor} that can be changed; empty where there is none. */
	public Optional<PrepareRenameResult> prepare(Cursor cursor) {
		return Optional.empty();
	}

	/** The edits of all files that change the name at {@code cursor} to {@code newName}. */
	public WorkspaceEdit edits(Cursor cursor, String newName) {
		return new WorkspaceEdit();
	}
}
