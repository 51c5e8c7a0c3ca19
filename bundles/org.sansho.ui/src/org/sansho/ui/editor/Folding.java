// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionSupport;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.sansho.ui.server.ConnectedDocument;

/** Lets chapters, sections, forms and whatever else stands in braces be folded; what is folded stays so while the text changes. */
public final class Folding extends ViewerFollower {

	/** From so many on the viewer does not look at each one that comes. */
	private static final int MANY = 100;

	/** What can be folded, whole lines. The platform's own classes for that have hash codes that hardly differ. */
	private record Fold(int offset, int length) {

		static Fold of(Position position) {
			return new Fold(position.getOffset(), position.getLength());
		}
	}

	@Override
	protected void forget() {
		// The annotations go with the viewer's model.
	}

	@Override
	protected void ask(ConnectedDocument shown) {
		show(shown.ask(texts -> texts.foldingRange(new FoldingRangeRequestParams(shown.identifier()))), Folding::folds, this::fold);
	}

	private static SequencedSet<Fold> folds(List<FoldingRange> ranges, IDocument text) {
		SequencedSet<Fold> folds = new LinkedHashSet<>();
		for (FoldingRange range : ranges) {
			if (range.getEndLine() > range.getStartLine() && range.getEndLine() < text.getNumberOfLines()) {
				try {
					int start = text.getLineOffset(range.getStartLine());
					folds.add(new Fold(start, text.getLineOffset(range.getEndLine()) + text.getLineLength(range.getEndLine()) - start));
				} catch (BadLocationException e) {
					throw new IllegalStateException("Lines %d to %d are among %d.".formatted(range.getStartLine(), range.getEndLine(), text.getNumberOfLines()), e);
				}
			}
		}
		return folds;
	}

	private void fold(SequencedSet<Fold> wanted) {
		if (!(viewer() instanceof ProjectionViewer projecting) || projecting.getProjectionAnnotationModel() == null) {
			return;
		}
		ProjectionAnnotationModel model = projecting.getProjectionAnnotationModel();
		List<Annotation> gone = new ArrayList<>();
		boolean folded = false;
		for (Iterator<Annotation> known = model.getAnnotationIterator(); known.hasNext();) {
			if (known.next() instanceof ProjectionAnnotation annotation) {
				folded |= annotation.isCollapsed();
				Position position = model.getPosition(annotation);
				if (position == null || !wanted.remove(Fold.of(position))) {
					gone.add(annotation);
				}
			}
		}
		Map<Annotation, Position> added = new LinkedHashMap<>();
		wanted.forEach(fold -> added.put(new ProjectionAnnotation(), new Position(fold.offset(), fold.length())));
		Runnable change = () -> model.modifyAnnotations(gone.toArray(Annotation[]::new), added, new Annotation[0]);
		if (added.size() > MANY && !folded) {
			unseen(projecting, model, change);
		} else if (!gone.isEmpty() || !added.isEmpty()) {
			change.run();
		}
	}

	/**
	 * Changes a model in which nothing is folded while the viewer does not listen to it. It would set the whole text anew else, although nothing of
	 * it comes or goes.
	 */
	private static void unseen(ProjectionViewer viewer, ProjectionAnnotationModel model, Runnable change) {
		IAnnotationModelExtension all = (IAnnotationModelExtension) viewer.getVisualAnnotationModel();
		IAnnotationModel taken = all.removeAnnotationModel(ProjectionSupport.PROJECTION);
		try {
			change.run();
		} finally {
			if (taken != null) {
				all.addAnnotationModel(ProjectionSupport.PROJECTION, taken);
			}
		}
	}
}
