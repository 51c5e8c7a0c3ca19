// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.Corpus;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Renamed;
import org.sansho.dsl.ide.given.Session;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.Provision;

/** Whatever provision of the pack is renamed, everything that was connected stays connected, and the way back leads to the same bytes. */
class RenamingPackPropertyTest {

	private static final int RENAMED = 30;

	/** What the rules about numbers and about mentions in texts say depends on the name itself. */
	private static final Set<String> ABOUT_NAMES = Set.of("SN203");

	/** A name and where it is declared. */
	private record Declared(String uri, Position position, String name, boolean isWord) {
	}

	@TempDir
	Path folder;

	@Test
	void renamesProvisionsOfThePackThereAndBack() throws IOException, InputException {
		Random random = new Random(20260701);
		try (Session session = Session.ofPack(folder)) {
			// Everything is read when a request is answered that came through the protocol.
			session.answer(session.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("")));
			Map<String, String> before = session.answer(session.inside().read((projects, cancelled) -> texts(projects.getFirst())));
			List<String> connected = connections(before);
			List<Declared> all = session.answer(session.inside().read((projects, cancelled) -> declared(projects.getFirst())));
			Map<String, Document> documents = new LinkedHashMap<>();
			assertThat(all).hasSizeGreaterThan(500);
			for (int i = 0; i < RENAMED; i++) {
				Declared one = all.get(random.nextInt(all.size()));
				String name = one.isWord() ? "改名" + i : List.of("改名" + i, "新 しい/" + i, "99." + i, "item", "㊿-" + i).get(random.nextInt(5));
				WorkspaceEdit there = rename(session, one, name);
				Map<String, String> after = Renamed.apply(there, before);
				assertThat(after).as("%s to %s", one, name).isNotEqualTo(before);
				if (i % 6 == 0) {
					assertThat(connections(after)).as("%s to %s", one, name).isEqualTo(connected);
				}
				show(session, documents, before, after);
				WorkspaceEdit back = rename(session, one, one.name());
				assertThat(Renamed.apply(back, after)).as("%s to %s and back", one, name).isEqualTo(before);
				show(session, documents, after, before);
			}
		}
	}

	private static WorkspaceEdit rename(Session session, Declared one, String name) {
		return session.answer(session.server().getTextDocumentService().rename(new RenameParams(new TextDocumentIdentifier(one.uri()), one.position(), name)));
	}

	private static void show(Session session, Map<String, Document> documents, Map<String, String> old, Map<String, String> texts) {
		texts.forEach((uri, text) -> {
			if (!old.get(uri).equals(text)) {
				Document document = documents.computeIfAbsent(uri, key -> session.open(session.file(key), old.get(uri)));
				document.replace(document.text(), text);
			}
		});
	}

	private static Map<String, String> texts(LiveProject project) {
		Map<String, String> texts = new LinkedHashMap<>();
		project.files().forEach(file -> texts.put(file.uri(), file.text()));
		return texts;
	}

	private static List<Declared> declared(LiveProject project) {
		List<Declared> found = new ArrayList<>();
		Corpus corpus = project.corpus();
		for (Edition edition : corpus.editions()) {
			for (Provision provision : corpus.provisions(edition)) {
				LiveFile file = project.fileOf(provision);
				if (provision.getNumber() != null && !corpus.duplicates().contains(provision)) {
					found.add(new Declared(file.uri(), Ranges.range(file, Names.span(file, provision).orElseThrow()).getStart(), provision.getNumber(), provision instanceof Gate));
				}
			}
		}
		return found;
	}

	/** What the rules say of each file, without what they say of names; by number and code, since words hold names. */
	private static List<String> connections(Map<String, String> texts) throws InputException {
		List<SourceFile> files = texts.entrySet().stream()
				.map(file -> new SourceFile(file.getKey(), file.getKey(), () -> file.getValue().getBytes(StandardCharsets.UTF_8))).toList();
		Project project = ProjectLoader.standalone(Locale.ENGLISH).load(files, () -> { });
		Map<String, Integer> counts = new TreeMap<>();
		for (Problem problem : project.validate(RuleCatalogue.standard(), ProjectSettings.none()).problems()) {
			if (!problem.code().startsWith("SN1") && !ABOUT_NAMES.contains(problem.code())) {
				counts.merge(problem.file() + ':' + problem.line() + ' ' + problem.code(), 1, Integer::sum);
			}
		}
		return counts.entrySet().stream().map(Object::toString).toList();
	}
}
