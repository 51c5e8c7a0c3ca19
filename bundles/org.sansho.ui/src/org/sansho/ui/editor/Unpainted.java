// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintListener;

/**
 * The parts of a text whose colours are out of date. To paint a text of many thousand lines keeps people waiting, and far more of it is asked
 * for than is looked at: when a mark of the platform comes or goes, whatever lies between it and the next one is to be painted. So what can be seen
 * is painted at once, and the rest when it comes into sight.
 */
final class Unpainted {

	/** Up to how many characters are painted without looking whether they can be seen. */
	private static final int SHORT = 12_000;

	private final ITextViewer viewer;
	private final Consumer<IRegion> painter;
	private final Spans spans = new Spans();
	/** Scrolling is told before what comes into sight is drawn. */
	private final IViewportListener scrolling = position -> paintSeen();
	/** Anything else, such as a larger window or lines that are folded away, only when it is. */
	private final PaintListener drawing = event -> paintSoon();
	private final IDocumentListener typing = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Afterwards is early enough.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			spans.replace(event.getOffset(), event.getLength(), event.getText() == null ? 0 : event.getText().length());
		}
	};
	private Optional<IDocument> document = Optional.empty();

	/** @param painter paints whole lines of the document; called in the UI thread */
	Unpainted(ITextViewer viewer, Consumer<IRegion> painter) {
		this.viewer = viewer;
		this.painter = painter;
		viewer.addViewportListener(scrolling);
		viewer.getTextWidget().addPaintListener(drawing);
	}

	/** What is to be painted at once of a part of a text; the rest is painted when it comes into sight. */
	IRegion now(IRegion damage, IDocument about) {
		if (damage.getLength() <= SHORT) {
			spans.remove(damage.getOffset(), damage.getOffset() + damage.getLength());
			return damage;
		}
		watch(about);
		IRegion seen = seen(about);
		int from = Math.max(seen.getOffset(), damage.getOffset());
		int to = Math.max(from, Math.min(seen.getOffset() + seen.getLength(), damage.getOffset() + damage.getLength()));
		spans.add(damage.getOffset(), damage.getOffset() + damage.getLength());
		spans.remove(from, to);
		return new Region(Math.min(from, about.getLength()), to - from);
	}

	/** Another text is shown, or none. */
	void forget() {
		document.ifPresent(known -> known.removeDocumentListener(typing));
		document = Optional.empty();
		spans.clear();
	}

	/** The viewer goes away. */
	void dispose() {
		forget();
		viewer.removeViewportListener(scrolling);
		if (isThere()) {
			viewer.getTextWidget().removePaintListener(drawing);
		}
	}

	private void watch(IDocument about) {
		if (document.filter(about::equals).isEmpty()) {
			forget();
			document = Optional.of(about);
			about.addDocumentListener(typing);
		}
	}

	private boolean isThere() {
		StyledText widget = viewer.getTextWidget();
		return widget != null && !widget.isDisposed();
	}

	private Optional<IRegion> unpaintedInSight() {
		return document.filter(known -> isThere() && known == viewer.getDocument() && !spans.isEmpty()).map(this::seen)
				.filter(seen -> spans.meets(seen.getOffset(), seen.getOffset() + seen.getLength()));
	}

	private void paintSoon() {
		if (unpaintedInSight().isPresent()) {
			viewer.getTextWidget().getDisplay().asyncExec(this::paintSeen);
		}
	}

	private void paintSeen() {
		unpaintedInSight().ifPresent(seen -> {
			spans.remove(seen.getOffset(), seen.getOffset() + seen.getLength());
			painter.accept(seen);
		});
	}

	/** The lines that can be seen, or will be in a moment when the widget has no size yet. */
	private IRegion seen(IDocument about) {
		int from = Math.min(Math.max(0, viewer.getTopIndexStartOffset()), about.getLength());
		int to = Math.min(Math.max(viewer.getBottomIndexEndOffset() + 1, from + SHORT / 4), about.getLength());
		return lines(about, from, to);
	}

	private static IRegion lines(IDocument about, int from, int to) {
		try {
			int first = about.getLineOffset(about.getLineOfOffset(from));
			int last = about.getLineOfOffset(to);
			return new Region(first, about.getLineOffset(last) + about.getLineLength(last) - first);
		} catch (BadLocationException e) {
			return new Region(0, about.getLength());
		}
	}
}
