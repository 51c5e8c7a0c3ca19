// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import org.eclipse.lsp4j.CompletionList;
import org.sansho.dsl.ide.text.Cursor;

/** Offers what can be written at a place. */
public final class Completion {

	/** What can be written at {@code cursor}, best first. */
	public CompletionList at(Cursor cursor) {
		return new CompletionList();
	}
}
