// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.SettingsFinder;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.live.LiveValidation;
import org.sansho.dsl.resource.TextLines;

/**
 * Everything that a client works on: its folders, and the texts that it edits. Texts are taken over at once; what they mean is worked out
 * by {@link ProjectFolder#catchUp}, so that of a burst of keys only the last one costs time.
 *
 * <p>Only write requests change it; read requests look at it side by side.
 */
public final class Workspace {

	private record Edited(String clientUri, TextLines lines) {
	}

	private final Provider<LiveProject> projects;
	private final RuleCatalogue rules;
	private final ContentPacks packs;
	private final Locale locale;
	private final Map<Path, ProjectFolder> folders = new LinkedHashMap<>();
	private final Map<String, Edited> edited = new HashMap<>();
	/** Of folders that the client reaches by another way than the real one: how it calls them, longest real name first. */
	private final Map<String, String> aliases = new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

	@Inject
	Workspace(Provider<LiveProject> projects, RuleCatalogue rules, ContentPacks packs, Locale locale) {
		this.projects = projects;
		this.rules = rules;
		this.packs = packs;
		this.locale = locale;
	}

	/** The folders and lone files, in the order in which they came. */
	List<ProjectFolder> folders() {
		return List.copyOf(folders.values());
	}

	/** The projects of all folders, in the order in which they came. */
	public List<LiveProject> projects() {
		return folders.values().stream().map(ProjectFolder::project).toList();
	}

	/** Adds the folder at {@code uri}; texts below it that were projects of their own belong to it from now on. */
	void addFolder(String uri) {
		DocumentUris.path(uri).ifPresent(root -> {
			folders.computeIfAbsent(root, this::folder);
			String called = withSlash(uri);
			String real = withSlash(root.toUri().toString());
			if (!called.equals(real)) {
				aliases.put(real, called);
			}
			moveEdited();
		});
	}

	/** Forgets the folder at {@code uri}; texts below it that are still edited become projects of their own. */
	void removeFolder(String uri) {
		DocumentUris.path(uri).ifPresent(root -> {
			folders.remove(root);
			aliases.remove(withSlash(root.toUri().toString()));
		});
		moveEdited();
	}

	private static String withSlash(String folder) {
		return folder.endsWith("/") ? folder : folder + '/';
	}

	private void moveEdited() {
		folders.values().removeIf(folder -> edited.containsKey(folder.root().toUri().toString()) && isInsideAnother(folder));
		edited.forEach((uri, text) -> folderOf(uri).edit(uri, text.lines().text()));
	}

	private boolean isInsideAnother(ProjectFolder folder) {
		return folders.values().stream().anyMatch(other -> other != folder && other.contains(folder.root()));
	}

	/** The client edits a document from now on. */
	void open(String clientUri, String text) {
		String uri = DocumentUris.canonical(clientUri);
		edited.put(uri, new Edited(clientUri, new TextLines(text)));
		folderOf(uri).edit(uri, text);
	}

	/** The client has changed a document; each change is about the text after the one before. */
	void change(String clientUri, List<TextDocumentContentChangeEvent> changes) {
		String uri = DocumentUris.canonical(clientUri);
		Edited before = edited.get(uri);
		TextLines lines = before == null ? new TextLines("") : before.lines();
		for (TextDocumentContentChangeEvent change : changes) {
			lines = new TextLines(changed(lines, change));
		}
		edited.put(uri, new Edited(clientUri, lines));
		folderOf(uri).edit(uri, lines.text());
	}

	private static String changed(TextLines lines, TextDocumentContentChangeEvent change) {
		if (change.getRange() == null) {
			return change.getText();
		}
		String text = lines.text();
		int start = Ranges.offset(lines, change.getRange().getStart());
		int end = Math.max(start, Ranges.offset(lines, change.getRange().getEnd()));
		return new StringBuilder(text.length() + change.getText().length()).append(text, 0, start).append(change.getText()).append(text, end, text.length()).toString();
	}

	/** The client no longer edits a document. */
	void close(String clientUri) {
		String uri = DocumentUris.canonical(clientUri);
		edited.remove(uri);
		folderOf(uri).stopEditing(uri);
	}

	/** A file of the language, or settings, have appeared, changed or gone on disk. */
	void changedOnDisk(String clientUri) {
		String uri = DocumentUris.canonical(clientUri);
		if (uri.endsWith('/' + RuleSettings.FILE)) {
			folders.values().forEach(folder -> folder.validation().forgetSettings());
		} else {
			find(uri).ifPresent(folder -> folder.changedOnDisk(uri));
		}
	}

	/** How the client calls the document with this identity: as it has opened it, or as it would reach it from its folder. */
	String clientUri(String uri) {
		Edited text = edited.get(uri);
		if (text != null) {
			return text.clientUri();
		}
		return aliases.entrySet().stream().filter(folder -> uri.startsWith(folder.getKey())).findFirst().map(folder -> folder.getValue() + uri.substring(folder.getKey().length()))
				.orElse(uri);
	}

	/** The folder that a document belongs to. */
	Optional<ProjectFolder> find(String clientUri) {
		String uri = DocumentUris.canonical(clientUri);
		Path place = DocumentUris.place(uri);
		return folders.values().stream().filter(folder -> folder.contains(place)).max(Comparator.comparingInt(folder -> folder.root().getNameCount()));
	}

	private ProjectFolder folderOf(String uri) {
		return find(uri).orElseGet(() -> {
			ProjectFolder folder = folder(DocumentUris.place(uri));
			folders.put(folder.root(), folder);
			return folder;
		});
	}

	/** Forgets lone files that nobody edits any more. */
	void dropIdle() {
		folders.values().removeIf(folder -> folder.isIdle() && folder.isLoneFile());
	}

	private ProjectFolder folder(Path root) {
		return new ProjectFolder(root, packs, projects::get,
				project -> new LiveValidation(project, rules, () -> new SettingsFinder(packs, RuleSettings.FILE)::settingsOf, locale));
	}
}
