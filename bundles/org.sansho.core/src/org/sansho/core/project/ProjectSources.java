// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
		if (!path.endsWith(EXTENSION) || !Files.isRegularFile(file)) {
			throw new InputException("notSansho", path);
		}
		return List.of(source(file));
	}

	private static List<SourceFile> below(Path folder, String path) throws InputException {
		List<Path> found = new ArrayList<>();
		try {
			Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Finder(folder, found));
		} catch (FileSystemException e) {
			throw new InputException("unreadable", e.getFile() == null ? path : e.getFile(), IoReason.of(e));
		} catch (IOException e) {
			throw new InputException("unreadable", path, IoReason.of(e));
		}
		if (found.isEmpty()) {
			throw new InputException("empty", path);
		}
		found.sort(Comparator.comparing(file -> folder.relativize(file).toString()));
		return found.stream().map(ProjectSources::source).toList();
	}

	/** Collects the files of the language; stays out of folders such as .git, which hold copies and scraps, and of links in circles. */
	private static final class Finder extends SimpleFileVisitor<Path> {
		private final Path folder;
		private final List<Path> found;

		Finder(Path folder, List<Path> found) {
			this.folder = folder;
			this.found = found;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
			return !directory.equals(folder) && isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile() && file.toString().endsWith(EXTENSION) && !isHidden(file)) {
				found.add(file);
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
			if (e instanceof FileSystemLoopException || isHidden(file) || Files.isSymbolicLink(file) && !Files.exists(file)
					|| !file.equals(folder) && Files.notExists(file)) {
				// A link that leads nowhere, or gone since its folder was looked through.
				return FileVisitResult.CONTINUE;
			}
			throw e;
		}

		private static boolean isHidden(Path path) {
			return path.getFileName() != null && path.getFileName().toString().startsWith(".");
		}
	}

	private static SourceFile source(Path file) {
		Path shown = file.normalize();
		return SourceFile.at(file, shown.toString(), identity(file).toUri().toString());
	}

	/** Where the file really is, so that one file reached by two links is read once. */
	private static Path identity(Path file) {
		try {
			return file.toRealPath();
		} catch (IOException e) {
			return file.toAbsolutePath().normalize();
		}
	}
}
