// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.events.MouseEvent;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.ServerSession;

/** Says above declarations how far the work on them is; a click leads to what is said to be open. */
public final class Lenses extends AbstractCodeMiningProvider {

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		IDocument text = viewer.getDocument();
		Optional<ConnectedDocument> document = text == null ? Optional.empty() : ServerSession.ofWorkbench().documents().find(text);
		if (document.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		ConnectedDocument known = document.get();
		int version = known.version();
		return known.ask(texts -> texts.codeLens(new CodeLensParams(known.identifier()))).handle((lenses, failure) -> {
			if (failure != null || lenses == null || version != known.version()) {
				return List.of();
			}
			List<ICodeMining> minings = new ArrayList<>();
			for (CodeLens lens : lenses) {
				if (lens.getCommand() != null && lens.getRange().getStart().getLine() < text.getNumberOfLines()) {
					try {
						minings.add(new Lens(lens, text, this));
					} catch (BadLocationException e) {
						// It is about a text that is gone.
					}
				}
			}
			return minings;
		});
	}

	private static final class Lens extends LineHeaderCodeMining {
		Lens(CodeLens lens, IDocument text, Lenses provider) throws BadLocationException {
			super(lens.getRange().getStart().getLine(), text, provider, target(lens.getCommand()).isPresent() ? event -> open(lens.getCommand(), event) : null);
			setLabel(lens.getCommand().getTitle());
		}

		private static void open(Command command, MouseEvent event) {
			target(command).ifPresent(Opening::open);
		}

		/** The server names the place as one object, or as a file and a range. */
		private static Optional<Location> target(Command command) {
			List<Object> arguments = command.getArguments();
			if (!ServerSession.OPEN.equals(command.getCommand()) || arguments == null || arguments.isEmpty()) {
				return Optional.empty();
			}
			Object first = arguments.getFirst();
			if (arguments.size() > 1 && arguments.get(1) instanceof Range range) {
				return Optional.of(new Location(first instanceof JsonPrimitive uri ? uri.getAsString() : String.valueOf(first), range));
			}
			return first instanceof Location place ? Optional.of(place) : Optional.empty();
		}
	}
}
