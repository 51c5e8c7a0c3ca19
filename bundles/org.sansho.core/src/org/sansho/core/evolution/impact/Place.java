// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import org.eclipse.emf.ecore.EObject;

/**
 * Where something stands in a project.
 *
 * @param file the name of the file
 * @param line the line in it, from 1
 */
public record Place(String file, int line) {

	/** Knows where everything in a project stands. */
	@FunctionalInterface
	public interface Finder {

		/** Where {@code object} of the project stands. */
		Place of(EObject object);
	}

	@Override
	public String toString() {
		return file + ':' + line;
	}
}
