// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.resource.SanshoResource;

/** A file of a project, read again with all that is needed to edit its text. */
public final class OpenedFile {

	private final SourceFile source;
	private final String text;
	private final Resource loaded;
	private final SanshoResource opened;

	OpenedFile(SourceFile source, String text, Resource loaded, SanshoResource opened) {
		this.source = source;
		this.text = text;
		this.loaded = loaded;
		this.opened = opened;
	}

	/** Where it is kept. */
	public SourceFile source() {
		return source;
	}

	/** Its text now. */
	public String text() {
		return text;
	}

	/** Its content now; references are not resolved. */
	public SanshoResource resource() {
		return opened;
	}

	/**
	 * For each of {@code objects} of the project that stands in this file, the same object with its text.
	 *
	 * @throws InputException if the file was changed since the project was loaded
	 */
	public Map<EObject, EObject> again(Set<? extends EObject> objects) throws InputException {
		Map<EObject, EObject> found = new IdentityHashMap<>();
		Iterator<EObject> before = loaded.getAllContents();
		Iterator<EObject> now = opened.getAllContents();
		// Side by side, since asking for the place of each among its siblings would take long in a long list.
		while (before.hasNext() && now.hasNext()) {
			EObject one = before.next();
			EObject other = now.next();
			if (one.eClass() != other.eClass()) {
				throw changed();
			}
			if (objects.contains(one)) {
				found.put(one, other);
			}
		}
		if (before.hasNext() || now.hasNext()) {
			throw changed();
		}
		return found;
	}

	private InputException changed() {
		return new InputException("changed", source.name());
	}
}
