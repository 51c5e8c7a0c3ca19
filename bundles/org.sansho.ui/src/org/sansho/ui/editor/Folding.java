// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.sansho.ui.server.ConnectedDocument;

/** Lets chapters, sections, forms and whatever else stands in braces be folded; what is folded stays so while the text changes. */
public final class Folding extends ViewerFollower {

	/** So many are added at once. */
	private static final int AT_ONCE = 200;

	/** The latest answer; portions of earlier ones are not added any more. */
	private int latest;

	@Override
	protected void forget() {
		// The annotations go with the viewer's model.
	}

	@Override
	protected void ask(ConnectedDocument shown) {
		show(shown.ask(texts -> texts.foldingRange(new FoldingRangeRequestParams(shown.identifier()))), ranges -> fold(shown.document(), ranges));
	}

	private void fold(IDocument text, List<FoldingRange> ranges) {
		ProjectionAnnotationModel model = viewer() instanceof ProjectionViewer projecting ? projecting.getProjectionAnnotationModel() : null;
		if (model == null) {
			return;
		}
		Set<Position> wanted = new LinkedHashSet<>();
		for (FoldingRange range : ranges) {
			if (range.getEndLine() > range.getStartLine() && range.getEndLine() < text.getNumberOfLines()) {
				try {
					int start = text.getLineOffset(range.getStartLine());
					wanted.add(new Position(start, text.getLineOffset(range.getEndLine()) + text.getLineLength(range.getEndLine()) - start));
				} catch (BadLocationException e) {
					// It is about a text that is gone.
					return;
				}
			}
		}
		Set<Annotation> gone = new HashSet<>();
		for (Iterator<Annotation> known = model.getAnnotationIterator(); known.hasNext();) {
			Annotation annotation = known.next();
			if (annotation instanceof ProjectionAnnotation && !wanted.remove(model.getPosition(annotation))) {
				gone.add(annotation);
			}
		}
		latest++;
		if (!gone.isEmpty() || !wanted.isEmpty()) {
			modify(model, gone.toArray(Annotation[]::new), List.copyOf(wanted), latest);
		}
	}

	/** In a large text many are new, and the window has its turn in between. */
	private void modify(ProjectionAnnotationModel model, Annotation[] gone, List<Position> wanted, int answer) {
		Map<Annotation, Position> added = new LinkedHashMap<>();
		wanted.stream().limit(AT_ONCE).forEach(position -> added.put(new ProjectionAnnotation(), position));
		model.modifyAnnotations(gone, added, new Annotation[0]);
		if (wanted.size() > AT_ONCE) {
			later(() -> {
				if (answer == latest) {
					modify(model, new Annotation[0], wanted.subList(AT_ONCE, wanted.size()), answer);
				}
			});
		}
	}
}
