// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sansho.ui.editor.Words;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.Positions;
import org.sansho.ui.server.ServerSession;

/** Leads from a citation to what it cites. */
public final class Declarations extends AbstractHyperlinkDetector {

	private record Link(IRegion region, Location target) implements IHyperlink {
		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return null;
		}

		@Override
		public void open() {
			Opening.open(target);
		}
	}

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		IDocument text = viewer.getDocument();
		Optional<ConnectedDocument> document = text == null ? Optional.empty() : ServerSession.ofWorkbench().documents().find(text);
		if (document.isEmpty()) {
			return null;
		}
		ConnectedDocument known = document.get();
		DefinitionParams params = new DefinitionParams(known.identifier(), known.position(region.getOffset()));
		List<Location> targets = Answers.await(known.ask(texts -> texts.definition(params)), Answers.ON_REQUEST).map(Declarations::locations).orElse(List.of());
		IRegion word = Words.around(text, region.getOffset());
		Location here = new Location(known.uri(), Positions.range(text, word.getOffset(), word.getLength()));
		IHyperlink[] links = targets.stream().filter(target -> !isHere(target, here)).map(target -> new Link(word, target)).toArray(IHyperlink[]::new);
		return links.length == 0 ? null : several ? links : new IHyperlink[] { links[0] };
	}

	private static boolean isHere(Location target, Location here) {
		return target.getUri().equals(here.getUri()) && target.getRange().getStart().equals(here.getRange().getStart());
	}

	private static List<Location> locations(Either<List<? extends Location>, List<? extends LocationLink>> found) {
		return found.isLeft() ? List.copyOf(found.getLeft())
				: found.getRight().stream().map(link -> new Location(link.getTargetUri(), link.getTargetSelectionRange())).toList();
	}
}
