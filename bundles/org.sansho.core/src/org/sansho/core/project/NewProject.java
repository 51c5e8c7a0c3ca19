// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a project of one's own as a copy of a content pack.
 *
 * <p>The copy is made beside its place and moved there at the end, so that a failure leaves nothing half-made behind.
 */
public final class NewProject {

	private NewProject() {
	}

	/** Whether a project can be made at {@code folder}: it does not exist, or is an empty folder. */
	public static boolean isFree(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return !Files.exists(folder);
		}
		try (Stream<Path> content = Files.list(folder)) {
			return content.findAny().isEmpty();
		}
	}

	/**
	 * Copies {@code pack} to {@code folder}, which must be free.
	 *
	 * @throws IOException if it cannot be written
	 * @throws InputException if a file of the pack cannot be read
	 */
	public static void create(ContentPack pack, Path folder) throws IOException, InputException {
		Path scrap = folder.resolveSibling(".sansho-" + ProcessHandle.current().pid() + ".part");
		try {
			copy(pack, scrap);
			Files.deleteIfExists(folder);
			Files.move(scrap, folder);
		} finally {
			delete(scrap);
		}
	}

	private static void copy(ContentPack pack, Path folder) throws IOException, InputException {
		delete(folder);
		for (Map.Entry<String, SourceFile> file : pack.files().entrySet()) {
			Path target = folder.resolve(file.getKey());
			Files.createDirectories(target.getParent());
			Files.write(target, file.getValue().bytes());
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			List<Path> deepestFirst;
			try (Stream<Path> content = Files.walk(folder)) {
				deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
			}
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		}
	}
}
