// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.lenses;

import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/** Says above a declaration how far the work on it is. */
public final class CodeLenses {

	/** The lenses of {@code file}, in the order of the text. */
	public List<CodeLens> of(LiveProject project, LiveFile file) {
		return List.of();
	}
}
