// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** The identity of documents: clients escape the same path in different ways, and reach it by different links. */
final class DocumentUris {

	private DocumentUris() {
	}

	/** Where {@code uri} is on disk; empty for what is not a file. */
	static Optional<Path> path(String uri) {
		try {
			URI parsed = URI.create(uri.replace(" ", "%20"));
			if (!"file".equalsIgnoreCase(parsed.getScheme())) {
				return Optional.empty();
			}
			return Optional.of(real(Path.of(parsed)));
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}

	/** Where {@code uri} belongs among files; for what is not a file, a place that no other document has. */
	static Path place(String uri) {
		return path(uri).orElseGet(() -> Path.of(uri.replaceAll("[^\\p{Alnum}.]", "_")));
	}

	/** The one way to write {@code uri}. */
	static String canonical(String uri) {
		return path(uri).map(path -> path.toUri().toString()).orElse(uri);
	}

	/** The path without links; of what does not exist, that of the nearest folder that does, and the rest. */
	static Path real(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		try {
			return absolute.toRealPath();
		} catch (IOException e) {
			Path parent = absolute.getParent();
			return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
		}
	}
}
