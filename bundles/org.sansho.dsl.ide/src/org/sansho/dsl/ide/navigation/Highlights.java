// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.resource.TextSpans.Span;

/** Marks everything in a file that is about the thing at a place. */
public final class Highlights {

	/** The declaration of the thing at {@code cursor} as far as it stands in its file, then the references to it in the order of the text. */
	public List<DocumentHighlight> of(Cursor cursor) {
		return Things.at(cursor).map(thing -> all(cursor, thing)).orElse(List.of());
	}

	private static List<DocumentHighlight> all(Cursor cursor, EObject thing) {
		List<DocumentHighlight> found = new ArrayList<>();
		for (Location declaration : Things.declarations(cursor.project(), thing)) {
			if (declaration.getUri().equals(cursor.file().uri())) {
				found.add(new DocumentHighlight(declaration.getRange(), DocumentHighlightKind.Write));
			}
		}
		for (Span span : Things.mentions(cursor.project(), cursor.file(), thing)) {
			found.add(new DocumentHighlight(Ranges.range(cursor.file(), span), DocumentHighlightKind.Read));
		}
		return found;
	}
}
