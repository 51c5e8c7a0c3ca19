// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.resource.TextSpans;
import org.sansho.model.SanshoFile;

/** A file on its way from text to a part of a project. */
final class LoadedFile implements CheckedFile {

	private final SourceFile source;
	private final SanshoResource resource;
	private final TextSpans spans;
	private final int length;
	private final List<Unresolved> unresolved = new ArrayList<>();
	private List<WrittenReference> references;

	/** @param length of the text, by which a change is noticed */
	LoadedFile(SourceFile source, SanshoResource resource, int length, List<WrittenReference> references, TextSpans spans) {
		this.source = source;
		this.resource = resource;
		this.length = length;
		this.references = references;
		this.spans = spans;
	}

	SourceFile source() {
		return source;
	}

	@Override
	public String name() {
		return source.name();
	}

	@Override
	public SanshoResource resource() {
		return resource;
	}

	@Override
	public TextSpans spans() {
		return spans;
	}

	/** How long the text was when it was read, in UTF-16 characters. */
	int length() {
		return length;
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

	@Override
	public List<Unresolved> unresolved() {
		return unresolved;
	}
}
