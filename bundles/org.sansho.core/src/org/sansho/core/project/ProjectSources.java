// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a project: of each given path that file, all .sansho files below that folder, or the files of a content pack.
 *
 * <p>Files come in the order of the paths, and below a folder in the order of their names, on every machine alike.
 */
public final class ProjectSources {

	/** The ending of the files of the language. */
	public static final String EXTENSION = ".sansho";

	private static final String PACK = "pack:";

	private final ContentPacks packs;

	public ProjectSources(ContentPacks packs) {
		this.packs = packs;
	}

	/**
	 * All files of {@code paths}, none twice.
	 *
	 * @param paths files, folders or {@code pack:NAME}; empty: the current folder
	 * @throws InputException if a path does not exist, cannot be read, or holds no .sansho file
	 */
	public List<SourceFile> find(List<String> paths) throws InputException {
		Map<String, SourceFile> found = new LinkedHashMap<>();
		for (String path : paths.isEmpty() ? List.of(".") : paths) {
			for (SourceFile file : findIn(path)) {
				found.putIfAbsent(file.uri(), file);
			}
		}
		return List.copyOf(found.values());
	}

	private List<SourceFile> findIn(String path) throws InputException {
		if (path.startsWith(PACK)) {
			return packs.pack(path.substring(PACK.length())).sources();
		}
		Path file = Paths.parse(path);
		if (Files.isDirectory(file)) {
			return below(file, path);
		}
		if (!Files.exists(file)) {
			throw new InputException("missing", path);
		}
		if (!path.endsWith(EXTENSION)) {
			throw new InputException("notSansho", path);
		}
		return List.of(source(file));
	}

	private static List<SourceFile> below(Path folder, String path) throws InputException {
		List<SourceFile> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
			files.filter(file -> file.getFileName().toString().endsWith(EXTENSION) && Files.isRegularFile(file) && !isHidden(folder, file))
					.sorted(Comparator.comparing(file -> folder.relativize(file).toString()))
					.forEach(file -> found.add(source(file)));
		} catch (UncheckedIOException e) {
			throw new InputException("unreadable", path, IoReasons.of(e.getCause()));
		} catch (IOException e) {
			throw new InputException("unreadable", path, IoReasons.of(e));
		}
		if (found.isEmpty()) {
			throw new InputException("empty", path);
		}
		return found;
	}

	/** Folders such as .git hold copies and scraps, never the project. */
	private static boolean isHidden(Path folder, Path file) {
		for (Path name : folder.relativize(file)) {
			if (name.toString().startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	private static SourceFile source(Path file) {
		Path shown = file.normalize();
		return new SourceFile(shown.toString(), file.toAbsolutePath().normalize().toUri().toString(), () -> Files.readAllBytes(file));
	}
}
