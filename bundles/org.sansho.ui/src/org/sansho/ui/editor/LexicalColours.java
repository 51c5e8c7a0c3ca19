// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;

/**
 * Paints a text as it is typed: keywords, texts in quotation marks, comments and numbers. What words mean is painted over it a moment later. Whoever
 * has painting to ask for, the platform for its underlines too, asks here.
 */
public final class LexicalColours extends PresentationReconciler {

	private final IPropertyChangeListener theme = event -> {
		if (Colour.isAffected(event.getProperty())) {
			repaint();
		}
	};
	private ITextViewer viewer;
	private Unpainted unpainted;
	private Colour.Palette palette;

	public LexicalColours() {
		setDocumentPartitioning(Partitions.NAME);
		paint(IDocument.DEFAULT_CONTENT_TYPE, new WordPainter());
		paint(Partitions.STRING, new WholePainter(Colour.STRING));
		paint(Partitions.COMMENT, new WholePainter(Colour.COMMENT));
	}

	private void paint(String partition, DefaultDamagerRepairer painter) {
		setDamager(painter, partition);
		setRepairer(painter, partition);
	}

	@Override
	public void install(ITextViewer newViewer) {
		viewer = newViewer;
		if (viewer.getDocument() != null) {
			Partitions.ensure(viewer.getDocument());
		}
		unpainted = new Unpainted(viewer, this::paintLater);
		super.install(viewer);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
	}

	@Override
	public void uninstall() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
		unpainted.dispose();
		super.uninstall();
	}

	@Override
	protected void setDocumentToDamagers(IDocument document) {
		if (document != null) {
			Partitions.ensure(document);
		}
		unpainted.forget();
		super.setDocumentToDamagers(document);
	}

	private void repaint() {
		if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.invalidateTextPresentation();
		}
	}

	@Override
	protected TextPresentation createPresentation(IRegion damage, IDocument document) {
		return painted(unpainted.now(damage, document), document);
	}

	private TextPresentation painted(IRegion region, IDocument document) {
		palette = Colour.palette();
		return super.createPresentation(region, document);
	}

	private void paintLater(IRegion region) {
		viewer.changeTextPresentation(painted(region, viewer.getDocument()), false);
	}

	/** Finds the damage as the platform does. What is painted it works out by itself: rules that read letter by letter hold up a text of many thousand lines. */
	private abstract static class Painter extends DefaultDamagerRepairer {
		Painter() {
			super(new RuleBasedScanner());
		}

		IDocument text() {
			return fDocument;
		}
	}

	/** A text in quotation marks, or a comment. */
	private final class WholePainter extends Painter {
		private final Colour colour;

		WholePainter(Colour colour) {
			this.colour = colour;
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion region) {
			presentation.addStyleRange(colour.range(region.getOffset(), region.getLength(), palette));
		}
	}

	/** What stands between texts and comments. */
	private final class WordPainter extends Painter {
		private final Set<String> keywords = KeywordList.read();

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion region) {
			try {
				String text = text().get(region.getOffset(), region.getLength());
				int end;
				for (int start = 0; start < text.length(); start = end) {
					end = wordFrom(text, start);
					if (end > start) {
						paint(presentation, text.substring(start, end), region.getOffset() + start);
					} else {
						end++;
					}
				}
			} catch (BadLocationException e) {
				// The text has changed meanwhile, and is painted again.
			}
		}

		private void paint(TextPresentation presentation, String word, int offset) {
			if (keywords.contains(word)) {
				presentation.addStyleRange(Colour.KEYWORD.range(offset, word.length(), palette));
			} else if (isNumber(word)) {
				presentation.addStyleRange(Colour.NUMBER.range(offset, word.length(), palette));
			}
		}
	}

	/** Where the word ends that begins at {@code start}; whole words only, so that 9.1 in a citation is no number. */
	private static int wordFrom(String text, int start) {
		int end = start;
		while (end < text.length() && isPartOfWord(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Letters, digits and what stands between them in names and citations. */
	private static boolean isPartOfWord(char c) {
		return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '@' || c == '/' || c == '・';
	}

	private static boolean isNumber(String word) {
		return word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
	}
}
