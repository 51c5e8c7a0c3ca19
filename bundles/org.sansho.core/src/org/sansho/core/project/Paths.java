// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as people write them. */
public final class Paths {

	private Paths() {
	}

	/**
	 * The path that {@code text} names.
	 *
	 * @throws InputException if no file can have that name here
	 */
	public static Path parse(String text) throws InputException {
		try {
			return Path.of(text);
		} catch (InvalidPathException e) {
			throw new InputException("badPath", text, e.getReason());
		}
	}
}
