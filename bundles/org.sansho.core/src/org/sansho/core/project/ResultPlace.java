// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes sure that a result does not replace what it is made from. */
public final class ResultPlace {

	private static final String DISK = "file:";

	private ResultPlace() {
	}

	/**
	 * Checks that a result may go to {@code target}.
	 *
	 * @param settings the name of settings files
	 * @throws InputException if {@code target} is one of {@code files}, their settings, or would become one
	 */
	public static void check(Path target, List<SourceFile> files, String settings) throws InputException {
		String name = String.valueOf(target.getFileName());
		if (name.endsWith(ProjectSources.EXTENSION) || name.equals(settings)) {
			throw new InputException("outputIsInput", target.toString());
		}
		for (SourceFile file : files) {
			if (file.uri().startsWith(DISK) && isSame(target, Path.of(URI.create(file.uri())))) {
				throw new InputException("outputIsInput", target.toString());
			}
		}
	}

	private static boolean isSame(Path one, Path other) {
		try {
			return Files.exists(one) && Files.isSameFile(one, other);
		} catch (IOException e) {
			return false;
		}
	}
}
