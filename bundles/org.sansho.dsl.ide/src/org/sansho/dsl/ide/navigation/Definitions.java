// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.navigation;

import java.util.List;
import org.eclipse.lsp4j.Location;
import org.sansho.dsl.ide.text.Cursor;

/** Leads from a reference to what it refers to; from a declaration to itself. */
public final class Definitions {

	/** Where the thing at {@code cursor} is declared; empty where there is none. */
	public List<Location> of(Cursor cursor) {
		return Things.at(cursor).map(thing -> Things.declarations(cursor.project(), thing)).orElse(List.of());
	}
}
