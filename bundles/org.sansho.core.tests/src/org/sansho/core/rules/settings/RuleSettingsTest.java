// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.rules.Severity;

class RuleSettingsTest {

	private static final Set<String> CODES = Set.of("SN001", "SN002", "SN107", "SN801", "SN901", "SN903");

	private static RuleSettings settings(String text, Locale locale) {
		try {
			return RuleSettings.read(new SourceFile("sansho.properties", "test:/sansho.properties", () -> text.getBytes(StandardCharsets.UTF_8)), CODES, locale);
		} catch (InputException e) {
			throw new AssertionError(e);
		}
	}

	private static RuleSettings settings(String text) {
		return settings(text, Locale.ENGLISH);
	}

	private static Problem found(String code, String subject, String suppressed) {
		return new Problem(new Region("a.sansho", 1, 1, 1, 1, ""), Severity.INFO, code, code, "", subject, List.of(), Optional.ofNullable(suppressed));
	}

	private static Problem problem(String text) {
		List<Problem> problems = settings(text).problems(List.of());
		assertThat(problems).hasSize(1);
		return problems.getFirst();
	}

	@ParameterizedTest
	@CsvSource({"error, ERROR", "warning, WARNING", "info, INFO", "Warning, WARNING"})
	void aRuleCanMatterMoreOrLess(String value, Severity severity) {
		RuleSettings settings = settings("severity.SN801 = " + value);
		assertThat(settings.severity("SN801", "a.sansho", Severity.INFO)).contains(severity);
		assertThat(settings.severity("SN107", "a.sansho", Severity.INFO)).contains(Severity.INFO);
		assertThat(settings.problems(List.of())).isEmpty();
	}

	@Test
	void aRuleCanBeOff() {
		assertThat(settings("severity.SN801 = off").severity("SN801", "a.sansho", Severity.INFO)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"drafts/a.sansho, WARNING", "drafts/b/c.sansho, WARNING", "a.sansho, INFO", "other/drafts/a.sansho, INFO"})
	void aSeverityCanHoldForSomeFiles(String path, Severity severity) {
		assertThat(settings("severity.SN801@drafts/** = warning").severity("SN801", path, Severity.INFO)).contains(severity);
	}

	@Test
	void whatStandsFurtherDownDecides() {
		assertThat(settings("severity.SN801 = off\nseverity.SN801@drafts/** = error").severity("SN801", "drafts/a.sansho", Severity.INFO)).contains(Severity.ERROR);
		assertThat(settings("severity.SN801@drafts/** = error\nseverity.SN801 = off").severity("SN801", "drafts/a.sansho", Severity.INFO)).isEmpty();
	}

	@Test
	void aFindingCanBeSuppressedWithAReason() {
		RuleSettings settings = settings("suppress.SN801.mhlw.safety@6.0/企画管理編/9 = 公式の資料がない");
		assertThat(settings.suppression("SN801", "mhlw.safety@6.0/企画管理編/9")).contains("公式の資料がない");
		assertThat(settings.suppression("SN801", "mhlw.safety@6.0/企画管理編/10")).isEmpty();
		assertThat(settings.suppression("SN107", "mhlw.safety@6.0/企画管理編/9")).isEmpty();
		assertThat(settings.problems(List.of(found("SN801", "mhlw.safety@6.0/企画管理編/9", "公式の資料がない")))).isEmpty();
	}

	@Test
	void theSubjectMayBeDecomposed() {
		assertThat(settings("suppress.SN801.a@1/か\u3099 = r").suppression("SN801", "a@1/が")).contains("r");
	}

	@Test
	void aSubjectWithASpaceIsWrittenWithABackslash() {
		assertThat(settings("suppress.SN801.a@1/x\\ y = r").suppression("SN801", "a@1/x y")).contains("r");
	}

