// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.structure;

import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.sansho.dsl.live.LiveFile;

/** What can be folded away. */
public final class Folding {

	/** The ranges of {@code file} that can be folded. */
	public List<FoldingRange> of(LiveFile file) {
		return List.of();
	}
}
