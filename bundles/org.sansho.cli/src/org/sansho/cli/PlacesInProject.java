// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.evolution.impact.Place;
import org.sansho.core.project.InputException;
import org.sansho.dsl.project.PlacedText;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.resource.TextLines;

/** Tells in which lines some objects of a project stand; their files are read once more, all other ones are not. */
final class PlacesInProject implements Place.Finder {

	/** A file, and where its lines begin. */
	private record Lines(PlacedText text, TextLines lines) {
	}

	private final Map<Resource, Lines> files = new HashMap<>();

	/**
	 * Knows where {@code objects} and everything else in their files stands.
	 *
	 * @throws InputException if one of the files can no longer be read or was changed since the project was loaded
	 */
	PlacesInProject(Project project, Collection<? extends EObject> objects) throws InputException {
		for (EObject object : objects) {
			if (!files.containsKey(object.eResource())) {
				PlacedText text = project.textOf(object);
				files.put(object.eResource(), new Lines(text, new TextLines(text.text())));
			}
		}
	}

	@Override
	public Place of(EObject object) {
		Lines lines = files.get(object.eResource());
		return new Place(lines.text().source().name(), lines.lines().line(lines.text().spans().of(object).offset()) + 1);
	}
}
