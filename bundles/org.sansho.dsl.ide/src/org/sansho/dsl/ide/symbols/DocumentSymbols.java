// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/** The outline of a file. */
public final class DocumentSymbols {

	/** The declarations of {@code file} and what is in them. */
	public List<DocumentSymbol> of(LiveProject project, LiveFile file) {
		return List.of();
	}
}
