// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.sansho.dsl.ide.text.Cursor;

/** Shows what the thing at a place says. */
public final class Hovers {

	/** What to show at {@code cursor}; empty where there is nothing to tell. */
	public Optional<Hover> at(Cursor cursor) {
		return Optional.empty();
	}
}
