// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.server.SanshoLanguageServer;
import org.sansho.ui.ProjectFolder;
import org.sansho.ui.Reason;
import org.sansho.ui.explorer.Line.Kind;
import org.sansho.ui.server.Pace;
import org.sansho.ui.server.ServerSession;

/**
 * The projects of the workspace as the language server knows them, with the texts that are edited: a project is read once, for the editors
 * and for the explorer.
 *
 * <p>Several changes in a row are one look; while somebody types there is none.
 */
final class ServerContents implements ContentsSource {

	/** How long nothing must happen before the server is asked. */
	private static final Duration PAUSE = Duration.ofMillis(400);
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
	/** How often a job looks whether it is still wanted while it waits for the server, in milliseconds. */
	private static final int PATIENCE = 200;

	/** How often the pause is doubled, at most. */
	private static final int LONGEST_PAUSE = 4;
	private static final int INTERESTING = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.OPEN | IResourceDelta.MOVED_FROM | IResourceDelta.MOVED_TO;

	private final IWorkspace workspace;
	private final ServerSession session;
	private final Messages messages;
	private final IResourceChangeListener resources = this::changed;
	private final Runnable knowsMore = this::lookSoon;
	private final Looking looking;
	private final Pace pace = new Pace(PAUSE, LONGEST_WAIT);
	private final Map<IProject, TableOfContents> contents = new LinkedHashMap<>();
	private final Map<IProject, List<Line>> known = new LinkedHashMap<>();
	private Optional<List<Line>> told = Optional.empty();
	/** Whether everything was known at the last look. */
	private volatile boolean complete;
	/** When the next look begins, by {@link System#nanoTime}. */
	private volatile long due = System.nanoTime();
	private volatile boolean reread;
	private volatile boolean anew;
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
		anew = true;
		session.background().schedule(looking);
	}

	@Override
	public void refresh() {
		reread = true;
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

	/** Marks come and go with every key; only files and projects count. */
	private void changed(IResourceChangeEvent event) {
		boolean[] counts = new boolean[1];
		try {
			event.getDelta().accept(delta -> {
				counts[0] |= delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & INTERESTING) != 0;
				return !counts[0];
			});
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		if (counts[0]) {
			lookSoon();
		}
	}

	private void lookSoon() {
		if (!closed) {
			long pause = pace.pause();
			long wanted = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
			// What waits begins to wait anew, but not while there is nothing to see yet, since problems are told one file after the other; what the server is
			// already asked is given up by the server itself when it is outdated.
			if (looking.getState() == Job.SLEEPING && (complete || wanted - due < 0)) {
				looking.cancel();
			}
			if (looking.getState() != Job.SLEEPING) {
				due = wanted;
				session.background().schedule(looking, pause);
			}
		}
	}

	/** Asks the server about each project, and tells the subscriber if anything has changed. */
	private final class Looking extends Job {
		/** Whether the project that was looked at last must be looked at again. */
		private boolean isOutdated;
		/** How often in a row the server had no answer: it is asked less and less often, and at once when it tells. */
		private int attempts;

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
			known.keySet().retainAll(projects);
			if (reread) {
				reread = false;
				projects.forEach(project -> reread(project, monitor));
			}
			boolean again = false;
			long begun = System.nanoTime();
			List<Line> lines = new ArrayList<>();
			for (IProject project : projects) {
				try {
					lines.add(look(project, monitor));
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					return Status.CANCEL_STATUS;
				}
				again |= isOutdated;
			}
			if (closed) {
				return Status.CANCEL_STATUS;
			}
			complete = !again;
			attempts = again ? Math.min(attempts + 1, LONGEST_PAUSE) : 0;
			if (again) {
				long pause = PAUSE.toMillis() << attempts - 1;
				due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
				session.background().schedule(this, pause);
			} else if (told.isPresent()) {
				// The first look reads everything, later ones what has changed.
				pace.took(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
			}
			if (anew || !told.equals(Optional.of(lines))) {
				anew = false;
				told = Optional.of(List.copyOf(lines));
				subscriber.accept(lines);
			}
			return Status.OK_STATUS;
		}

		private Line look(IProject project, IProgressMonitor monitor) throws InterruptedException {
			List<ListedFile> files = new ArrayList<>();
			List<Line> groups = new ArrayList<>();
			isOutdated = false;
			try {
				if (!ProjectFolder.isThere(project)) {
					known.remove(project);
					groups.add(Line.leaf(Kind.MESSAGE, messages.get("gone", ProjectFolder.place(project))));
					return Line.leaf(Kind.PROJECT, project.getName()).with(groups);
				}
				list(project, files);
				if (files.stream().noneMatch(file -> file.path().endsWith(ProjectSources.EXTENSION))) {
					groups.add(Line.leaf(Kind.MESSAGE, messages.get("noFiles")));
				} else if (project.getLocation() == null) {
					groups.add(Line.leaf(Kind.MESSAGE, messages.get("notOnDisk")));
				} else {
					known.put(project, ask(project, monitor));
					groups.addAll(known.get(project));
				}
			} catch (CancellationException e) {
				// The server starts, reads, or has something newer to do: what was known is shown until it answers.
				isOutdated = true;
				groups.addAll(known.getOrDefault(project, List.of(Line.leaf(Kind.MESSAGE, messages.get("busy")))));
			} catch (CoreException e) {
				// It was closed or deleted a moment ago, or cannot be looked through.
				groups.add(Line.leaf(Kind.MESSAGE, e.getStatus().getMessage()));
			} catch (ExecutionException | RuntimeException e) {
				// One project that cannot be read must not take the others out of sight.
				Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
				groups.add(Line.leaf(Kind.MESSAGE, messages.get("failed", Reason.of(cause))));
			}
			if (!files.isEmpty()) {
				groups.add(Line.leaf(Kind.GROUP, messages.get("group.files")).counting(files.size())
						.with(files.stream().map(file -> Line.leaf(Kind.FILE, file.path()).at(Optional.of(new Place(file.uri(), 0)))).toList()));
			}
			return Line.leaf(Kind.PROJECT, project.getName()).with(groups);
		}

		private void reread(IProject project, IProgressMonitor monitor) {
			try {
				project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
			} catch (CoreException e) {
				if (project.isAccessible()) {
					ILog.get().log(e.getStatus());
				}
			}
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
				} catch (ExecutionException e) {
					if (isNoAnswer(e.getCause())) {
						throw new CancellationException();
					}
					throw e;
				} catch (TimeoutException e) {
					if (monitor.isCanceled() || closed) {
						answer.cancel(true);
						throw new CancellationException();
					}
				}
			}
		}
	}

	/** It is not wanted any more, or the server is being replaced, which the session tells of. */
	private static boolean isNoAnswer(Throwable cause) {
		return cause instanceof CancellationException || cause instanceof OperationCanceledException || cause instanceof RejectedExecutionException;
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
