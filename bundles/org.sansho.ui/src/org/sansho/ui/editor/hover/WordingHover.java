// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.sansho.ui.editor.Words;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.ServerSession;

/** Shows the wording of what the mouse points at. */
public final class WordingHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		IDocument text = viewer.getDocument();
		Optional<ConnectedDocument> document = text == null ? Optional.empty() : ServerSession.ofWorkbench().documents().find(text);
		return document.flatMap(known -> Answers.await(known.ask(texts -> texts.hover(new HoverParams(known.identifier(), known.position(region.getOffset())))), Answers.SOON))
				.map(WordingHover::markdown).filter(found -> !found.isEmpty()).orElse(null);
	}

	private static Markdown markdown(Hover hover) {
		if (hover.getContents().isRight()) {
			return Markdown.parse(hover.getContents().getRight().getValue());
		}
		return Markdown.parse(hover.getContents().getLeft().stream().map(each -> each.isLeft() ? each.getLeft() : each.getRight().getValue())
				.collect(Collectors.joining("\n\n")));
	}

	@Deprecated
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Object found = getHoverInfo2(viewer, region);
		return found == null ? null : found.toString();
	}

	/** The citation or word around {@code offset}. */
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return Words.around(viewer.getDocument(), offset);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return MarkdownControl.CREATOR;
	}
}
