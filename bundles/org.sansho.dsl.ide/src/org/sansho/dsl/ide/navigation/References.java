// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.navigation;

import java.util.List;
import org.eclipse.lsp4j.Location;
import org.sansho.dsl.ide.text.Cursor;

/** Finds everything that refers to a thing. */
public final class References {

	/** All references to the thing at {@code cursor}, in the order of the files and the text. */
	public List<Location> to(Cursor cursor, boolean withDeclaration) {
		return List.of();
	}
}
