// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho cite}. */
class CiteCommandTest {

	private static Run cite(String text, String... more) {
		String[] arguments = {"cite", text, "--in", "mhlw.safety@6.0", "pack:japan-medical"};
		return Program.run(concat(arguments, more));
	}

	private static String[] concat(String[] arguments, String... more) {
		String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
		System.arraycopy(more, 0, all, arguments.length, more.length);
		return all;
	}

	@Test
	void citationsBecomeNamesOneALine() {
		assertThat(cite("企8章第⑤条、システム運用編 12章の⑤、⑥と12.3"))
				.isEqualTo(new Run(0, "企画管理編/8/⑤\nシステム運用編/12/⑤\nシステム運用編/12/⑥\nシステム運用編/12.3\n", ""));
	}

	@ParameterizedTest
	@CsvSource({"name,システム運用編/8/③", "manual,システム運用編 8③", "qa,シス8章第③条", "table,システム運用編:8③", "QA,シス8章第③条"})
	void theStyleCanBeChosen(String style, String printed) {
		assertThat(cite("運用8③", "--style", style)).isEqualTo(new Run(0, printed + '\n', ""));
	}

	@Test
	void whatIsUnreadableIsToldAndTheRestIsStillRead() {
		Run run = cite("企画管理編 9.1、99、9②");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEqualTo("企画管理編/9.1\n企画管理編/9/②\n");
		assertThat(run.err()).startsWith("Character 11, “99”: there is no such number in 企画管理編. Expected one that exists there. Near: ").hasLineCount(1);
	}

	@Test
	void whatIsAmbiguousIsToldWithItsCandidates() {
		Run run = Program.run(Locale.JAPANESE, "cite", "9.1", "--in", "mhlw.safety@6.0", "pack:japan-medical");
		assertThat(run).isEqualTo(new Run(1, "", "1 文字目の「9.1」は、mhlw.safety@6.0 の複数の条項に当たります: 企画管理編/9.1, システム運用編/9.1。引用をより詳しく書いてください。\n"));
	}

	@Test
	void eachLineOfTheInputIsReadByItself() {
		Run run = Program.runWithInput("\uFEFF企9①\r\n\n9.1\n運8③、8.2\n".getBytes(StandardCharsets.UTF_8), "cite", "-", "--in", "mhlw.safety@6.0", "pack:japan-medical");
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEqualTo("企画管理編/9/①\nシステム運用編/8/③\nシステム運用編/8.2\n");
		assertThat(run.err()).startsWith("Line 3: Character 1, “9.1”: may mean several provisions").hasLineCount(1);
	}

	@Test
	void inputInAnotherEncodingIsRefused() {
		Run run = Program.runWithInput("企9①\n".getBytes(Charset.forName("Windows-31J")), "cite", "-", "--in", "mhlw.safety@6.0", "pack:japan-medical");
		assertThat(run).isEqualTo(new Run(2, "", "standard input: not UTF-8 at or near line 1. Send it as UTF-8.\n"));
	}

	@Test
	void anEditionIsNeededAndTheKnownOnesAreTold() {
		Run missing = Program.run("cite", "9.1", "pack:japan-medical");
		assertThat(missing.code()).isEqualTo(2);
		assertThat(missing.err()).startsWith("Missing: --in. Editions with provisions: mhlw.safety@5.2, mhlw.safety@6.0").hasLineCount(1);
		Run unknown = Program.run("cite", "9.1", "--in", "mhlw.safety@9", "pack:japan-medical");
		assertThat(unknown.code()).isEqualTo(2);
		assertThat(unknown.err()).startsWith("mhlw.safety@9: no such edition. Editions with provisions: mhlw.safety@5.2").hasLineCount(1);
	}

	@Test
	void nothingToReadIsTold() {
		assertThat(cite(" ")).isEqualTo(new Run(2, "", "No citation is given. Give one in quotation marks, or - to read the standard input.\n"));
	}
}
