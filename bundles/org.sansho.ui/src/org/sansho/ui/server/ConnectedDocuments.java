// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.services.LanguageServer;

/** The documents that editors show, each once. */
public final class ConnectedDocuments {

	private final ServerSession session;
	private final Map<IDocument, ConnectedDocument> byDocument = new IdentityHashMap<>();
	private Optional<LanguageServer> server = Optional.empty();

	ConnectedDocuments(ServerSession session) {
		this.session = session;
	}

	/**
	 * An editor shows {@code document} from now on; each call needs one of {@link #disconnect}.
	 *
	 * @return empty if it is not the text of a file, as in a comparison with what was
	 */
	public synchronized Optional<ConnectedDocument> connect(IDocument document) {
		ConnectedDocument known = byDocument.get(document);
		if (known == null) {
			Optional<URI> place = place(document);
			if (place.isEmpty()) {
				return Optional.empty();
			}
			known = new ConnectedDocument(session, document, place.get());
			byDocument.put(document, known);
			ConnectedDocument opened = known;
			known.retain();
			server.ifPresent(opened::open);
			session.start();
		} else {
			known.retain();
		}
		return Optional.of(known);
	}

	/** An editor no longer shows {@code document}. */
	public synchronized void disconnect(ConnectedDocument document) {
		if (document.release()) {
			byDocument.remove(document.document());
		}
	}

	/** The document, if an editor shows it. */
	public synchronized Optional<ConnectedDocument> find(IDocument document) {
		return Optional.ofNullable(byDocument.get(document));
	}

	/** The document of a file, if an editor shows it. */
	public synchronized Optional<ConnectedDocument> find(URI place) {
		URI same = Path.of(place).toUri();
		return byDocument.values().stream().filter(each -> each.place().equals(same)).findFirst();
	}

	/** Whether the document that the protocol calls {@code uri} is among them. */
	synchronized boolean isOpen(String uri) {
		return byDocument.values().stream().anyMatch(each -> each.uri().equals(uri));
	}

	/** How often their texts have been changed. */
	synchronized TextVersions versions() {
		return new TextVersions(byDocument.values().stream().collect(Collectors.toMap(ConnectedDocument::uri, ConnectedDocument::version, Math::max)));
	}

	synchronized void attach(LanguageServer newServer) {
		server = Optional.of(newServer);
		all().forEach(document -> document.open(newServer));
	}

	synchronized void detach() {
		server = Optional.empty();
		all().forEach(ConnectedDocument::lose);
	}

	private List<ConnectedDocument> all() {
		return new ArrayList<>(byDocument.values());
	}

	private static Optional<URI> place(IDocument document) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return Optional.ofNullable(buffer).map(ITextFileBuffer::getFileStore).map(store -> store.toURI()).filter(uri -> "file".equals(uri.getScheme()))
				.map(uri -> Path.of(uri).toUri());
	}
}
