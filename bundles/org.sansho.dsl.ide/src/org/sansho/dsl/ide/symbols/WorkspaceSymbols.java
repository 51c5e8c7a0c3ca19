// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sansho.dsl.ide.symbols.SymbolIndex.Match;
import org.sansho.dsl.ide.symbols.SymbolIndex.Symbol;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/** Finds declarations by their names and titles in all projects. */
public final class WorkspaceSymbols {

	private record Found(LiveProject project, Match match) {
	}

	/** More than this nobody reads. */
	static final int LIMIT = 200;

	/** What matches {@code query}, each word of which may stand in the citation or in the title; best first, at most {@link #LIMIT}. */
	public List<WorkspaceSymbol> matching(String query, List<LiveProject> projects) {
		List<Found> found = new ArrayList<>();
		for (LiveProject project : projects) {
			SymbolIndex.in(project.corpus()).matching(query, LIMIT).forEach(match -> found.add(new Found(project, match)));
		}
		return found.stream().sorted(Comparator.comparing(each -> each.match().nearness())).limit(LIMIT).map(each -> symbol(each.project(), each.match().symbol())).toList();
	}

	private static WorkspaceSymbol symbol(LiveProject project, Symbol symbol) {
		LiveFile file = project.fileOf(symbol.object());
		Location location = new Location(file.uri(), Ranges.range(file, Names.shown(file, symbol.object())));
		String label = symbol.title().isEmpty() ? symbol.name() : symbol.name() + ' ' + symbol.title();
		return new WorkspaceSymbol(label, Labels.kind(symbol.object()), Either.forLeft(location), symbol.container());
	}
}
