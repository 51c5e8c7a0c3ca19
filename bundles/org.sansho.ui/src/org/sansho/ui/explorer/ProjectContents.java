// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;

/**
 * What the explorer shows of one project, as it was at one moment. Immutable, so that any thread may look at it.
 *
 * @param name    the name of the project
 * @param files   its files, as they are to be listed
 * @param corpus  what could be read; empty when nothing could
 * @param places  where an object of the corpus stands
 * @param problem why nothing could be read, as a sentence for a person
 */
public record ProjectContents(String name, List<ListedFile> files, Optional<Corpus> corpus, Function<EObject, Optional<Place>> places,
		Optional<String> problem) {

	/**
	 * A file of the project.
	 *
	 * @param path from the folder of the project, with {@code /} between folders
	 * @param uri  the file on disk
	 */
	public record ListedFile(String path, URI uri) {
	}
}
