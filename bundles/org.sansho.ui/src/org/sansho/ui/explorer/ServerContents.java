// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.ui.explorer.Line.Kind;
import org.sansho.ui.server.ServerSession;

/**
 * The projects of the workspace as the language server knows them, with the texts that are edited: a project is read once, for the editors
 * and for the explorer.
 *
 * <p>Several changes in a row are one look; while somebody types there is none.
 */
final class ServerContents implements ContentsSource {

	/** How long nothing must happen before the server is asked, in milliseconds. */
	private static final int PAUSE = 400;
	/** How often a job looks whether it is still wanted while it waits for the server, in milliseconds. */
	private static final int PATIENCE = 200;

	private final IWorkspace workspace;
	private final ServerSession session;
	private final Messages messages;
	private final IResourceChangeListener resources = event -> lookSoon();
	private final Runnable knowsMore = this::lookSoon;
	private final Looking looking;
	private final Map<IProject, TableOfContents> contents = new LinkedHashMap<>();
	private List<Line> told = List.of();
	private boolean hasTold;
	private volatile Consumer<List<Line>> subscriber = lines -> { };
	private volatile boolean closed;

	/** Listens from now on, and looks once somebody subscribes. */
	ServerContents(IWorkspace workspace, ServerSession session, Messages messages) {
		this.workspace = workspace;
		this.session = session;
		this.messages = messages;
		this.looking = new Looking(messages.get("reading"));
		workspace.addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
		session.addListener(knowsMore);
		session.addEditListener(knowsMore);
	}

	@Override
	public void subscribe(Consumer<List<Line>> newSubscriber) {
		subscriber = newSubscriber;
		looking.schedule();
	}

	@Override
	public void refresh() {
		for (IProject project : workspace.getRoot().getProjects()) {
			try {
				project.refreshLocal(IResource.DEPTH_INFINITE, null);
			} catch (CoreException e) {
				ILog.get().log(e.getStatus());
			}
		}
		lookSoon();
	}

	@Override
	public void close() {
		closed = true;
		workspace.removeResourceChangeListener(resources);
		session.removeListener(knowsMore);
		session.removeEditListener(knowsMore);
		subscriber = lines -> { };
		looking.cancel();
	}

	private void lookSoon() {
		if (!closed) {
			// What waits begins to wait anew; what the server is already asked is given up by the server itself when it is outdated.
			if (looking.getState() == Job.SLEEPING) {
				looking.cancel();
			}
			looking.schedule(PAUSE);
		}
	}

	/** Asks the server about each project, and tells the subscriber if anything has changed. */
	private final class Looking extends Job {

		Looking(String name) {
			super(name);
			setSystem(true);
			setPriority(LONG);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			List<IProject> projects = new ArrayList<>();
			for (IProject project : workspace.getRoot().getProjects()) {
				if (project.isAccessible()) {
					projects.add(project);
				}
			}
			contents.keySet().retainAll(projects);
			List<Line> lines = new ArrayList<>();
			try {
				for (IProject project : projects) {
					lines.add(look(project, monitor));
				}
			} catch (CancellationException e) {
				// The server has something newer to do, after which it tells.
				schedule(PAUSE);
				return Status.CANCEL_STATUS;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Status.CANCEL_STATUS;
			}
			if (!hasTold || !lines.equals(told)) {
				told = List.copyOf(lines);
				hasTold = true;
				subscriber.accept(told);
			}
			return Status.OK_STATUS;
		}

		private Line look(IProject project, IProgressMonitor monitor) throws InterruptedException {
			List<ListedFile> files = new ArrayList<>();
			List<Line> groups = new ArrayList<>();
			try {
				list(project, files);
				if (files.stream().noneMatch(file -> file.path().endsWith(ProjectSources.EXTENSION))) {
					groups.add(Line.leaf(Kind.MESSAGE, messages.get("noFiles")));
				} else {
					groups.addAll(ask(project, monitor));
				}
			} catch (CoreException e) {
				groups.add(Line.leaf(Kind.MESSAGE, e.getStatus().getMessage()));
			} catch (ExecutionException e) {
				groups.add(Line.leaf(Kind.MESSAGE, messages.get("failed", String.valueOf(e.getCause().getMessage()))));
			}
			if (!files.isEmpty()) {
				groups.add(Line.leaf(Kind.GROUP, messages.get("group.files")).counting(files.size())
						.with(files.stream().map(file -> Line.leaf(Kind.FILE, file.path()).at(Optional.of(new Place(file.uri(), 0)))).toList()));
			}
			return Line.leaf(Kind.PROJECT, project.getName()).with(groups);
		}

		/**
		 * @throws CancellationException if the server does not know the project yet, or has something newer to do
		 * @throws ExecutionException    if the server cannot answer
		 */
		private List<Line> ask(IProject project, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
			TableOfContents table = contents.computeIfAbsent(project, key -> new TableOfContents(messages));
			String folder = ServerSession.uri(project.getLocation().toFile().toURI());
			CompletableFuture<Optional<List<Line>>> answer = session.ask(server -> ((SanshoLanguageServer) server).read(folder, table::of));
			while (true) {
				try {
					return answer.get(PATIENCE, TimeUnit.MILLISECONDS).orElseThrow(CancellationException::new);
				} catch (TimeoutException e) {
					if (monitor.isCanceled() || closed) {
						answer.cancel(true);
						throw new CancellationException();
					}
				}
			}
		}
	}

	private static void list(IContainer folder, List<ListedFile> files) throws CoreException {
		for (IResource member : folder.members()) {
			if (member.getName().startsWith(".") || member.isDerived()) {
				continue;
			}
			if (member instanceof IContainer inner) {
				list(inner, files);
			} else if (member instanceof IFile file && isListed(file) && file.getLocationURI() != null) {
				files.add(new ListedFile(file.getProjectRelativePath().toString(), file.getLocationURI()));
			}
		}
	}

	private static boolean isListed(IFile file) {
		return file.getName().endsWith(ProjectSources.EXTENSION) || file.getName().endsWith(".properties") || file.getName().endsWith(".md");
	}
}
