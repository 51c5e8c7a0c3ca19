// SPDX-License-Identifier: EPL-2.0
package org.sansho.history;

import java.io.File;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.sansho.core.Corpus;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.review.Fingerprint;
import org.sansho.core.review.SealField;
import org.sansho.core.review.SealedWording;
import org.sansho.dsl.project.LoneFile;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Part;
import org.sansho.model.Provision;

/**
 * Finds the wording that a reviewer saw in the git history of the files.
 *
 * <p>Looks at the latest commits that changed the file of the provision, the newest first, and then at those that changed any other file of
 * the language, since the provision may have been moved. Each version of a file is read once. Nothing is written, nothing is fetched, and
 * whatever goes wrong means that the wording is not known: no repository, a shallow one, a damaged one.
 */
public final class GitWordings implements EarlierWordings {

	/** After so many wordings that were never committed nobody waits for more. */
	private static final int MOST_MISSES = 20;
	private static final int MOST_COMMITS = 200;
	/** Beyond this size an old file is not worth the wait. */
	private static final int MOST_BYTES = 8 << 20;
	/** How much is read in all before giving up, which bounds the time in a repository with many large versions. */
	private static final long MOST_BYTES_IN_ALL = 64L << 20;

	private final Path root;
	private final Map<ObjectId, SoftReference<Optional<Corpus>>> versions = new HashMap<>();
	private long bytesRead;
	/** What was asked before, found or not. */
	private final Map<Wanted, Optional<String>> answers = new HashMap<>();
	private int misses;
	private LoneFile reader;

	private GitWordings(Path root) {
		this.root = root;
	}

	/** The history of the repository that {@code folder} stands in; no history when it stands in none. */
	public static EarlierWordings around(Path folder) {
		try {
			for (Path level = folder.toRealPath(); level != null; level = level.getParent()) {
				if (Files.exists(level.resolve(Constants.DOT_GIT))) {
					return new GitWordings(level);
				}
			}
		} catch (IOException e) {
			// A folder that cannot be reached has no history either.
		}
		return NONE;
	}

	@Override
	public synchronized Optional<String> wording(Provision end, String citation, SealField field, Fingerprint fingerprint) {
		Optional<Wanted> wanted = Wanted.of(end, citation, field, fingerprint);
		if (wanted.isEmpty()) {
			return Optional.empty();
		}
		Optional<String> known = answers.get(wanted.get());
		if (known == null) {
			known = misses < MOST_MISSES ? looked(end, wanted.get()) : Optional.empty();
			misses += known.isPresent() ? 0 : 1;
			answers.put(wanted.get(), known);
		}
		return known;
	}

	private Optional<String> looked(Provision end, Wanted wanted) {
		try (Repository repository = new FileRepositoryBuilder().setWorkTree(root.toFile()).setMustExist(true).build()) {
			Optional<String> path = path(end);
			if (path.isEmpty()) {
				return Optional.empty();
			}
			Optional<String> here = search(repository, PathFilter.create(path.get()), wanted);
			return here.isPresent() ? here : search(repository, PathSuffixFilter.create(ProjectSources.EXTENSION), wanted);
		} catch (IOException | RuntimeException e) {
			return Optional.empty();
		}
	}

	/** A provision and the fingerprint of what it said. */
	private record Wanted(String edition, String citation, SealField field, Fingerprint fingerprint) {

		static Optional<Wanted> of(Provision end, String citation, SealField field, Fingerprint fingerprint) {
			for (EObject level = end.eContainer(); level != null; level = level.eContainer()) {
				Edition edition = switch (level) {
					case Part part -> part.getEdition();
					case Form form -> form.getEdition();
					default -> null;
				};
				if (edition != null && edition.getName() != null) {
					return Optional.of(new Wanted(edition.getName(), citation, field, fingerprint));
				}
			}
			return Optional.empty();
		}

		Optional<String> in(Corpus corpus) {
			return corpus.edition(edition).flatMap(found -> corpus.provision(found, citation))
					.filter(provision -> SealedWording.fingerprint(provision, field, corpus).filter(fingerprint::equals).isPresent())
					.flatMap(provision -> SealedWording.of(provision, field, corpus));
		}
	}

	/** The path in the repository of the file that {@code end} stands in; empty when it stands elsewhere. */
	private Optional<String> path(Provision end) {
		if (end.eResource() == null) {
			return Optional.empty();
		}
		Path file = Path.of(URI.create(end.eResource().getURI().toString()));
		return file.startsWith(root) ? Optional.of(root.relativize(file).toString().replace(File.separatorChar, '/')) : Optional.empty();
	}

	private Optional<String> search(Repository repository, TreeFilter files, Wanted wanted) throws IOException {
		ObjectId head = repository.resolve(Constants.HEAD);
		if (head == null) {
			return Optional.empty();
		}
		TreeFilter changed = AndTreeFilter.create(files, TreeFilter.ANY_DIFF);
		try (RevWalk commits = new RevWalk(repository)) {
			commits.setTreeFilter(changed);
			commits.markStart(commits.parseCommit(head));
			Set<ObjectId> seen = new LinkedHashSet<>();
			int count = 0;
			for (RevCommit commit = commits.next(); commit != null && count < MOST_COMMITS; commit = commits.next()) {
				count++;
				for (ObjectId version : versions(repository, commits, commit, changed)) {
					Optional<String> found = seen.add(version) ? read(repository, version, wanted).flatMap(wanted::in) : Optional.empty();
					if (found.isPresent()) {
						return found;
					}
				}
			}
		}
		return Optional.empty();
	}

	/** The versions of files that {@code commit} put in, and those that it put an end to. */
	private static Set<ObjectId> versions(Repository repository, RevWalk commits, RevCommit commit, TreeFilter changed) throws IOException {
		Set<ObjectId> versions = new LinkedHashSet<>();
		try (TreeWalk trees = new TreeWalk(repository)) {
			trees.setRecursive(true);
			trees.addTree(commit.getTree());
			for (RevCommit parent : commit.getParents()) {
				commits.parseHeaders(parent);
				trees.addTree(parent.getTree());
			}
			// Without parents there is nothing to compare with, and everything is new.
			trees.setFilter(changed);
			while (trees.next()) {
				for (int tree = 0; tree < trees.getTreeCount(); tree++) {
					if (FileMode.REGULAR_FILE.equals(trees.getRawMode(tree)) || FileMode.EXECUTABLE_FILE.equals(trees.getRawMode(tree))) {
						versions.add(trees.getObjectId(tree));
					}
				}
			}
		}
		return versions;
	}

	private Optional<Corpus> read(Repository repository, ObjectId version, Wanted wanted) throws IOException {
		SoftReference<Optional<Corpus>> known = versions.get(version);
		Optional<Corpus> corpus = known == null ? null : known.get();
		if (corpus != null) {
			return corpus;
		}
		ObjectLoader loader = repository.open(version, Constants.OBJ_BLOB);
		if (loader.getSize() > MOST_BYTES || bytesRead + loader.getSize() > MOST_BYTES_IN_ALL) {
			return Optional.empty();
		}
		String text = new String(loader.getBytes(MOST_BYTES), StandardCharsets.UTF_8);
		// Most files are about other editions; looking is much faster than reading.
		if (!text.contains(wanted.edition().substring(wanted.edition().indexOf('@') + 1))) {
			return Optional.empty();
		}
		bytesRead += loader.getSize();
		if (reader == null) {
			reader = LoneFile.standalone();
		}
		Optional<Corpus> read = reader.read(text);
		versions.put(version.copy(), new SoftReference<>(read));
		return read;
	}
}
