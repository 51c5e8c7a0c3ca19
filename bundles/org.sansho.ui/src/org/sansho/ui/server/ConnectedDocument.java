// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** A document of an editor that the server follows: opened for it once, and then each change as it is made. */
public final class ConnectedDocument {

	private static final String LANGUAGE = "sansho";

	private final ServerSession session;
	private final IDocument document;
	private final URI place;
	private final String uri;
	private final IDocumentListener changes = new IDocumentListener() {
		private Range replaced = new Range(new Position(0, 0), new Position(0, 0));

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			replaced = Positions.range(document, event.getOffset(), event.getLength());
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			changed(new TextDocumentContentChangeEvent(replaced, event.getText() == null ? "" : event.getText()));
		}
	};
	private Optional<LanguageServer> follower = Optional.empty();
	/** Whether the follower knows no change yet; see {@link #open}. */
	private boolean fresh;
	private final Pace pace = new Pace(Duration.ofMillis(150), Duration.ofMillis(1500));
	private int version;
	private int editors;

	ConnectedDocument(ServerSession session, IDocument document, URI place) {
		this.session = session;
		this.document = document;
		this.place = place;
		this.uri = ServerSession.uri(place);
	}

	/** What the editors show. */
	public IDocument document() {
		return document;
	}

	/** The file. */
	public URI place() {
		return place;
	}

	/** How the protocol calls it. */
	public String uri() {
		return uri;
	}

	/** How long its editors wait after a key before they ask for what concerns the whole text. */
	public Pace pace() {
		return pace;
	}

	/** How requests call it. */
	public TextDocumentIdentifier identifier() {
		return new TextDocumentIdentifier(uri);
	}

	/** The place at {@code offset}, for requests. */
	public Position position(int offset) {
		return Positions.position(document, offset);
	}

	/** Asks the server, which knows the text as it is now. */
	public <T> CompletableFuture<T> ask(Function<TextDocumentService, CompletableFuture<T>> request) {
		return session.ask(server -> request.apply(server.getTextDocumentService()));
	}

	/** How often the text was changed; an answer to a request is about the text only if this is still the same. */
	public synchronized int version() {
		return version;
	}

	/** One more editor shows it. */
	synchronized void retain() {
		if (editors++ == 0) {
			document.addDocumentListener(changes);
		}
	}

	/** One editor less shows it; returns whether that was the last one. */
	synchronized boolean release() {
		if (--editors > 0) {
			return false;
		}
		document.removeDocumentListener(changes);
		follower.ifPresent(following -> session.tell(following, server -> server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(identifier()))));
		follower = Optional.empty();
		return true;
	}

	/**
	 * From now on {@code newFollower} follows it. That may be in any thread, so that the text may hold a change already that is still to be told: the
	 * first change is therefore told as the whole text.
	 */
	synchronized void open(LanguageServer newFollower) {
		follower = Optional.of(newFollower);
		fresh = true;
		session.tell(newFollower, server -> server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, LANGUAGE, version, document.get()))));
	}

	/** From now on no server follows it, until another one does. */
	synchronized void lose() {
		follower = Optional.empty();
	}

	private void changed(TextDocumentContentChangeEvent change) {
		tell(change);
		session.tellEdited();
	}

	private synchronized void tell(TextDocumentContentChangeEvent change) {
		version++;
		TextDocumentContentChangeEvent told = fresh ? new TextDocumentContentChangeEvent(document.get()) : change;
		fresh = false;
		follower.ifPresent(following -> session.tell(following, server -> server.getTextDocumentService()
				.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(told)))));
	}
}
