// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.FileChangeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SettingsFinder;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;
import org.sansho.dsl.project.ProjectLoader;

/** The client hears of everything that the rules find, in the files it edits and in those that depend on them. */
class DiagnosticsTest {

	private static final String GUIDELINE = """
			guideline a "指針"
			edition a@1
			body of a@1 {
				requirement 1 "一"
				requirement 2 "二"
			}
			""";
	private static final String OTHER = """
			guideline b "別の指針"
			edition b@1
			body of b@1 {
				requirement 1 "一"
			}
			""";
	private static final String MAPPING = """
			mapping m from a@1 to b@1 {
				source "試験"
				status complete
				1 equal 1
				2 subset-of 1
			}
			""";

	@TempDir
	Path folder;

	private Session session() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), GUIDELINE);
		Files.writeString(folder.resolve("b.sansho"), OTHER);
		Files.writeString(folder.resolve("対応.sansho"), MAPPING);
		return Session.in(folder.toRealPath());
	}

	@Test
	void tellsOfAReferenceThatBreaksWhileTyping() throws IOException {
		try (Session session = session()) {
			Document mapping = session.open("対応.sansho");
			mapping.replace("2 subset-of", "3 subset-of");
			assertThat(session.awaitCode("対応.sansho", "SN002").getMessage().getLeft()).contains("3");
			mapping.replace("3 subset-of", "2 subset-of");
			session.diagnostics("対応.sansho", found -> found.stream().noneMatch(each -> each.getCode().getLeft().equals("SN002")));
		}
	}

	@Test
	void namesAMergeThatWasLeftUnfinishedAndNothingElse() throws IOException {
		try (Session session = session()) {
			Document mapping = session.open("対応.sansho");
			mapping.replace("\t1 equal 1\n", "<<<<<<< HEAD\n\t1 equal 1\n=======\n\t1 subset-of 1\n>>>>>>> topic\n");
			session.awaitCode("対応.sansho", "SN001");
			assertThat(session.diagnostics("対応.sansho", found -> found.stream().anyMatch(each -> each.getCode().getLeft().equals("SN001")))).singleElement()
					.satisfies(found -> {
						assertThat(found.getRange().getStart().getLine()).isEqualTo(3);
						assertThat(found.getMessage().getLeft()).contains("<<<<<<<", "8");
					});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"\tsource \"試験\n=======\n続き\"\n", "\tsource \"試験\"\n\t/*\n=======\n*/\n"})
	void tellsOfAMistypedWordBelowWhatOnlyLooksLikeAMerge(String source) throws IOException {
		try (Session session = session()) {
			Document mapping = session.open("対応.sansho");
			mapping.replace("\tsource \"試験\"\n", source);
			mapping.replace("2 subset-of", "2 subset-off");
			assertThat(session.awaitCode("対応.sansho", "SN001").getMessage().getLeft()).contains("subset-off");
		}
	}

	@Test
	void tellsOfAFileThatIsNotOpenWhenWhatItNamesGoes() throws IOException {
		try (Session session = session()) {
			Document guideline = session.open("a.sansho");
			guideline.replace("requirement 2", "requirement 22");
			session.awaitCode("対応.sansho", "SN002");
			guideline.replace("requirement 22", "requirement 2");
			session.diagnostics("対応.sansho", found -> found.stream().noneMatch(each -> each.getCode().getLeft().equals("SN002")));
		}
	}

	@Test
	void noticesFilesThatComeAndGoOnDisk() throws IOException {
		try (Session session = session()) {
			Files.delete(folder.resolve("b.sansho"));
			session.changedOnDisk("b.sansho", FileChangeType.Deleted);
			session.awaitCode("対応.sansho", "SN002");
			Files.writeString(folder.resolve("b.sansho"), OTHER);
			session.changedOnDisk("b.sansho", FileChangeType.Created);
			session.diagnostics("対応.sansho", found -> found.stream().noneMatch(each -> each.getCode().getLeft().equals("SN002")));
		}
	}

	@Test
	void aNewFileFollowsTheSettingsOfItsProject() throws IOException {
		Files.writeString(folder.resolve("sansho.properties"), "severity.SN802 = error\n");
		try (Session session = session()) {
			session.open("対応.sansho").replace("\tsource \"試験\"\n", "");
			assertThat(session.awaitCode("対応.sansho", "SN802").getSeverity()).isEqualTo(DiagnosticSeverity.Error);
			session.open("もう一つ.sansho", MAPPING.replace("mapping m", "mapping n").replace("\tsource \"試験\"\n", ""));
			assertThat(session.awaitCode("もう一つ.sansho", "SN802").getSeverity()).isEqualTo(DiagnosticSeverity.Error);
		}
	}

	@Test
	void tellsWhatIsWrongWithTheSettings() throws IOException {
		Path settings = folder.resolve("sansho.properties");
		Files.writeString(settings, "severty.SN802 = error\nsuppress.SN802.m = 試験\n");
		try (Session session = session()) {
			assertThat(session.awaitCode("sansho.properties", "SN901").getRange().getStart().getLine()).isZero();
			assertThat(session.awaitCode("sansho.properties", "SN903").getRange().getStart().getLine()).isEqualTo(1);
			session.open("対応.sansho").replace("\tsource \"試験\"\n", "");
			session.diagnostics("sansho.properties", found -> found.stream().noneMatch(each -> each.getCode().getLeft().equals("SN903")));
			Files.writeString(settings, "severity.SN802 = \\u12");
			session.changedOnDisk("sansho.properties", FileChangeType.Changed);
			assertThat(session.awaitCode("sansho.properties", "SN902").getMessage().getLeft()).contains("1 行目");
			Files.delete(settings);
			session.changedOnDisk("sansho.properties", FileChangeType.Deleted);
			session.diagnostics("sansho.properties", List::isEmpty);
		}
	}

	@Test
	void tellsOfRubbishAndOfAFolderWithNothingInIt() throws IOException {
		try (Session session = Session.in(folder.toRealPath())) {
			session.open("rubbish.sansho", "\0\0PK");
			assertThat(session.awaitCode("rubbish.sansho", "SN001").getMessage().getLeft()).contains("NUL");
		}
	}

	@Test
	void saysWhatTheCommandLineSaysAboutThePack() throws IOException, InputException {
		try (Session session = Session.ofPack(folder)) {
			ContentPacks packs = ContentPacks.in(Path.of("../org.sansho.content/packs"));
			List<SourceFile> files = new ProjectSources(packs).find(List.of(session.root().toString()));
			SettingsFinder finder = new SettingsFinder(packs, RuleSettings.FILE);
			ProjectSettings settings = ProjectSettings.read(files, finder::settingsOf, RuleManual.codes(), Locale.JAPANESE);
			Map<String, List<String>> expected = new TreeMap<>();
			for (Problem problem : ProjectLoader.standalone(Locale.JAPANESE).load(files, () -> { }).validate(RuleCatalogue.standard(), settings).problems()) {
				if (problem.suppressed().isEmpty()) {
					expected.computeIfAbsent(session.root().relativize(Path.of(problem.file())).toString(), file -> new ArrayList<>())
							.add(problem.line() + ":" + problem.column() + ' ' + problem.code() + ' ' + problem.message());
				}
			}
			assertThat(expected).hasSizeGreaterThan(10);
			expected.forEach((file, problems) -> session.diagnostics(file, found -> found.stream().map(DiagnosticsTest::told).toList().equals(problems)));
		}
	}

	private static String told(Diagnostic diagnostic) {
		return (diagnostic.getRange().getStart().getLine() + 1) + ":" + (diagnostic.getRange().getStart().getCharacter() + 1) + ' '
				+ diagnostic.getCode().getLeft() + ' ' + diagnostic.getMessage().getLeft().lines().findFirst().orElseThrow();
	}
}
