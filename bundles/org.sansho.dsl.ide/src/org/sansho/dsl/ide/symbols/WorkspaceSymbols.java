// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sansho.dsl.ide.symbols.SymbolIndex.Symbol;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/** Finds declarations by their names and titles in all projects. */
public final class WorkspaceSymbols {

	/** More than this nobody reads. */
	static final int LIMIT = 200;

	/** What matches {@code query}, each word of which may stand in the citation or in the title; best first, at most {@link #LIMIT}. */
	public List<WorkspaceSymbol> matching(String query, List<LiveProject> projects) {
		List<WorkspaceSymbol> found = new ArrayList<>();
		for (LiveProject project : projects) {
			for (Symbol symbol : SymbolIndex.in(project.corpus()).matching(query, LIMIT - found.size())) {
				found.add(symbol(project, symbol));
			}
		}
		return found;
	}

	private static WorkspaceSymbol symbol(LiveProject project, Symbol symbol) {
		LiveFile file = project.fileOf(symbol.object());
		Location location = new Location(file.uri(), Ranges.range(file, Names.shown(file, symbol.object())));
		String label = symbol.title().isEmpty() ? symbol.name() : symbol.name() + ' ' + symbol.title();
		return new WorkspaceSymbol(label, Labels.kind(symbol.object()), Either.forLeft(location), symbol.container());
	}
}
