// SPDX-License-Identifier: EPL-2.0
package org.sansho.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;

/**
 * The files of a project as they were at a revision of the git repository that they stand in, read out of it: nothing is checked out,
 * fetched or written.
 */
public final class GitRevision {

	private static final String PACK = "pack:";

	private GitRevision() {
	}

	/**
	 * The files that stood where {@code paths} lead.
	 *
	 * @param files    what stands there now; files of content packs are the same at any time
	 * @param paths    files or folders; none: the current folder
	 * @param revision a commit, branch or tag as git reads it, such as {@code HEAD~1}
	 * @throws InputException if there is no repository, no such revision, or nothing of the project in it
	 */
	public static List<SourceFile> files(List<SourceFile> files, List<String> paths, String revision) throws InputException {
		List<SourceFile> found = new ArrayList<>();
		files.stream().filter(file -> file.uri().startsWith(PACK)).forEach(found::add);
		int packed = found.size();
		for (String path : paths.isEmpty() ? List.of(".") : paths) {
			if (!path.startsWith(PACK)) {
				add(found, path, revision);
			}
		}
		if (!paths.isEmpty() && paths.stream().allMatch(path -> path.startsWith(PACK))) {
			throw new InputException("noRepository", paths.getFirst());
		}
		if (found.size() == packed) {
			throw new InputException("emptyRevision", paths.isEmpty() ? "." : String.join(", ", paths), revision);
		}
		return found.stream().distinct().toList();
	}

	private static void add(List<SourceFile> found, String path, String revision) throws InputException {
		try {
			Path real = Path.of(path).toRealPath();
			Path root = root(real).orElseThrow(() -> new InputException("noRepository", path));
			try (Repository repository = new FileRepositoryBuilder().setWorkTree(root.toFile()).setMustExist(true).build(); RevWalk commits = new RevWalk(repository)) {
				ObjectId id = resolve(repository, path, revision);
				RevCommit commit = commits.parseCommit(id);
				List<SourceFile> here = new ArrayList<>();
				try (TreeWalk tree = new TreeWalk(repository)) {
					tree.addTree(commit.getTree());
					tree.setRecursive(true);
					String inside = root.relativize(real).toString().replace(File.separatorChar, '/');
					if (!inside.isEmpty()) {
						tree.setFilter(PathFilter.create(inside));
					}
					while (tree.next()) {
						String name = tree.getPathString();
						boolean file = FileMode.REGULAR_FILE.equals(tree.getRawMode(0)) || FileMode.EXECUTABLE_FILE.equals(tree.getRawMode(0));
						if (file && name.endsWith(ProjectSources.EXTENSION) && !isHidden(name, inside)) {
							byte[] content = repository.open(tree.getObjectId(0), Constants.OBJ_BLOB).getBytes();
							here.add(new SourceFile(revision + ':' + name, root.resolve(name).toUri().toString(), () -> content));
						}
					}
				}
				here.sort(Comparator.comparing(SourceFile::name));
				found.addAll(here);
			}
		} catch (IOException e) {
			throw new InputException("unreadableRevision", path, revision);
		}
	}

	private static ObjectId resolve(Repository repository, String path, String revision) throws IOException, InputException {
		try {
			ObjectId id = repository.resolve(revision + "^{commit}");
			if (id != null) {
				return id;
			}
		} catch (RevisionSyntaxException | IncorrectObjectTypeException | AmbiguousObjectException e) {
			// Told below.
		}
		throw repository.resolve(Constants.HEAD) == null ? new InputException("noCommits", path) : new InputException("noRevision", path, revision);
	}

	/** What lies in folders such as .git below {@code inside} is no part of a project. */
	private static boolean isHidden(String name, String inside) {
		String below = inside.isEmpty() ? name : name.length() > inside.length() ? name.substring(inside.length() + 1) : "";
		for (String level : below.split("/")) {
			if (level.startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	private static Optional<Path> root(Path start) {
		for (Path level = start; level != null; level = level.getParent()) {
			if (Files.exists(level.resolve(Constants.DOT_GIT))) {
				return Optional.of(level);
			}
		}
		return Optional.empty();
	}
}
