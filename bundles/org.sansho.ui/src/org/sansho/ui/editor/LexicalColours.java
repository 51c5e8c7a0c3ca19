// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;

/** Paints a text as it is typed: keywords, texts in quotation marks, comments and numbers. What words mean is painted over it a moment later. */
public final class LexicalColours extends PresentationReconciler {

	private final IPropertyChangeListener theme = event -> {
		if (Colour.isAffected(event.getProperty())) {
			repaint();
		}
	};
	private ITextViewer viewer;

	public LexicalColours() {
		setDocumentPartitioning(Partitions.NAME);
		paint(IDocument.DEFAULT_CONTENT_TYPE, new Words());
		paint(Partitions.STRING, new All(Colour.STRING));
		paint(Partitions.COMMENT, new All(Colour.COMMENT));
	}

	private void paint(String partition, RuleBasedScanner scanner) {
		DefaultDamagerRepairer painter = new DefaultDamagerRepairer(scanner);
		setDamager(painter, partition);
		setRepairer(painter, partition);
	}

	@Override
	public void install(ITextViewer newViewer) {
		viewer = newViewer;
		if (viewer.getDocument() != null) {
			Partitions.ensure(viewer.getDocument());
		}
		super.install(viewer);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
	}

	@Override
	public void uninstall() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
		super.uninstall();
	}

	@Override
	protected void setDocumentToDamagers(IDocument document) {
		if (document != null) {
			Partitions.ensure(document);
		}
		super.setDocumentToDamagers(document);
	}

	private void repaint() {
		if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.invalidateTextPresentation();
		}
	}

	/** Asks the theme anew each time, so that nothing is kept of colours that have changed. */
	private static final class Painted extends Token {
		private final Colour colour;

		Painted(Colour colour) {
			super(null);
			this.colour = colour;
		}

		@Override
		public Object getData() {
			return colour.attribute();
		}
	}

	private static final class All extends RuleBasedScanner {
		All(Colour colour) {
			setDefaultReturnToken(new Painted(colour));
		}
	}

	private static final class Words extends RuleBasedScanner {
		Words() {
			setRules(new IRule[] { new WordRule(KeywordList.read()) });
		}
	}

	/** A run of letters, digits and what stands between them in names and citations; whole runs only, so that 9.1 in a citation is no number. */
	private static final class WordRule implements IRule {
		private static final IntPredicate PART = c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '@' || c == '/' || c == '・';

		private final Set<String> keywords;
		private final IToken keyword = new Painted(Colour.KEYWORD);
		private final IToken number = new Painted(Colour.NUMBER);
		private final IToken other = new Token(null);

		WordRule(Set<String> keywords) {
			this.keywords = keywords;
		}

		@Override
		public IToken evaluate(ICharacterScanner scanner) {
			StringBuilder word = new StringBuilder();
			int c = scanner.read();
			while (c != ICharacterScanner.EOF && PART.test(c)) {
				word.append((char) c);
				c = scanner.read();
			}
			scanner.unread();
			if (word.isEmpty()) {
				return Token.UNDEFINED;
			}
			if (keywords.contains(word.toString())) {
				return keyword;
			}
			return word.chars().allMatch(each -> each >= '0' && each <= '9' || each == '.' || each == '-') ? number : other;
		}
	}
}
