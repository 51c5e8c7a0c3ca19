// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.cli.Environment;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;

/** {@link TextReport}. */
class TextReportTest {

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void everythingIsAsExpected(String language) throws IOException {
		assertAsExpected(text(Locale.of(language), false, false), "everything." + language + ".txt");
	}

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void aBriefReportSaysHowMuchMoreThereIs(String language) throws IOException {
		assertAsExpected(text(Locale.of(language), false, true), "brief." + language + ".txt");
	}

	@Test
	void coloursChangeNothingButColours() {
		String plain = text(Locale.JAPANESE, false, false);
		String coloured = text(Locale.JAPANESE, true, false);
		assertThat(plain).doesNotContain("\u001B");
		assertThat(coloured).contains("\u001B[1;31mエラー\u001B[0m", "\u001B[1;31m^^^^^^\u001B[0m").isNotEqualTo(plain);
		assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
	}

	@Test
	void aProjectInOrderIsOneLine() {
		assertThat(write(new ValidationReport(List.of("a.sansho"), 1, 2, 0, List.of()), Locale.ENGLISH, false, false))
				.isEqualTo("1 file, 1 edition, 2 provisions, 0 mapping statements: 0 errors, 0 warnings, 0 infos, 0 suppressed.\n");
	}

	@Test
	void whatIsSuppressedIsCountedAndNotShown() {
		Problem suppressed = new Problem(new Region("a.sansho", 1, 1, 1, 2, "x"), Severity.ERROR, "SN101", "SN101", "twice", "", List.of(), Optional.of("why"));
		assertThat(write(new ValidationReport(List.of("a.sansho"), 1, 2, 0, List.of(suppressed)), Locale.ENGLISH, false, false))
				.doesNotContain("twice").doesNotContain("a.sansho").endsWith("0 errors, 0 warnings, 0 infos, 1 suppressed.\n");
	}

	@Test
	void textFromFilesDoesNotSteerTheTerminal() {
		Problem evil = new Problem(new Region("a\u001B[2J.sansho", 1, 1, 1, 3, "x\u001B[31m\u202Ey"), Severity.ERROR, "SN101", "SN101", "m\u0007\nn", "", List.of("d\u009B1m"), Optional.empty());
		assertThat(write(new ValidationReport(List.of(), 1, 2, 0, List.of(evil)), Locale.ENGLISH, false, false))
				.startsWith("a\uFFFD[2J.sansho\n  1:1  error  SN101  m\uFFFD\uFFFDn\n      | x\uFFFD[31m\uFFFDy\n").doesNotContain("\u001B", "\u0007", "\u009B", "\u202E");
	}

	private static String text(Locale language, boolean colours, boolean brief) {
		return write(Sample.everything(language), language, colours, brief);
	}

	private static String write(ValidationReport report, Locale language, boolean colours, boolean brief) {
		StringWriter text = new StringWriter();
		PrintWriter out = new PrintWriter(text);
		new TextReport(new Messages(Environment.class, language), Sample.pages(language), colours, brief).write(report, out);
		out.flush();
		return text.toString().replace("\r\n", "\n");
	}

	private static void assertAsExpected(String text, String name) throws IOException {
		Path actual = Path.of("target", "actual", "report", name);
		Files.createDirectories(actual.getParent());
		Files.writeString(actual, text);
		assertThat(text).isEqualTo(Files.readString(Path.of("expected", "report", name)).replace("\r\n", "\n"));
	}
}
