// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
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
 * The markers of one file. Only what differs is touched, so that neither the list of problems nor the editors flicker while somebody types, and
 * what the server says again with the very same diagnostics is not even looked at. For one thread at a time.
 */
final class FileMarkers {

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

	/** A marker and where it stood when it was looked at. */
	private record Standing(IMarker marker, int start, int end) {
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
			// Looked at once: whoever writes in the text meanwhile, or saves it, moves them.
			List<Standing> inOrder = new ArrayList<>(markers.size());
			markers.forEach(marker -> inOrder.add(new Standing(marker, marker.getAttribute(IMarker.CHAR_START, -1), marker.getAttribute(IMarker.CHAR_END, -1))));
			inOrder.sort(Comparator.comparingInt(Standing::start));
			for (Standing standing : inOrder) {
				IMarker marker = standing.marker();
				Kind kind = new Kind(marker.getAttribute(DiagnosticMarkers.CODE, ""), marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(IMarker.SEVERITY, 0));
				Position position = shown.get(marker.getId());
				int start = position == null ? standing.start() : position.getOffset();
				int length = position == null ? standing.end() - start : position.getLength();
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

	private final IFile file;
	private volatile Map<Long, Diagnostic> shown = Map.of();

	FileMarkers(IFile file) {
		this.file = file;
	}

	/** What the server said about a marker. */
	Optional<Diagnostic> diagnostic(IMarker marker) {
		return Optional.ofNullable(shown.get(marker.getId()));
	}

	/**
	 * Lets the markers say {@code diagnostics}.
	 *
	 * @param text the text that these are about, as it is now
	 */
	void show(List<Diagnostic> diagnostics, Supplier<IDocument> text) throws CoreException {
		Map<Diagnostic, IMarker> before = new IdentityHashMap<>();
		List<IMarker> free = new ArrayList<>();
		for (IMarker marker : file.findMarkers(DiagnosticMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
			Optional<Diagnostic> known = diagnostic(marker);
			if (known.isEmpty() || before.putIfAbsent(known.get(), marker) != null) {
				free.add(marker);
			}
		}
		Map<Long, Diagnostic> now = new HashMap<>();
		List<Diagnostic> others = new ArrayList<>();
		for (Diagnostic diagnostic : diagnostics) {
			IMarker marker = before.remove(diagnostic);
			if (marker == null) {
				others.add(diagnostic);
			} else {
				now.put(marker.getId(), diagnostic);
			}
		}
		free.addAll(before.values());
		if (!others.isEmpty() || !free.isEmpty()) {
			show(others, free, text, now);
		}
		shown = now;
	}

	/** Lets those markers that are {@code free} say {@code diagnostics} as far as they can. */
	private void show(List<Diagnostic> diagnostics, List<IMarker> free, Supplier<IDocument> text, Map<Long, Diagnostic> now) throws CoreException {
		Map<Long, Position> painted = free.isEmpty() ? Map.of() : painted();
		KnownMarkers known = new KnownMarkers(free, painted);
		IDocument document = diagnostics.isEmpty() ? new Document() : text.get();
		List<Problem> moved = new ArrayList<>();
		for (Diagnostic diagnostic : diagnostics) {
			Problem problem = problem(diagnostic, document);
			Optional<IMarker> marker = known.takeAt(problem);
			if (marker.isPresent()) {
				move(marker.get(), problem, true);
				now.put(marker.get().getId(), diagnostic);
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
				marker = Optional.of(create(problem));
			}
			now.put(marker.get().getId(), problem.diagnostic());
		}
		for (IMarker gone : known.left()) {
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

	private IMarker create(Problem problem) throws CoreException {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, problem.kind().message());
		attributes.put(IMarker.SEVERITY, problem.kind().severity());
		attributes.put(DiagnosticMarkers.CODE, problem.kind().code());
		attributes.put(IMarker.LINE_NUMBER, problem.line());
		attributes.put(IMarker.CHAR_START, problem.region().getOffset());
		attributes.put(IMarker.CHAR_END, problem.end());
		return file.createMarker(DiagnosticMarkers.TYPE, attributes);
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

	/** Where an editor shows our markers; none when no editor does. */
	private Map<Long, Position> painted() {
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
}
