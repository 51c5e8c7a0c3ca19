// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.formatting;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.sansho.dsl.live.LiveFile;

/** Lays out a text as the language has it. */
public final class Formatting {

	/** The edits that lay out {@code range} of {@code file}, or all of it. */
	public List<TextEdit> of(LiveFile file, Optional<Range> range) {
		return List.of();
	}
}
