// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.Range;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/** Offers mends for what is wrong, and what else can be done at a place. */
public final class CodeActions {

	/** What can be done in {@code range} of {@code file}, given the diagnostics there. */
	public List<CodeAction> in(LiveProject project, LiveFile file, Range range, CodeActionContext context) {
		return List.of();
	}
}
