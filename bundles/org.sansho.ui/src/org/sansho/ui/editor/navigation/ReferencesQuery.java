// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.eclipse.search.ui.text.Match;
import org.sansho.core.text.Messages;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.DiagnosticMarkers;
import org.sansho.ui.server.Positions;
import org.sansho.ui.server.ServerSession;

/** The search for what refers to something. */
final class ReferencesQuery implements ISearchQuery {

	private final Messages messages;
	private final ConnectedDocument document;
	private final Position position;
	private final String name;
	private final References result;

	ReferencesQuery(Messages messages, ConnectedDocument document, Position position, String name) {
		this.messages = messages;
		this.document = document;
		this.position = position;
		this.name = name;
		this.result = new References(this, messages);
	}

	String name() {
		return name;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		ReferenceParams params = new ReferenceParams(document.identifier(), position, new ReferenceContext(false));
		Optional<List<? extends Location>> found = Answers.await(document.ask(texts -> texts.references(params)), Answers.EVENTUALLY);
		Map<String, IDocument> texts = new HashMap<>();
		for (Location location : found.orElse(List.of())) {
			List<IFile> files = DiagnosticMarkers.files(ResourcesPlugin.getWorkspace(), location.getUri());
			if (!files.isEmpty()) {
				IDocument text = texts.computeIfAbsent(location.getUri(), ReferencesQuery::text);
				IRegion region = Positions.region(text, location.getRange());
				result.addMatch(new Match(line(files.getFirst(), text, location), region.getOffset(), region.getLength()));
			}
		}
		return Status.OK_STATUS;
	}

	private static References.Line line(IFile file, IDocument text, Location location) {
		int number = location.getRange().getStart().getLine();
		try {
			IRegion line = text.getLineInformation(number);
			return new References.Line(file, number + 1, text.get(line.getOffset(), line.getLength()).strip());
		} catch (BadLocationException e) {
			return new References.Line(file, number + 1, "");
		}
	}

	private static IDocument text(String uri) {
		Optional<ConnectedDocument> shown = ServerSession.ofWorkbench().documents().find(URI.create(uri));
		if (shown.isPresent()) {
			return new Document(shown.get().document().get());
		}
		try {
			return new Document(new String(Files.readAllBytes(Path.of(URI.create(uri))), StandardCharsets.UTF_8));
		} catch (IOException e) {
			return new Document();
		}
	}

	@Override
	public String getLabel() {
		return messages.get("references", name);
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ISearchResult getSearchResult() {
		return result;
	}
}
