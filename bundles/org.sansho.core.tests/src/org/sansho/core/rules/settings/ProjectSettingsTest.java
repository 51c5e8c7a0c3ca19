// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SettingsFinder;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.rules.Severity;

class ProjectSettingsTest {

	private static final Set<String> CODES = Set.of("SN801");

	@TempDir
	private Path folder;

	@BeforeEach
	void nothingAboveCounts() throws IOException {
		Files.createDirectories(folder.resolve(".git"));
		write("packs/japan/pack.properties", "");
	}

	private SourceFile write(String path, String text) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		return new SourceFile(file.toString(), file.toUri().toString(), () -> Files.readAllBytes(file));
	}

	private ProjectSettings settings(SourceFile... files) throws Exception {
		return settings(List.of(files));
	}

	private ProjectSettings settings(List<SourceFile> files) throws Exception {
		return ProjectSettings.read(files, new SettingsFinder(ContentPacks.in(folder.resolve("packs")), RuleSettings.FILE)::settingsOf, CODES, Locale.ENGLISH);
	}

	@Test
	void theSettingsOfAFolderHoldForTheFoldersBelow() throws Exception {
		write("sansho.properties", "severity.SN801@b/** = error");
		SourceFile deep = write("b/c/a.sansho", "");
		SourceFile top = write("a.sansho", "");
		ProjectSettings settings = settings(deep, top);
		assertThat(settings.severity("SN801", deep.name(), Severity.INFO)).contains(Severity.ERROR);
		assertThat(settings.severity("SN801", top.name(), Severity.INFO)).contains(Severity.INFO);
	}

	@Test
	void theNearestSettingsCountAlone() throws Exception {
		write("sansho.properties", "severity.SN801 = error\nsuppress.SN801.a = r");
		write("b/sansho.properties", "");
		SourceFile file = write("b/a.sansho", "");
		assertThat(settings(file).severity("SN801", file.name(), Severity.INFO)).contains(Severity.INFO);
		assertThat(settings(file).suppression("SN801", file.name(), "a")).isEmpty();
	}

	@Test
	void whatIsAboveTheFolderUnderVersionControlDoesNotCount() throws Exception {
		write("sansho.properties", "severity.SN801 = error");
		Files.createDirectories(folder.resolve("b/.git"));
		SourceFile file = write("b/a.sansho", "");
		assertThat(settings(file).severity("SN801", file.name(), Severity.INFO)).contains(Severity.INFO);
	}

	@Test
	void aPackHasSettingsOfItsOwn() throws Exception {
		write("sansho.properties", "severity.SN801 = error");
		write("packs/japan/sansho.properties", "severity.SN801@b/* = off");
		write("packs/japan/b/a.sansho", "");
		List<SourceFile> files = new ArrayList<>(ContentPacks.in(folder.resolve("packs")).pack("japan").sources());
		assertThat(settings(files).severity("SN801", files.getFirst().name(), Severity.INFO)).isEmpty();
	}

	@Test
	void withoutSettingsEveryRuleIsAsItIs() throws Exception {
		SourceFile file = write("a.sansho", "");
		assertThat(settings(file).severity("SN801", file.name(), Severity.INFO)).contains(Severity.INFO);
		assertThat(settings(file).problems(List.of())).isEmpty();
		assertThat(ProjectSettings.none().suppression("SN801", file.name(), "a")).isEmpty();
	}

	@Test
	void settingsThatSeveralFilesFollowAreReadAndToldOnce() throws Exception {
		write("sansho.properties", "x = y\nsuppress.SN801.a = r");
		SourceFile one = write("a.sansho", "");
		SourceFile other = write("b/a.sansho", "");
		ProjectSettings settings = settings(one, other);
		assertThat(settings.suppression("SN801", other.name(), "a")).contains("r");
		Problem found = new Problem(new Region(other.name(), 1, 1, 1, 1, ""), Severity.INFO, "SN801", "SN801", "", "a", List.of(), Optional.of("r"));
		assertThat(settings.problems(List.of(found))).containsOnlyKeys(folder.resolve("sansho.properties").toUri().toString());
		List<Problem> problems = settings.problems(List.of(found)).values().iterator().next();
		assertThat(problems).extracting(Problem::code).containsExactly("SN901");
		assertThat(problems.getFirst().file()).isEqualTo(folder.resolve("sansho.properties").toString());
	}

	@Test
	void settingsThatCannotBeReadSayNothingAndAreToldWhereSomebodyEdits() throws Exception {
		write("sansho.properties", "severity.SN801 = error\nx = \\u12");
		SourceFile file = write("a.sansho", "");
		assertThatThrownBy(() -> settings(file)).isInstanceOf(InputException.class);
		ProjectSettings settings = ProjectSettings.readable(List.of(file), new SettingsFinder(ContentPacks.in(folder.resolve("packs")), RuleSettings.FILE)::settingsOf,
				CODES, Locale.ENGLISH);
		assertThat(settings.severity("SN801", file.name(), Severity.INFO)).contains(Severity.INFO);
		assertThat(settings.problems(List.of()).values()).singleElement().satisfies(problems -> assertThat(problems).singleElement()
				.satisfies(problem -> assertThat(problem.message()).contains("sansho.properties: line 2 cannot be read")));
	}
}
