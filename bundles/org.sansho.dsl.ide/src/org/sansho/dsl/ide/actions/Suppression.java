// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.SettingsFinder;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.core.rules.settings.SuppressionKeys;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.text.ProjectTop;
import org.sansho.dsl.resource.TextLines;

/** Writes into the settings of the project that it does not want to hear of a finding, with a reason to fill in. */
final class Suppression {

	private static final String DISK = "file:";

	private final ContentPacks packs;
	private final Messages messages;

	@Inject
	Suppression(ContentPacks packs, Locale locale) {
		this.packs = packs;
		this.messages = new Messages(Suppression.class, locale);
	}

	/** What it is called. */
	String title(Place place) {
		return messages.get("suppress", place.code(), RuleSettings.FILE);
	}

	/**
	 * The edit of the settings that the file follows; of a new file at the top of the project where there are none. Empty for what cannot
	 * be suppressed.
	 */
	Optional<WorkspaceEdit> of(Place place) {
		String subject = place.subject();
		if (subject.isEmpty() || !RuleSettings.canBeSuppressed(place.code()) || !place.file().uri().startsWith(DISK)) {
			return Optional.empty();
		}
		String line = SuppressionKeys.written(place.code(), subject) + " = " + messages.get("reason.fill") + '\n';
		try {
			Optional<String> known = new SettingsFinder(packs, RuleSettings.FILE).settingsOf(place.file().source()).map(settings -> settings.file().uri());
			List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
			String uri = known.orElseGet(() -> ProjectTop.of(place.file()).resolve(RuleSettings.FILE).toUri().toString());
			String text = known.isPresent() ? Files.readString(Path.of(URI.create(uri)), StandardCharsets.UTF_8) : "";
			if (known.isEmpty()) {
				changes.add(Either.forRight(new CreateFile(uri, new CreateFileOptions(false, true))));
			}
			TextLines lines = new TextLines(text);
			Position end = new Position(lines.count() - 1, lines.end(lines.count() - 1) - lines.start(lines.count() - 1));
			String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
			changes.add(Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, null), List.of(Either.forLeft(new TextEdit(new Range(end, end), gap + line))))));
			return Optional.of(new WorkspaceEdit(changes));
		} catch (IOException | InvalidPathException e) {
			return Optional.empty();
		}
	}
}
