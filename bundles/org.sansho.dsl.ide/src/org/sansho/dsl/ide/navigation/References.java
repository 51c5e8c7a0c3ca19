// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.sansho.dsl.ide.text.Cursor;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.resource.TextSpans.Span;

/** Finds everything that refers to a thing. */
public final class References {

	/** All references to the thing at {@code cursor}, in the order of the files and the text. */
	public List<Location> to(Cursor cursor, boolean withDeclaration) {
		return Things.at(cursor).map(thing -> all(cursor.project(), thing, withDeclaration)).orElse(List.of());
	}

	private static List<Location> all(LiveProject project, EObject thing, boolean withDeclaration) {
		Map<String, List<Location>> declarations = new HashMap<>();
		if (withDeclaration) {
			Things.declarations(project, thing).forEach(each -> declarations.computeIfAbsent(each.getUri(), uri -> new ArrayList<>()).add(each));
		}
		List<Location> found = new ArrayList<>();
		for (LiveFile file : project.files()) {
			List<Location> here = new ArrayList<>(declarations.getOrDefault(file.uri(), List.of()));
			for (Span span : Things.mentions(project, file, thing)) {
				here.add(new Location(file.uri(), Ranges.range(file, span)));
			}
			here.sort(Comparator.comparingInt((Location each) -> each.getRange().getStart().getLine()).thenComparingInt(each -> each.getRange().getStart().getCharacter()));
			found.addAll(here);
		}
		return found;
	}
}
