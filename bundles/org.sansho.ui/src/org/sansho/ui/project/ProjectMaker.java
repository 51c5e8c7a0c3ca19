// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.project;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.sansho.core.project.ContentPack;
import org.sansho.core.project.InputException;
import org.sansho.core.project.IoReason;
import org.sansho.core.project.NewProject;
import org.sansho.core.project.PortableName;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.text.Messages;
import org.sansho.ui.ShippedPacks;

/** Makes projects of the workspace from content packs and from folders. Its work may take a while, and shows its progress. */
final class ProjectMaker {

	/** What samples and new projects are copies of. */
	private static final String PACK = "japan-medical";

	private final IWorkspace workspace;
	private final Messages messages;

	ProjectMaker(IWorkspace workspace, Messages messages) {
		this.workspace = workspace;
		this.messages = messages;
	}

	/** What a new project is made of. */
	ContentPack pack() throws IOException, InputException {
		return ShippedPacks.find().pack(PACK);
	}

	/** The project with this name, if the workspace has one. */
	Optional<IProject> existing(String name) {
		IProject project = workspace.getRoot().getProject(name);
		return project.exists() ? Optional.of(project) : Optional.empty();
	}

	/** Where a project goes when nobody chooses a place. */
	Path defaultFolder(String name) {
		return workspace.getRoot().getLocation().append(name).toPath();
	}

	/** Why a project cannot be made; empty when it can. */
	Optional<String> obstacle(String name, Path folder) {
		if (name.isBlank()) {
			return Optional.of(messages.get("name.missing"));
		}
		try {
			PortableName.check(name);
		} catch (InputException e) {
			return Optional.of(e.message(messages.locale()));
		}
		if (!workspace.validateName(name, org.eclipse.core.resources.IResource.PROJECT).isOK()) {
			return Optional.of(messages.get("name.bad", name));
		}
		if (existing(name).isPresent()) {
			return Optional.of(messages.get("name.taken", name));
		}
		Path above = folder;
		while (above != null && !Files.exists(above)) {
			above = above.getParent();
		}
		if (above != null && above != folder && !(Files.isDirectory(above) && Files.isWritable(above))) {
			return Optional.of(messages.get("folder.notWritable", above));
		}
		try {
			return NewProject.isFree(folder) ? Optional.empty() : Optional.of(messages.get("folder.taken", folder));
		} catch (IOException e) {
			return Optional.of(messages.get("folder.unreadable", folder));
		}
	}

	/** Copies the pack to {@code folder} and makes it a project. */
	IRunnableWithProgress copy(String name, Path folder) {
		return monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, messages.get("making", name), 2);
			try {
				Files.createDirectories(folder.getParent());
				NewProject.create(pack(), folder);
				progress.worked(1);
				connect(name, folder, progress.split(1));
			} catch (IOException e) {
				throw new InvocationTargetException(e, messages.get("failed", name, IoReason.of(e).text(messages.locale())));
			} catch (InputException e) {
				throw new InvocationTargetException(e, e.message(messages.locale()));
			} catch (CoreException e) {
				throw new InvocationTargetException(e, messages.get("failed", name, e.getStatus().getMessage()));
			}
		};
	}

	/** Makes {@code folder}, which holds a project already, a project of the workspace. */
	IRunnableWithProgress adopt(String name, Path folder) {
		return monitor -> {
			try {
				connect(name, folder, SubMonitor.convert(monitor, messages.get("making", name), 1));
			} catch (CoreException e) {
				throw new InvocationTargetException(e, messages.get("failed", name, e.getStatus().getMessage()));
			}
		};
	}

	/** Whether there is a .sansho file in {@code folder} or below. */
	static boolean holdsProject(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.anyMatch(file -> file.toString().endsWith(ProjectSources.EXTENSION));
		}
	}

	/** The name under which {@code folder} comes into the workspace: that of its project file, or else its own. */
	String nameOf(Path folder) {
		Path described = folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
		if (Files.isRegularFile(described)) {
			try {
				return workspace.loadProjectDescription(IPath.fromPath(described)).getName();
			} catch (CoreException unreadable) {
				return folder.getFileName().toString();
			}
		}
		return folder.getFileName().toString();
	}

	private void connect(String name, Path folder, SubMonitor monitor) throws CoreException {
		SubMonitor progress = monitor.setWorkRemaining(2);
		IProject project = workspace.getRoot().getProject(name);
		IProjectDescription description = workspace.newProjectDescription(name);
		URI place = folder.equals(defaultFolder(name)) ? null : folder.toUri();
		description.setLocationURI(place);
		project.create(description, progress.split(1));
		project.open(progress.split(1));
		project.setDefaultCharset("UTF-8", progress);
	}

}
