// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.fixes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ServerSession;

/** Asks the server what could be done. */
final class Fixes {

	private Fixes() {
	}

	/** What mends the problem of a marker; works without an editor for its file. */
	static List<CodeAction> of(IMarker marker, Duration patience) {
		ServerSession session = ServerSession.ofWorkbench();
		Optional<Diagnostic> diagnostic = session.markers().diagnostic(marker);
		URI place = marker.getResource().getLocationURI();
		if (diagnostic.isEmpty() || place == null) {
			return List.of();
		}
		Range range = diagnostic.get().getRange();
		return ask(session, ServerSession.uri(place), range, new CodeActionContext(List.of(diagnostic.get())), patience);
	}

	/** What could be done about a range, whatever is wrong with it. */
	static List<CodeAction> at(String uri, Range range, Duration patience) {
		return ask(ServerSession.ofWorkbench(), uri, range, new CodeActionContext(List.of()), patience);
	}

	private static List<CodeAction> ask(ServerSession session, String uri, Range range, CodeActionContext context, Duration patience) {
		CodeActionParams params = new CodeActionParams(new TextDocumentIdentifier(uri), range, context);
		Optional<List<Either<Command, CodeAction>>> found = Answers.await(session.ask(server -> server.getTextDocumentService().codeAction(params)), patience);
		return found.orElse(List.of()).stream().filter(Either::isRight).map(Either::getRight).filter(Objects::nonNull)
				.filter(action -> action.getEdit() != null && action.getDisabled() == null).toList();
	}
}
