// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.live.LiveProject.Changes;
import org.sansho.dsl.live.LiveProject.Written;
import org.sansho.dsl.live.LiveValidation;

/**
 * A folder that a client works on, as one project: all .sansho files below it, with the texts that are edited in place of those on
 * disk. A file that lies in none of the client's folders is a project of its own.
 */
final class ProjectFolder {

	private final Path root;
	private final ContentPacks packs;
	private final Supplier<LiveProject> projects;
	private final Function<LiveProject, LiveValidation> validations;
	private final Map<String, String> edited = new HashMap<>();
	private final Set<String> pending = new LinkedHashSet<>();
	private LiveProject project;
	private LiveValidation validation;
	private boolean loaded;

	/**
	 * @param root        a folder; or one file, which then is the whole project
	 * @param projects    makes empty projects
	 * @param validations makes the validation of a project
	 */
	ProjectFolder(Path root, ContentPacks packs, Supplier<LiveProject> projects, Function<LiveProject, LiveValidation> validations) {
		this.root = root;
		this.packs = packs;
		this.projects = projects;
		this.validations = validations;
		startAgain();
	}

	Path root() {
		return root;
	}

	LiveProject project() {
		return project;
	}

	LiveValidation validation() {
		return validation;
	}

	boolean contains(Path path) {
		return path.startsWith(root);
	}

	/** The text that is edited in place of the file from now on. */
	void edit(String uri, String text) {
		edited.put(uri, text);
		pending.add(uri);
	}

	/** From now on the file on disk counts. */
	void stopEditing(String uri) {
		edited.remove(uri);
		pending.add(uri);
	}

	/** Whether its files were read once. */
	boolean isLoaded() {
		return loaded;
	}

	/** Whether it is one file outside all folders of the client. */
	boolean isLoneFile() {
		return !Files.isDirectory(root);
	}

	/** Whether nobody edits anything here. */
	boolean isIdle() {
		return edited.isEmpty();
	}

	/** The file on disk has appeared, changed or gone. */
	void changedOnDisk(String uri) {
		if (!edited.containsKey(uri)) {
			pending.add(uri);
		}
	}

	/** Forgets everything but the texts that are edited, so that all is read again. */
	void startAgain() {
		project = projects.get();
		validation = validations.apply(project);
		loaded = false;
	}

	/** Whether there is something that the project does not know yet. */
	boolean isBehind() {
		return !loaded || !pending.isEmpty();
	}

	/**
	 * Lets the project know of everything that has changed.
	 *
	 * @param progress told how many files there are to read, and each time one was
	 * @return the files that were read
	 * @throws InputException if the folder cannot be read: told once, then the texts that are edited are the project
	 */
	List<LiveFile> catchUp(Progress progress) throws InputException {
		if (!loaded) {
			pending.addAll(edited.keySet());
			loaded = true;
			pending.addAll(onDisk());
		}
		Changes changes = changes();
		progress.begin(changes.written().size());
		project.apply(changes, progress::step);
		pending.clear();
		return changes.written().stream().flatMap(written -> project.file(written.file().uri()).stream()).toList();
	}

	private Changes changes() {
		List<Written> written = new ArrayList<>();
		List<String> removed = new ArrayList<>();
		for (String uri : pending) {
			Optional<String> text = Optional.ofNullable(edited.get(uri));
			if (text.isPresent() || DocumentUris.path(uri).filter(Files::isRegularFile).isPresent()) {
				written.add(new Written(source(uri), text));
			} else {
				removed.add(uri);
			}
		}
		return new Changes(written, removed);
	}

	private List<String> onDisk() throws InputException {
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try {
			return new ProjectSources(packs).find(List.of(root.toString())).stream().map(SourceFile::uri).toList();
		} catch (InputException e) {
			if (e.place().equals(root.toString()) && (Files.isReadable(root) || Files.notExists(root))) {
				// Nothing here yet: a project begins with an empty folder. Or nothing any more: the client is about to take the folder away.
				return List.of();
			}
			throw e;
		}
	}

	/** People know a file by the name of the project's folder and the way from there. */
	private SourceFile source(String uri) {
		Optional<Path> path = DocumentUris.path(uri);
		if (path.isEmpty()) {
			return new SourceFile(uri, uri, () -> new byte[0]);
		}
		Path above = root.getParent() == null ? root : root.getParent();
		String name = path.get().startsWith(above) ? above.relativize(path.get()).toString() : path.get().toString();
		return SourceFile.at(Path.of(URI.create(uri)), name, uri);
	}
}