	@Test
	void aSuppressionThatNothingNeedsIsFound() {
		Problem problem = problem("\n  suppress.SN801.a@1/① = r");
		assertThat(problem.code()).isEqualTo("SN903");
		assertThat(problem.severity()).isEqualTo(Severity.WARNING);
		assertThat(problem.line()).isEqualTo(2);
		assertThat(problem.column()).isEqualTo(3);
		assertThat(problem.message()).startsWith("Nothing is found any more");
		assertThat(settings("suppress.SN801.a@1/① = r").problems(List.of(found("SN801", "a@1/②", "r"), found("SN801", "a@1/①", null), found("SN107", "a@1/①", "r")))).hasSize(1);
		assertThat(settings("suppress.SN801.a@1/① = r", Locale.JAPANESE).problems(List.of()).getFirst().message()).startsWith("この行が抑える指摘は、もうありません。");
	}

	@Test
	void aSuppressionWithoutAReasonIsFoundAndHoldsNot() {
		RuleSettings settings = settings("suppress.SN801.a@1/① =  ");
		assertThat(settings.suppression("SN801", "a@1/①")).isEmpty();
		assertThat(settings.problems(List.of())).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("SN904");
			assertThat(problem.severity()).isEqualTo(Severity.ERROR);
			assertThat(problem.message()).startsWith("suppress.SN801.a@1/① gives no reason.");
		});
	}

	@ParameterizedTest
	@CsvSource({"severity.SN999 = off, There is no rule SN999.", "suppress.SN999.a = r, There is no rule SN999.", "severty.SN801 = off, severty.SN801 is no setting.",
			"x, x is no setting.", "severity. = off, 'There is no rule .'"})
	void whatIsNoSettingIsFound(String line, String message) {
		Problem problem = problem(line);
		assertThat(problem.code()).isEqualTo("SN901");
		assertThat(problem.message()).startsWith(message);
	}

	@ParameterizedTest
	@CsvSource({"severity.SN801 = loud, loud is no severity.", "severity.SN801 =, ' is no severity.'", "severity.SN801@[ = off, [ is no pattern", "suppress.SN801 = r, It is not said",
			"severity.SN001 = off, The severity of SN001 cannot be changed", "severity.SN002@a = info, The severity of SN002", "suppress.SN001.a = r, The severity of SN001"})
	void aSettingThatCannotHoldIsFound(String line, String message) {
		Problem problem = problem(line);
		assertThat(problem.code()).isEqualTo("SN902");
		assertThat(problem.severity()).isEqualTo(Severity.ERROR);
		assertThat(problem.message()).startsWith(message);
	}

	@Test
	void aKeyThatStandsTwiceIsFoundAtTheSecond() {
		Problem problem = problem("severity.SN801 = off\nseverity.SN801 = error");
		assertThat(problem.code()).isEqualTo("SN902");
		assertThat(problem.severity()).isEqualTo(Severity.WARNING);
		assertThat(problem.line()).isEqualTo(2);
		assertThat(settings("severity.SN801 = off\nseverity.SN801 = error").severity("SN801", "a", Severity.INFO)).contains(Severity.ERROR);
	}

	@Test
	void whatTheSettingsSayAboutThemselvesFollowsThemToo() {
		assertThat(settings("severity.SN903 = off\nsuppress.SN801.a = r").problems(List.of())).isEmpty();
		assertThat(settings("severity.SN901 = error\nx = y").problems(List.of())).extracting(Problem::severity).containsExactly(Severity.ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "# severity.SN999 = off", "! x", "\n\n  \t\n", "\uFEFFseverity.SN801 = off", "severity.SN801 \\\n  = off", "severity.SN801 = o\\\r\n   ff"})
	void commentsBlankLinesMarksAndContinuedLinesAreInOrder(String text) {
		assertThat(settings(text).problems(List.of())).isEmpty();
	}

	@Test
	void linesAreCountedThroughContinuedOnes() {
		assertThat(problem("# a\\\nseverity.SN801 = \\\n  off\n\nx").line()).isEqualTo(5);
	}

	@Test
	void anEscapeThatIsNoneStopsTheReading() {
		assertThatThrownBy(() -> RuleSettings.read(new SourceFile("f", "test:/f", () -> "a = b\nc = \\u00zz".getBytes(StandardCharsets.UTF_8)), CODES, Locale.ENGLISH))
				.isInstanceOf(InputException.class).hasMessageContaining("2");
	}
}
