// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;

/**
 * Shows what is wrong with the files as markers. Many files are one batch.
 */
public final class DiagnosticMarkers {

	/** The type of our markers. */
	public static final String TYPE = "org.sansho.ui.problem";
	/** The attribute with the code of the rule. */
	public static final String CODE = "org.sansho.ui.code";

	/** How long the server may go on telling before the markers follow, in milliseconds. */
	private static final int PAUSE = 40;

	private final IWorkspace workspace;
	private final ConnectedDocuments documents;
	private final Background background;
	private final Runnable afterwards;
	private final WorkspaceJob job;
	private final Map<String, List<Diagnostic>> pending = new LinkedHashMap<>();
	private final Map<String, List<Diagnostic>> latest = new HashMap<>();
	private final Map<IResource, FileMarkers> byFile = new ConcurrentHashMap<>();

	DiagnosticMarkers(IWorkspace workspace, ConnectedDocuments documents, Background background, String name, Runnable afterwards) {
		this.workspace = workspace;
		this.documents = documents;
		this.background = background;
		this.afterwards = afterwards;
		this.job = new WorkspaceJob(name) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) {
				return update(monitor);
			}
		};
		job.setSystem(true);
		job.setPriority(WorkspaceJob.SHORT);
	}

	/** From now on this is wrong with a file, and nothing else. Somebody waits for the problems of a file that is edited. */
	void publish(String uri, List<Diagnostic> diagnostics) {
		synchronized (pending) {
			pending.put(uri, diagnostics);
			if (diagnostics.isEmpty()) {
				latest.remove(uri);
			} else {
				latest.put(uri, diagnostics);
			}
		}
		boolean waitedFor = documents.isOpen(uri);
		background.schedule(job, waitedFor ? 0 : PAUSE);
		if (waitedFor) {
			job.wakeUp();
		}
	}

	/** A file has come, or has come back, into the workspace; markers that it had are gone, whether the server has noticed or not. */
	void restore(String uri) {
		List<Diagnostic> known;
		synchronized (pending) {
			known = latest.get(uri);
			if (known != null) {
				pending.putIfAbsent(uri, known);
			}
		}
		if (known != null) {
			background.schedule(job, PAUSE);
		}
	}

	/** A new server begins to tell: whatever it does not tell of is in order. */
	void beginAnew() {
		synchronized (pending) {
			latest.keySet().forEach(uri -> pending.put(uri, List.of()));
			latest.clear();
		}
		background.schedule(job, PAUSE);
	}

	/** What the server said about a marker of ours. */
	public Optional<Diagnostic> diagnostic(IMarker marker) {
		return Optional.ofNullable(byFile.get(marker.getResource())).flatMap(markers -> markers.diagnostic(marker));
	}

	/** The files of the workspace that the protocol calls {@code uri}; none, one, or the same file below several projects. */
	public static List<IFile> files(IWorkspace workspace, String uri) {
		try {
			return List.of(workspace.getRoot().findFilesForLocationURI(URI.create(uri)));
		} catch (IllegalArgumentException e) {
			return List.of();
		}
	}

	private IStatus update(IProgressMonitor monitor) {
		Map<String, List<Diagnostic>> batch;
		synchronized (pending) {
			batch = new LinkedHashMap<>(pending);
			pending.clear();
		}
		IStatus result = Status.OK_STATUS;
		for (Map.Entry<String, List<Diagnostic>> each : batch.entrySet()) {
			if (monitor.isCanceled()) {
				break;
			}
			for (IFile file : files(workspace, each.getKey())) {
				try {
					if (each.getValue().isEmpty()) {
						byFile.remove(file);
						if (file.isAccessible()) {
							file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
						}
					} else if (file.isAccessible()) {
						byFile.computeIfAbsent(file, key -> new FileMarkers(file)).show(each.getValue(), () -> text(file));
					}
				} catch (CoreException e) {
					if (!isGone(e)) {
						result = e.getStatus();
					} else if (file.isAccessible()) {
						// It has come back, or only a marker was gone: nobody else tells of the rest.
						again(each.getKey(), each.getValue());
					}
				}
			}
		}
		afterwards.run();
		return result;
	}

	private void again(String uri, List<Diagnostic> diagnostics) {
		synchronized (pending) {
			pending.putIfAbsent(uri, diagnostics);
		}
		background.schedule(job, PAUSE);
	}

	/** Files, projects and their markers may go at any moment, and may have come back when we look again. */
	private static boolean isGone(CoreException e) {
		return switch (e.getStatus().getCode()) {
			case IResourceStatus.RESOURCE_NOT_FOUND, IResourceStatus.PROJECT_NOT_OPEN, IResourceStatus.MARKER_NOT_FOUND -> true;
			default -> false;
		};
	}

	/** The text as an editor shows it, or as it is on disk. */
	private IDocument text(IFile file) {
		Optional<IDocument> shown = Optional.ofNullable(file.getLocationURI()).flatMap(documents::find).map(ConnectedDocument::document);
		if (shown.isPresent()) {
			// A copy: editors change theirs in the UI thread.
			return new Document(shown.get().get());
		}
		try {
			return new Document(new String(Files.readAllBytes(Path.of(file.getLocationURI())), StandardCharsets.UTF_8));
		} catch (IOException | RuntimeException e) {
			// Gone meanwhile: its markers go as well.
			return new Document();
		}
	}
}
