// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.model.SanshoFile;

/** A file on its way from text to a part of a project. */
final class LoadedFile {

	private final SourceFile source;
	private final SanshoResource resource;
	private final List<Unresolved> unresolved = new ArrayList<>();
	private List<WrittenReference> references;

	LoadedFile(SourceFile source, SanshoResource resource, List<WrittenReference> references) {
		this.source = source;
		this.resource = resource;
		this.references = references;
	}

	SourceFile source() {
		return source;
	}

	SanshoResource resource() {
		return resource;
	}

	/** What was understood of it; empty when the file is. */
	Optional<SanshoFile> content() {
		return resource.getContents().stream().filter(SanshoFile.class::isInstance).map(SanshoFile.class::cast).findFirst();
	}

	/** References that nobody has resolved yet. */
	List<WrittenReference> references() {
		return references;
	}

	/** From now on only {@code remaining} are to be resolved; the others were, but for {@code failed}. */
	void resolved(List<WrittenReference> remaining, List<Unresolved> failed) {
		references = remaining;
		unresolved.addAll(failed);
	}

	/** References that lead nowhere. */
	List<Unresolved> unresolved() {
		return unresolved;
	}
}
