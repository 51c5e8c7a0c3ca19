// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;

/**
 * Reads the projects of the workspace from disk, in the background, and reads a project again a moment after one of its files was saved.
 *
 * <p>Several saves in a row are one reading; a project in which nothing changed is not read again.
 */
public final class WorkspaceContents implements ContentsSource {

	/** How long nothing must happen before a project is read again, in milliseconds. */
	private static final int PAUSE = 300;
	private static final int INTERESTING = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.OPEN | IResourceDelta.MOVED_FROM | IResourceDelta.MOVED_TO;

	private final IWorkspace workspace;
	private final Messages messages;
	private final IResourceChangeListener listener = this::changed;
	private final Reading reading;
	private final Set<IProject> changed = new HashSet<>();
	private final Map<IProject, ProjectContents> known = new LinkedHashMap<>();
	private Optional<ProjectLoader> loader = Optional.empty();
	private volatile Consumer<List<ProjectContents>> subscriber = contents -> { };

	/** Listens from now on, and reads once somebody subscribes. */
	public WorkspaceContents(IWorkspace workspace, Messages messages) {
		this.workspace = workspace;
		this.messages = messages;
		this.reading = new Reading(messages.get("reading"));
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
	}

	@Override
	public void subscribe(Consumer<List<ProjectContents>> newSubscriber) {
		subscriber = newSubscriber;
		reading.schedule();
	}

	@Override
	public void refresh() {
		markAll();
		reading.schedule();
	}

	@Override
	public void close() {
		workspace.removeResourceChangeListener(listener);
		subscriber = contents -> { };
		reading.cancel();
	}

	private void markAll() {
		synchronized (changed) {
			changed.addAll(List.of(workspace.getRoot().getProjects()));
		}
	}

	private void changed(IResourceChangeEvent event) {
		Set<IProject> touched = new HashSet<>();
		try {
			event.getDelta().accept(delta -> {
				IResource resource = delta.getResource();
				if (resource instanceof IProject project && (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & INTERESTING) != 0)) {
					touched.add(project);
				}
				boolean counts = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & INTERESTING) != 0;
				if (counts && resource instanceof IFile file && isListed(file)) {
					touched.add(file.getProject());
				}
				return !resource.isDerived();
			});
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		if (!touched.isEmpty()) {
			synchronized (changed) {
				changed.addAll(touched);
			}
			reading.schedule(PAUSE);
		}
	}

	private static boolean isListed(IFile file) {
		return file.getName().endsWith(ProjectSources.EXTENSION) || file.getName().endsWith(".properties") || file.getName().endsWith(".md");
	}

	/** Reads what changed, and tells the subscriber. */
	private final class Reading extends Job {

		Reading(String name) {
			super(name);
			setPriority(LONG);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Set<IProject> stale;
			synchronized (changed) {
				stale = Set.copyOf(changed);
				changed.clear();
			}
			List<IProject> projects = new ArrayList<>();
			for (IProject project : workspace.getRoot().getProjects()) {
				if (project.isAccessible()) {
					projects.add(project);
				}
			}
			known.keySet().retainAll(projects);
			SubMonitor progress = SubMonitor.convert(monitor, projects.size());
			for (IProject project : projects) {
				SubMonitor step = progress.split(1);
				if (stale.contains(project) || !known.containsKey(project)) {
					known.put(project, read(project, step));
				}
			}
			List<ProjectContents> contents = projects.stream().map(known::get).toList();
			subscriber.accept(contents);
			return Status.OK_STATUS;
		}

		private ProjectContents read(IProject project, SubMonitor monitor) {
			List<ProjectContents.ListedFile> files = new ArrayList<>();
			try {
				list(project, project, files);
				if (files.stream().noneMatch(file -> file.path().endsWith(ProjectSources.EXTENSION))) {
					return new ProjectContents(project.getName(), files, Optional.empty(), object -> Optional.empty(), Optional.of(messages.get("noFiles")));
				}
				List<SourceFile> sources = files.stream().filter(file -> file.path().endsWith(ProjectSources.EXTENSION))
						.map(WorkspaceContents::source).toList();
				monitor.setWorkRemaining(sources.size());
				Project loaded = loader().load(sources, () -> {
					synchronized (monitor) {
						monitor.worked(1);
					}
				});
				return new ProjectContents(project.getName(), files, Optional.of(loaded.corpus()), places(loaded), Optional.empty());
			} catch (InputException e) {
				return unreadable(project, files, e.message(messages.locale()));
			} catch (CoreException e) {
				return unreadable(project, files, e.getStatus().getMessage());
			} catch (RuntimeException e) {
				// One project that cannot be read must not take the others out of sight.
				ILog.get().error(e.getMessage(), e);
				return unreadable(project, files, messages.get("failed", String.valueOf(e.getMessage())));
			}
		}
	}

	private static ProjectContents unreadable(IProject project, List<ProjectContents.ListedFile> files, String why) {
		return new ProjectContents(project.getName(), files, Optional.empty(), object -> Optional.empty(), Optional.of(why));
	}

	/** Where objects stand; holds the loaded project for as long as somebody may ask. */
	private static Function<EObject, Optional<Place>> places(Project loaded) {
		return object -> object.eResource() == null ? Optional.empty()
				: Optional.of(new Place(URI.create(loaded.fileOf(object).uri()), loaded.offsetOf(object)));
	}

	private ProjectLoader loader() {
		if (loader.isEmpty()) {
			loader = Optional.of(ProjectLoader.standalone(messages.locale()));
		}
		return loader.get();
	}

	private static SourceFile source(ProjectContents.ListedFile file) {
		java.nio.file.Path path = java.nio.file.Path.of(file.uri());
		return new SourceFile(file.path(), file.uri().toString(), () -> java.nio.file.Files.readAllBytes(path));
	}

	private static void list(IContainer folder, IProject project, List<ProjectContents.ListedFile> files) throws CoreException {
		for (IResource member : folder.members()) {
			if (member.getName().startsWith(".") || member.isDerived()) {
				continue;
			}
			if (member instanceof IContainer inner) {
				list(inner, project, files);
			} else if (member instanceof IFile file && isListed(file) && file.getLocationURI() != null) {
				files.add(new ProjectContents.ListedFile(file.getProjectRelativePath().toString(), file.getLocationURI()));
			}
		}
	}
}
