// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.TextEdit;
import org.sansho.core.Corpus;
import org.sansho.core.Naming;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.SettingsFinder;
import org.sansho.core.rules.Subject;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.core.rules.settings.SuppressionKeys;
import org.sansho.core.rules.settings.SuppressionKeys.Key;
import org.sansho.dsl.ide.text.ProjectTop;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.resource.TextLines;
import org.sansho.model.ColumnElement;
import org.sansho.model.ColumnGroup;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Part;

/**
 * Lets the suppressions in the settings of a project follow a change of names, since they name what they are silent about. Settings that lie above
 * the project belong to others as well and stay as they are, which is told.
 */
final class SuppressionEdits {

	private static final String DISK = "file:";

	private final ContentPacks packs;
	private final LiveProject project;

	SuppressionEdits(ContentPacks packs, LiveProject project) {
		this.packs = packs;
		this.project = project;
	}

	/** Adds what has to change in settings when things are called by {@code after}; says which suppressions do not follow, by the place of their settings. */
	Map<Path, Integer> addTo(Edits edits, Naming after) {
		Map<String, String> texts = new LinkedHashMap<>();
		Set<String> inside = settings(texts);
		Map<Path, Integer> staying = new LinkedHashMap<>();
		Set<String> named = new HashSet<>();
		texts.values().forEach(text -> SuppressionKeys.in(text).forEach(key -> named.add(key.subject())));
		Map<String, String> followed = named.isEmpty() ? Map.of() : followed(named, after);
		texts.forEach((uri, text) -> {
			TextLines lines = new TextLines(text);
			for (Key key : SuppressionKeys.in(text)) {
				String subject = followed.getOrDefault(key.subject(), key.subject());
				if (!subject.equals(key.subject()) && !inside.contains(uri)) {
					staying.merge(Path.of(URI.create(uri)), 1, Integer::sum);
				} else if (!subject.equals(key.subject())) {
					edits.replaceIn(uri, new TextEdit(Ranges.range(lines, key.offset(), key.length()), SuppressionKeys.written(key.code(), subject)));
				}
			}
		});
		return staying;
	}

	/** Adds the texts of the settings that files of the project follow, by their place; those inside the project are the answer. What cannot be read has nothing to follow. */
	private Set<String> settings(Map<String, String> texts) {
		SettingsFinder finder = new SettingsFinder(packs, RuleSettings.FILE);
		Set<String> inside = new HashSet<>();
		for (LiveFile file : project.files()) {
			if (file.uri().startsWith(DISK)) {
				Optional<String> found = finder.settingsOf(file.source()).map(settings -> settings.file().uri());
				if (found.isPresent() && !texts.containsKey(found.get())) {
					Path place = Path.of(URI.create(found.get()));
					text(place).ifPresent(text -> texts.put(found.get(), text));
					if (place.startsWith(ProjectTop.of(file))) {
						inside.add(found.get());
					}
				}
			}
		}
		return inside;
	}

	private static Optional<String> text(Path file) {
		try {
			return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
		} catch (IOException unreadable) {
			return Optional.empty();
		}
	}

	/** What the subjects become; one that means several things, of which some keep it, stays. */
	private Map<String, String> followed(Set<String> subjects, Naming after) {
		Corpus corpus = project.corpus();
		Naming before = Naming.of(corpus);
		Map<String, String> found = new HashMap<>();
		Set<String> staying = new HashSet<>();
		each(corpus, thing -> {
			String old = Subject.of(thing, corpus, before);
			if (subjects.contains(old)) {
				String now = Subject.of(thing, corpus, after);
				if (now.equals(old) || !found.getOrDefault(old, now).equals(now)) {
					staying.add(old);
				}
				found.put(old, now);
			}
		});
		found.keySet().removeAll(staying);
		return found;
	}

	/** Everything that a suppression can name. */
	private static void each(Corpus corpus, Consumer<EObject> deed) {
		for (Document document : corpus.documents()) {
			deed.accept(document);
			document.getProfiles().forEach(deed);
		}
		for (Edition edition : corpus.editions()) {
			deed.accept(edition);
			for (Part part : corpus.parts(edition)) {
				deed.accept(part);
			}
			for (Form form : corpus.forms(edition)) {
				deed.accept(form);
				form.getElements().forEach(deed);
				for (ColumnElement column : form.getColumns()) {
					deed.accept(column);
					if (column instanceof ColumnGroup group) {
						group.getColumns().forEach(deed);
					}
				}
			}
			corpus.provisions(edition).forEach(deed);
		}
		corpus.mappingSets().forEach(set -> {
			deed.accept(set);
			set.getStatements().forEach(deed);
		});
		corpus.successions().forEach(succession -> {
			deed.accept(succession);
			succession.getStatements().forEach(deed);
		});
	}
}
