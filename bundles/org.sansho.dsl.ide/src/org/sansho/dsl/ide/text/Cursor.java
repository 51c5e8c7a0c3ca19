// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.text;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Position;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;

/**
 * A place in a file of a project: what most requests of an editor are about.
 *
 * @param project the project as it is now
 * @param file    one of its files
 * @param offset  the place, in UTF-16 characters from 0
 */
public record Cursor(LiveProject project, LiveFile file, int offset) {

	/** The cursor at a place of the protocol; the nearest place where there is no such one. */
	public static Cursor at(LiveProject project, LiveFile file, Position position) {
		return new Cursor(project, file, Ranges.offset(file.lines(), position));
	}

	/** The reference that it touches. */
	public Optional<Link> link() {
		return file.linkAt(offset);
	}

	/** What the reference that it touches leads to. */
	public Optional<EObject> target() {
		return link().flatMap(Link::target);
	}

	/** The innermost object that it touches. */
	public Optional<EObject> object() {
		return file.objectAt(offset);
	}
}
