// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.rules.settings.RuleSettings;

/** Tells the server which projects of the workspace are open and hold files of the language, and what happens to these files on disk. */
final class WorkspaceFolders {

	/** How long nothing must happen before projects are looked through again, in milliseconds. */
	private static final int PAUSE = 200;

	private final IWorkspace workspace;
	private final ServerSession session;
	private final IResourceChangeListener listener = this::changed;
	private final Job looking = Job.createSystem("", this::look);
	private final Map<IProject, WorkspaceFolder> told = new LinkedHashMap<>();

	WorkspaceFolders(IWorkspace workspace, ServerSession session) {
		this.workspace = workspace;
		this.session = session;
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
	}

	void dispose() {
		workspace.removeResourceChangeListener(listener);
	}

	/** The folders that a new server begins with. */
	synchronized List<WorkspaceFolder> begin() {
		told.clear();
		told.putAll(now());
		return List.copyOf(told.values());
	}

	/** Looks through the projects in the background, and starts the server if there is something for it. */
	void sync() {
		session.background().schedule(looking);
	}

	private IStatus look(IProgressMonitor monitor) {
		Map<IProject, WorkspaceFolder> now = now();
		if (!now.isEmpty()) {
			session.start();
		}
		session.withServer(server -> {
			List<WorkspaceFolder> added = new ArrayList<>();
			List<WorkspaceFolder> removed = new ArrayList<>();
			synchronized (this) {
				now.forEach((project, folder) -> {
					if (!folder.equals(told.get(project))) {
						added.add(folder);
					}
				});
				told.forEach((project, folder) -> {
					if (!folder.equals(now.get(project))) {
						removed.add(folder);
					}
				});
				told.clear();
				told.putAll(now);
			}
			if (!added.isEmpty() || !removed.isEmpty()) {
				server.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)));
			}
		});
		return Status.OK_STATUS;
	}

	private Map<IProject, WorkspaceFolder> now() {
		Map<IProject, WorkspaceFolder> found = new LinkedHashMap<>();
		for (IProject project : workspace.getRoot().getProjects()) {
			if (project.isAccessible() && project.getLocation() != null && holdsFiles(project)) {
				found.put(project, new WorkspaceFolder(ServerSession.uri(project.getLocation().toFile().toURI()), project.getName()));
			}
		}
		return found;
	}

	/** Breadth first: files of the language stand near the top. */
	private static boolean holdsFiles(IContainer folder) {
		try {
			List<IContainer> inner = new ArrayList<>();
			for (IResource member : folder.members()) {
				if (member instanceof IFile && member.getName().endsWith(ProjectSources.EXTENSION)) {
					return true;
				}
				if (member instanceof IContainer container && !member.isDerived() && !member.getName().startsWith(".")) {
					inner.add(container);
				}
			}
			return inner.stream().anyMatch(WorkspaceFolders::holdsFiles);
		} catch (CoreException e) {
			// It was closed or deleted a moment ago.
			return false;
		}
	}

	private void changed(IResourceChangeEvent event) {
		if (event.getDelta() == null) {
			return;
		}
		List<FileEvent> files = new ArrayList<>();
		TreeSet<String> projects = new TreeSet<>();
		dropGone(event.getDelta());
		try {
			event.getDelta().accept(delta -> {
				visit(delta, files, projects);
				return true;
			});
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		if (!files.isEmpty()) {
			files.stream().filter(file -> file.getType() == FileChangeType.Created).forEach(file -> session.markers().restore(file.getUri()));
			session.withServer(server -> server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(files)));
		}
		if (!projects.isEmpty()) {
			session.background().schedule(looking, PAUSE);
		}
	}

	/** At once, since a project of the same name may come back before projects are looked through. */
	private void dropGone(IResourceDelta delta) {
		List<WorkspaceFolder> gone = new ArrayList<>();
		for (IResourceDelta each : delta.getAffectedChildren()) {
			boolean opened = (each.getFlags() & IResourceDelta.OPEN) != 0;
			if (each.getResource() instanceof IProject project && (each.getKind() == IResourceDelta.REMOVED || opened && !project.isOpen())) {
				synchronized (this) {
					Optional.ofNullable(told.remove(project)).ifPresent(gone::add);
				}
			}
		}
		if (!gone.isEmpty()) {
			session.withServer(server -> server.getWorkspaceService()
					.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(), gone))));
		}
	}

	private static void visit(IResourceDelta delta, List<FileEvent> files, TreeSet<String> projects) {
		IResource resource = delta.getResource();
		boolean comesOrGoes = delta.getKind() != IResourceDelta.CHANGED;
		if (resource instanceof IProject && (comesOrGoes || (delta.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION)) != 0)) {
			projects.add(resource.getName());
		}
		if (resource instanceof IFile file && isWatched(file)) {
			if (comesOrGoes) {
				projects.add(file.getProject().getName());
			}
			boolean written = (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
			if (comesOrGoes || written) {
				place(file).ifPresent(uri -> files.add(new FileEvent(uri, switch (delta.getKind()) {
					case IResourceDelta.ADDED -> FileChangeType.Created;
					case IResourceDelta.REMOVED -> FileChangeType.Deleted;
					default -> FileChangeType.Changed;
				})));
			}
		}
	}

	private static boolean isWatched(IFile file) {
		return file.getName().endsWith(ProjectSources.EXTENSION) || file.getName().equals(RuleSettings.FILE);
	}

	/** Of a file that is gone, the place where it was. */
	private static Optional<String> place(IFile file) {
		return Optional.ofNullable(file.getLocation()).map(location -> ServerSession.uri(location.toFile().toURI()));
	}
}
