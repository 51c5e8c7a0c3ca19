// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.core.project.ContentPack;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SettingsFile;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.pack.Mutation.Expected;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;

/** Copies of the shipped pack with one defect each: what is found is that defect, and nothing else. */
class BrokenPackTest {

	private static final String SETTINGS = RuleSettings.FILE;

	private static Map<String, String> intact;
	private static List<Mutation> mutations;
	private static List<Problem> before;

	@BeforeAll
	static void loadTheIntactPack() throws Exception {
		ContentPack pack = ContentPacks.in(Path.of("..", "org.sansho.content", "packs")).pack("japan-medical");
		intact = new LinkedHashMap<>();
		for (Map.Entry<String, SourceFile> file : pack.files().entrySet()) {
			if (file.getValue().name().endsWith(".sansho")) {
				intact.put(file.getKey(), file.getValue().text());
			}
		}
		Project project = load(intact, Locale.ENGLISH);
		before = project.validate(RuleCatalogue.standard(), ProjectSettings.none()).problems();
		intact.put(SETTINGS, "# a project of its own\n");
		mutations = Mutations.of(project.corpus());
	}

	static List<Mutation> mutations() {
		return mutations;
	}

	private static Project load(Map<String, String> texts, Locale locale) throws InputException {
		return Language.in(locale).get(ProjectLoader.class).load(sources(texts), () -> { });
	}

	private static List<SourceFile> sources(Map<String, String> texts) {
		return texts.keySet().stream().filter(name -> !name.equals(SETTINGS)).map(name -> source(name, texts)).toList();
	}

	private static SourceFile source(String name, Map<String, String> texts) {
		return new SourceFile(name, "test:/" + name, () -> texts.get(name).getBytes(StandardCharsets.UTF_8));
	}

	private static List<Problem> found(Map<String, String> texts, Locale locale) throws InputException {
		SourceFile settings = source(SETTINGS, texts);
		return load(texts, locale).validate(RuleCatalogue.standard(), ProjectSettings.read(sources(texts),
				file -> Optional.of(new SettingsFile(settings, file.name())), RuleManual.codes(), locale)).problems();
	}

	/** What is found in {@code one} and not in {@code other}, each as often as it is. Lines may move. */
	private static List<Problem> only(List<Problem> one, List<Problem> other) {
		Map<List<String>, Integer> left = new LinkedHashMap<>();
		other.forEach(problem -> left.merge(content(problem), 1, Integer::sum));
		return one.stream().filter(problem -> left.merge(content(problem), -1, Integer::sum) < 0).toList();
	}

	private static List<String> content(Problem problem) {
		return List.of(problem.file(), problem.code(), problem.severity().name(), problem.subject(), problem.message(), problem.suppressed().orElse(""));
	}

	private static List<Expected> places(List<Problem> problems, Map<String, String> texts) {
		return problems.stream().map(problem -> new Expected(problem.code(), problem.file(), marked(problem.region(), texts), problem.subject())).toList();
	}

	private static String marked(Region region, Map<String, String> texts) {
		String line = texts.get(region.file()).split("\n", -1)[region.line() - 1];
		return line.substring(region.column() - 1, region.endLine() == region.line() ? region.endColumn() - 1 : line.length());
	}

	@Test
	void everyRuleHasADefect() {
		assertThat(mutations.stream().map(Mutation::code).distinct()).containsExactlyElementsOf(RuleManual.codes());
	}

	@Test
	void nothingIsFoundInACopyWithoutADefect() throws Exception {
		assertThat(found(intact, Locale.ENGLISH)).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("mutations")
	void aDefectIsFoundAndNothingElse(Mutation mutation) throws Exception {
		Map<String, String> broken = mutation.in(intact);
		List<Problem> after = found(broken, Locale.ENGLISH);
		List<Problem> come = only(after, before);
		assertThat(places(come, broken)).as(() -> come.toString()).containsExactlyInAnyOrderElementsOf(mutation.expected());
		assertThat(only(before, after)).isEmpty();
	}

	@Test
	void allDefectsTogetherAreFoundAndNothingElse() throws Exception {
		Map<String, String> broken = allBroken();
		List<Problem> after = found(broken, Locale.ENGLISH);
		List<Expected> expected = new ArrayList<>();
		mutations.forEach(mutation -> expected.addAll(mutation.expected()));
		// Beside what cannot be read nobody knows which suppressions are needed.
		expected.removeIf(finding -> finding.code().equals(RuleSettings.UNUSED_SUPPRESSION));
		assertThat(places(only(after, before), broken)).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(only(before, after)).isEmpty();
	}

	@Test
	void bothLanguagesTellTheSameInTheirOwnWords() throws Exception {
		Map<String, String> broken = allBroken();
		List<Problem> english = found(broken, Locale.ENGLISH);
		List<Problem> japanese = found(broken, Locale.JAPANESE);
		// What stands in one place is ordered by its words.
		assertThat(whatIsTold(japanese)).containsExactlyInAnyOrderElementsOf(whatIsTold(english));
		Set<String> codes = new TreeSet<>(RuleManual.codes());
		codes.remove(RuleSettings.UNUSED_SUPPRESSION);
		assertThat(english).extracting(Problem::code).containsAll(codes);
		assertThat(english).allSatisfy(problem -> assertThat(problem.message()).containsPattern("[a-z]{2} "));
		assertThat(japanese).allSatisfy(problem -> assertThat(problem.message()).containsPattern("\\p{IsHiragana}"));
		assertThat(japanese).extracting(Problem::message).doesNotContainAnyElementsOf(english.stream().map(Problem::message).toList());
	}

	private static List<List<Object>> whatIsTold(List<Problem> problems) {
		return problems.stream().map(problem -> {
			Region region = problem.region();
			return List.<Object>of(problem.key(), problem.severity(), region, problem.subject());
		}).toList();
	}

	private static Map<String, String> allBroken() {
		Map<String, String> broken = intact;
		for (Mutation mutation : mutations) {
			broken = mutation.in(broken);
		}
		return broken;
	}
}
