// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.editor.Words;
import org.sansho.ui.server.DiagnosticMarkers;

/**
 * Explains the problems that the mouse points at, as the manual of rules does. The platform shows their messages and mends above this, and
 * the wording of what is pointed at follows below.
 */
public final class ProblemHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	private final Locale locale = UserLanguage.locale();

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		if (!(viewer instanceof ISourceViewer source) || source.getAnnotationModel() == null) {
			return null;
		}
		Set<String> codes = codes(source.getAnnotationModel(), region);
		if (codes.isEmpty()) {
			return null;
		}
		RuleManual manual = RuleManual.in(locale);
		Markdown found = Markdown.parse(codes.stream().map(manual::page).flatMap(Optional::stream)
				.map(page -> "**" + page.code() + "** " + page.title() + "\n\n" + page.text()).collect(Collectors.joining("\n\n---\n\n")));
		return found.isEmpty() ? null : found;
	}

	private static Set<String> codes(IAnnotationModel model, IRegion region) {
		Set<String> codes = new TreeSet<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			if (all.next() instanceof MarkerAnnotation annotation && !annotation.isMarkedDeleted()) {
				Position position = model.getPosition(annotation);
				String code = annotation.getMarker().getAttribute(DiagnosticMarkers.CODE, "");
				if (position != null && !code.isEmpty() && position.offset <= region.getOffset() + region.getLength() && region.getOffset() <= position.offset + position.length) {
					codes.add(code);
				}
			}
		}
		return codes;
	}

	@Deprecated
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Object found = getHoverInfo2(viewer, region);
		return found == null ? null : found.toString();
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return Words.around(viewer.getDocument(), offset);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return MarkdownControl.ABOVE_OTHERS;
	}
}
