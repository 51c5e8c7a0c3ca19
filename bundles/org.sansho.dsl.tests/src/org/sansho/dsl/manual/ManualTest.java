// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Project.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.core.project.SettingsFile;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.manual.RuleManual;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.core.text.Messages;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.project.ProjectLoader;

/** The examples of the rule manual show what it says. */
class ManualTest {

	private static final String GIVEN = "given.sansho";
	private static final String WITHOUT_BASIS = "SN702";
	/** Something that a suppression can be about. */
	private static final String SUPPRESSIBLE = resource("SN109.bad.sansho").orElseThrow();

	/** Codes that have examples: pages are tested as they come, and {@link #everyCodeHasAPage()} tells which are missing. */
	static List<String> codes() {
		return RuleManual.codes().stream().filter(code -> hasExamples(code, "sansho") || hasExamples(code, "properties")).toList();
	}

	static List<String> codesOfRules() {
		return codes().stream().filter(code -> hasExamples(code, "sansho")).toList();
	}

	static List<String> codesOfSettings() {
		return codes().stream().filter(code -> hasExamples(code, "properties")).toList();
	}

	private static boolean hasExamples(String code, String ending) {
		return resource(code + ".bad." + ending).isPresent() && resource(code + ".good." + ending).isPresent();
	}

	private static Optional<String> resource(String name) {
		try (var in = RuleManual.class.getResourceAsStream(name)) {
			return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String bad(String code) {
		return resource(code + ".bad.sansho").orElseThrow();
	}

	private static String good(String code) {
		return resource(code + ".good.sansho").orElseThrow();
	}

	/** What is wrong with {@code text} beside what the examples take for granted, and with that: warnings and worse, and all that the page is about. */
	private static List<Problem> found(String text, String code) {
		return project(resource(GIVEN).orElseThrow()).and("example.sansho", text).problems(Locale.ENGLISH).stream()
				.filter(problem -> problem.severity().atLeast(Severity.WARNING) || problem.code().equals(code)).toList();
	}

	/** What the settings {@code text} say wrongly in a project with one finding. */
	private static List<Problem> foundInSettings(String text) throws Exception {
		List<SourceFile> files = List.of(file(GIVEN, resource(GIVEN).orElseThrow()), file("example.sansho", SUPPRESSIBLE));
		SourceFile settings = file("sansho.properties", text);
		var project = Language.ENGLISH.get(ProjectLoader.class).load(files, () -> { });
		return project.validate(RuleCatalogue.standard(),
				ProjectSettings.read(files, file -> Optional.of(new SettingsFile(settings, file.name())), RuleManual.codes(), Locale.ENGLISH)).problems().stream()
				.filter(problem -> problem.file().equals("sansho.properties")).toList();
	}

	private static SourceFile file(String name, String text) {
		return new SourceFile(name, "test:/" + name, () -> text.getBytes(StandardCharsets.UTF_8));
	}

	/** Fails as long as a rule has no page: write CODE.title and CODE.text in both languages and the two examples. */
	@Test
	void everyCodeHasAPage() {
		assertThat(codes()).containsExactlyElementsOf(RuleManual.codes());
		assertThat(RuleManual.in(Locale.JAPANESE).pages()).hasSameSizeAs(RuleManual.codes());
	}

	@Test
	void whatTheExamplesTakeForGrantedIsInOrder() {
		assertThat(project(resource(GIVEN).orElseThrow()).problems(Locale.ENGLISH)).filteredOn(problem -> problem.severity().atLeast(Severity.WARNING)).isEmpty();
		assertThat(Language.ENGLISH.format(resource(GIVEN).orElseThrow())).isEqualTo(resource(GIVEN).orElseThrow());
	}

	@ParameterizedTest
	@MethodSource("codesOfRules")
	void theBadExampleHasWhatThePageIsAboutAndNothingElse(String code) {
		Set<String> codes = new TreeSet<>();
		found(bad(code), code).forEach(problem -> codes.add(problem.code()));
		assertThat(codes).containsExactly(code);
	}

	@ParameterizedTest
	@MethodSource("codesOfRules")
	void theGoodExampleHasNothingWrong(String code) {
		assertThat(found(good(code), code)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("codesOfSettings")
	void theBadSettingsHaveWhatThePageIsAboutAndNothingElse(String code) throws Exception {
		assertThat(foundInSettings(resource(code + ".bad.properties").orElseThrow())).isNotEmpty().allSatisfy(problem -> assertThat(problem.code()).isEqualTo(code));
	}

	@ParameterizedTest
	@MethodSource("codesOfSettings")
	void theGoodSettingsHaveNothingWrong(String code) throws Exception {
		assertThat(foundInSettings(resource(code + ".good.properties").orElseThrow())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("codesOfRules")
	void theExamplesAreFormatted(String code) {
		assertThat(Language.ENGLISH.format(good(code))).isEqualTo(good(code));
		// The formatter leaves alone what cannot be read.
		if (!code.equals("SN001")) {
			assertThat(Language.ENGLISH.format(bad(code))).isEqualTo(bad(code));
		}
	}

	@ParameterizedTest
	@MethodSource("codes")
	void thePageIsInBothLanguages(String code) {
		var japanese = new Messages(RuleManual.class, Locale.JAPANESE);
		var english = new Messages(RuleManual.class, Locale.ENGLISH);
		for (String key : List.of(code + ".title", code + ".text")) {
			assertThat(english.get(key)).isNotBlank();
			assertThat(japanese.get(key)).isNotBlank().isNotEqualTo(english.get(key));
		}
	}
}
