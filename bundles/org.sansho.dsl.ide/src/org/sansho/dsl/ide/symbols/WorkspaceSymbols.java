// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import java.util.List;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.sansho.dsl.live.LiveProject;

/** Finds declarations by their names and titles in all projects. */
public final class WorkspaceSymbols {

	/** What matches {@code query}, best first. */
	public List<WorkspaceSymbol> matching(String query, List<LiveProject> projects) {
		return List.of();
	}
}
