// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.cli.CommandLineProgram;
import org.sansho.cli.tests.Program.Run;

/** Help, wrong usage and exit codes. */
class UsageTest {

	@ParameterizedTest
	@CsvSource({"sansho,''", "new,new", "validate,validate", "cite,cite", "coverage,coverage", "diff,diff", "migrate,migrate", "impact,impact", "review,review", "succession,succession", "succession-propose,succession propose", "import,import", "import-form,import form", "export,export", "export-form,export form", "lsp,lsp", "help,help"})
	void helpIsAsExpectedInBothLanguages(String name, String command) throws IOException {
		String[] arguments = ("help " + command).strip().split(" ");
		for (String language : new String[] {"en", "ja"}) {
			Run run = Program.run(Locale.of(language), arguments);
			assertThat(run.code()).isZero();
			assertThat(run.out()).isEqualTo(Files.readString(Path.of("expected", "help", name + '.' + language + ".txt")));
			assertThat(run.err()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"--help", "-h", "validate --help", "export form -h"})
	void theHelpOptionEndsWell(String arguments) {
		Run run = Program.run(arguments.split(" "));
		assertThat(run.code()).isZero();
		assertThat(run.out()).startsWith("Usage: sansho");
	}

	@Test
	void theVersionIsOneLine() {
		Run run = Program.run("--version");
		assertThat(run.code()).isZero();
		assertThat(run.out()).matches("sansho \\d+\\.\\d+\\.\\d+\\S*\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = {
			"frobnicate#Unknown: frobnicate. See: sansho --help",
			"validate --frob#Unknown: --frob. See: sansho validate --help",
			"validate --fail-on never#Not a possible value of --fail-on: never. Possible: error, warning, info. See: sansho validate --help",
			"export form -o x.xlsx#Missing: --edition. See: sansho export form --help",
			"new#Missing: DIR. See: sansho new --help",
			"review checklist#Missing: --by. See: sansho review --help",
			"review --by me#Missing: PATH|ENTRY. See: sansho review --help",
			"help frobnicate#There is no command frobnicate. Available: new, validate, cite, coverage, diff, succession, migrate, impact, review, import, export, lsp, help, rules",
			"--lang ja --lang ja#二度指定されています: --lang。どちらかを消してください。 使い方: sansho --help",
			"--lang fr validate#Not a possible value of --lang: fr. Possible: ja, en. See: sansho --help"})
	void wrongUsageIsOneSentence(String arguments, String sentence) {
		assertThat(Program.run(arguments.split(" "))).isEqualTo(new Run(2, "", sentence + '\n'));
	}

	@Test
	void theLanguageOfTheArgumentsBeatsThatOfTheMachine() {
		assertThat(Program.run(Locale.JAPANESE, "validate", "--frob").err()).isEqualTo("知らない引数です: --frob 使い方: sansho validate --help\n");
		assertThat(Program.run(Locale.JAPANESE, "--lang", "en", "validate", "--frob").err()).startsWith("Unknown: --frob.");
		assertThat(Program.run(Locale.ENGLISH, "validate", "--lang=ja", "--frob").err()).startsWith("知らない引数です: --frob");
		assertThat(Program.run(Locale.FRENCH, "validate", "--frob").err()).startsWith("Unknown: --frob.");
	}

	@Test
	void aCommandGroupByItselfShowsWhatThereIs() {
		assertThat(Program.run().code()).isEqualTo(2);
		assertThat(Program.run().err()).contains("validate");
		assertThat(Program.run("export").code()).isEqualTo(2);
		assertThat(Program.run("export").err()).contains("form");
	}

	@Test
	void aMistakeInTheProgramSaysWhereTheDetailsAre() {
		Run run = Program.run(null, Locale.ENGLISH, "validate", "pack:japan-medical");
		assertThat(run.code()).isEqualTo(3);
		Path details = Path.of(run.err().replaceAll("(?s).*Details are in (.*); please report them.*", "$1"));
		assertThat(details).content().contains("NullPointerException");
	}

	@Test
	void tooLittleMemoryIsToldWithTheMendAndWithoutAStackTrace() {
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
			}
		};
		Run english = Program.run(Locale.ENGLISH, endless, "cite", "-", "--in", "mhlw.safety@6.0", "pack:japan-medical");
		assertThat(english.code()).isEqualTo(3);
		assertThat(english.err()).containsPattern("The memory that Java may use \\([0-9,]+ MB\\)").contains("-Xmx").doesNotContain("Error");
		assertThat(Program.run(Locale.JAPANESE, endless, "cite", "-", "--in", "mhlw.safety@6.0", "pack:japan-medical").err()).contains("メモリー").doesNotContain("Error");
	}

	@ParameterizedTest
	@ValueSource(strings = {"messages", "help"})
	void everyTextExistsInBothLanguages(String bundle) {
		ResourceBundle.Control exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		ClassLoader loader = CommandLineProgram.class.getClassLoader();
		var english = ResourceBundle.getBundle("org.sansho.cli." + bundle, Locale.ENGLISH, loader, exact);
		var japanese = ResourceBundle.getBundle("org.sansho.cli." + bundle, Locale.JAPANESE, loader, exact);
		assertThat(japanese.keySet()).isEqualTo(english.keySet());
		assertThat(english.keySet()).allSatisfy(key -> assertThat(key.startsWith("option") || key.startsWith("sansho") || key.startsWith("parameter")
				? japanese.getString(key).equals(english.getString(key)) && japanese.getString(key).chars().allMatch(c -> c < 128) && !key.contains("footer")
				: false).as(key).isFalse());
	}
}
