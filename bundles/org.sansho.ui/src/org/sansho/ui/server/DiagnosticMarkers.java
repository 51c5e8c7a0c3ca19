// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.texteditor.SimpleMarkerAnnotation;

/**
 * Shows what is wrong with the files as markers. Many files are one batch, and of a file only what differs is touched, so that neither the
 * list of problems nor the editors flicker while somebody types.
 */
public final class DiagnosticMarkers {

	/** The type of our markers. */
	public static final String TYPE = "org.sansho.ui.problem";
	/** The attribute with the code of the rule. */
	public static final String CODE = "org.sansho.ui.code";

	/** How long the server may go on telling before the markers follow, in milliseconds. */
	private static final int PAUSE = 40;

	/** What makes two problems the same one at different places. */
	private record Kind(String code, String message, int severity) {
	}

	/** Something that is wrong at a place of a text. */
	private record Problem(Diagnostic diagnostic, Kind kind, IRegion region, int line) {
		int end() {
			return region.getOffset() + region.getLength();
		}

		Place place() {
			return new Place(kind, region.getOffset(), region.getLength());
		}
	}

	/** A place of a text where something of a kind is wrong. */
	private record Place(Kind kind, int offset, int length) {
	}

	/**
	 * The markers that a file has, each to be taken once. One that is shown at the place of a problem belongs to it, whatever comes and goes
	 * before it; among the others the first of the kind is as good as any.
	 */
	private static final class KnownMarkers {
		private final Map<Place, Deque<IMarker>> byPlace = new HashMap<>();
		private final Map<Kind, Deque<IMarker>> byKind = new HashMap<>();
		private final Set<IMarker> left = new LinkedHashSet<>();

		KnownMarkers(List<IMarker> markers, Map<Long, Position> shown) {
			List<IMarker> inOrder = new ArrayList<>(markers);
			inOrder.sort(Comparator.comparingInt(marker -> marker.getAttribute(IMarker.CHAR_START, 0)));
			for (IMarker marker : inOrder) {
				Kind kind = new Kind(marker.getAttribute(CODE, ""), marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(IMarker.SEVERITY, 0));
				Position position = shown.get(marker.getId());
				int start = position == null ? marker.getAttribute(IMarker.CHAR_START, -1) : position.getOffset();
				int length = position == null ? marker.getAttribute(IMarker.CHAR_END, -1) - start : position.getLength();
				byPlace.computeIfAbsent(new Place(kind, start, length), none -> new ArrayDeque<>()).add(marker);
				byKind.computeIfAbsent(kind, none -> new ArrayDeque<>()).add(marker);
				left.add(marker);
			}
		}

		/** One that is shown where {@code problem} is. */
		Optional<IMarker> takeAt(Problem problem) {
			return take(byPlace.get(problem.place()));
		}

		/** The first of this kind that nobody has taken. */
		Optional<IMarker> takeAny(Kind kind) {
			return take(byKind.get(kind));
		}

		private Optional<IMarker> take(Deque<IMarker> among) {
			while (among != null && !among.isEmpty()) {
				IMarker first = among.poll();
				if (left.remove(first)) {
					return Optional.of(first);
				}
			}
			return Optional.empty();
		}

		/** Those that nobody has taken. */
		List<IMarker> left() {
			return List.copyOf(left);
		}
	}

	private final IWorkspace workspace;
	private final ConnectedDocuments documents;
	private final Runnable afterwards;
	private final WorkspaceJob job;
	private final Map<String, List<Diagnostic>> pending = new LinkedHashMap<>();
	private final Map<String, List<Diagnostic>> latest = new HashMap<>();
	private final Map<Long, Diagnostic> byMarker = new ConcurrentHashMap<>();

	DiagnosticMarkers(IWorkspace workspace, ConnectedDocuments documents, String name, Runnable afterwards) {
		this.workspace = workspace;
		this.documents = documents;
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
		job.schedule(waitedFor ? 0 : PAUSE);
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
			job.schedule(PAUSE);
		}
	}

	/** A new server begins to tell: whatever it does not tell of is in order. */
	void beginAnew() {
		synchronized (pending) {
			latest.keySet().forEach(uri -> pending.put(uri, List.of()));
			latest.clear();
		}
		job.schedule(PAUSE);
	}

	/** What the server said about a marker of ours. */
	public Optional<Diagnostic> diagnostic(IMarker marker) {
		return Optional.ofNullable(byMarker.get(marker.getId()));
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
					if (file.isAccessible()) {
						update(file, each.getValue());
					}
				} catch (CoreException e) {
					if (file.isAccessible()) {
						result = e.getStatus();
					}
				}
			}
		}
		afterwards.run();
		return result;
	}

	private void update(IFile file, List<Diagnostic> diagnostics) throws CoreException {
		List<IMarker> markers = List.of(file.findMarkers(TYPE, true, IResource.DEPTH_ZERO));
		if (markers.isEmpty() && diagnostics.isEmpty()) {
			return;
		}
		Map<Long, Position> painted = painted(file);
		KnownMarkers known = new KnownMarkers(markers, painted);
		IDocument text = diagnostics.isEmpty() ? new Document() : text(file);
		List<Problem> moved = new ArrayList<>();
		for (Diagnostic diagnostic : diagnostics) {
			Problem problem = problem(diagnostic, text);
			Optional<IMarker> marker = known.takeAt(problem);
			if (marker.isPresent()) {
				move(marker.get(), problem, true);
				byMarker.put(marker.get().getId(), diagnostic);
			} else {
				moved.add(problem);
			}
		}
		for (Problem problem : moved) {
			// The platform paints the new place of a mark that moves, but not the one where it was: in an editor it goes, and another one comes.
			Optional<IMarker> marker = painted.isEmpty() ? known.takeAny(problem.kind()) : Optional.empty();
			if (marker.isPresent()) {
				move(marker.get(), problem, false);
			} else {
				marker = Optional.of(create(file, problem));
			}
			byMarker.put(marker.get().getId(), problem.diagnostic());
		}
		for (IMarker gone : known.left()) {
			byMarker.remove(gone.getId());
			gone.delete();
		}
	}

	private static Problem problem(Diagnostic diagnostic, IDocument text) {
		IRegion region = Positions.region(text, diagnostic.getRange());
		return new Problem(diagnostic, kind(diagnostic), region, diagnostic.getRange().getStart().getLine() + 1);
	}

	private static Kind kind(Diagnostic diagnostic) {
		Either<String, Integer> code = diagnostic.getCode();
		String message = diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft() : diagnostic.getMessage().getRight().getValue();
		return new Kind(code == null ? "" : code.isLeft() ? code.getLeft() : String.valueOf(code.getRight()), message, severity(diagnostic.getSeverity()));
	}

	private static int severity(DiagnosticSeverity severity) {
		return switch (severity) {
			case Warning -> IMarker.SEVERITY_WARNING;
			case Information, Hint -> IMarker.SEVERITY_INFO;
			case null, default -> IMarker.SEVERITY_ERROR;
		};
	}

	private static IMarker create(IFile file, Problem problem) throws CoreException {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, problem.kind().message());
		attributes.put(IMarker.SEVERITY, problem.kind().severity());
		attributes.put(CODE, problem.kind().code());
		attributes.put(IMarker.LINE_NUMBER, problem.line());
		attributes.put(IMarker.CHAR_START, problem.region().getOffset());
		attributes.put(IMarker.CHAR_END, problem.end());
		return file.createMarker(TYPE, attributes);
	}

	/**
	 * Lets a marker be where its problem is. In an editor annotations move along with what is typed before them, and the platform tells their markers
	 * when the file is saved: to tell each of them at each key would let the editor paint the whole text again.
	 *
	 * @param there whether it is shown at the place of its problem
	 */
	private static void move(IMarker marker, Problem problem, boolean there) throws CoreException {
		if (!there || marker.getAttribute(IMarker.LINE_NUMBER, -1) != problem.line()) {
			marker.setAttributes(new String[] { IMarker.LINE_NUMBER, IMarker.CHAR_START, IMarker.CHAR_END },
					new Object[] { problem.line(), problem.region().getOffset(), problem.end() });
		}
	}

	/** Where an editor shows our markers of a file; none when no editor does. */
	private static Map<Long, Position> painted(IFile file) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		IAnnotationModel model = buffer == null ? null : buffer.getAnnotationModel();
		Map<Long, Position> found = new HashMap<>();
		if (model != null) {
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				if (all.next() instanceof SimpleMarkerAnnotation annotation) {
					Position position = model.getPosition(annotation);
					if (position != null && !position.isDeleted()) {
						found.put(annotation.getMarker().getId(), position);
					}
				}
			}
		}
		return found;
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
