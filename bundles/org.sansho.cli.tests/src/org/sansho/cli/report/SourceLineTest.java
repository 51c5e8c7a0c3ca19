// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.report.Region;

/** {@link SourceLine} and {@link DisplayWidth}. */
class SourceLineTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
			"chapter 1|chapter|^^^^^^^",
			"企画/9|9|     ^",
			"ｶﾅカナ|カ|  ^^",
			"①②|②| ^",
			"が\u3099き|き|  ^^",
			"👍 x|x|   ^",
			"𠮷𠮷野|野|    ^^"})
	void marksStandUnderWhatTheyMean(String line, String marked, String marks) {
		assertThat(of(line, marked).marks()).isEqualTo(marks);
	}

	@Test
	void indentationGoesUnlessItIsMeant() {
		assertThat(of("\t\tchapter 1", "1")).isEqualTo(new SourceLine("chapter 1", "        ^"));
		assertThat(SourceLine.of(new Region("a", 1, 1, 1, 10, "\tx"))).isEqualTo(new SourceLine("    x", "^^^^^"));
	}

	@Test
	void tabsReachTheNextStop() {
		assertThat(of("a\tb\tc", "c")).isEqualTo(new SourceLine("a   b   c", "        ^"));
	}

	@Test
	void aRegionOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
		assertThat(SourceLine.of(new Region("a", 1, 3, 5, 1, "a bc  "))).isEqualTo(new SourceLine("a bc", "  ^^"));
	}

	@Test
	void aPlaceBehindTheLineHasAMark() {
		assertThat(SourceLine.of(new Region("a", 1, 2, 1, 2, "}")).marks()).isEqualTo(" ^");
		assertThat(SourceLine.of(new Region("a", 1, 99, 1, 99, "}")).marks()).isEqualTo(" ^");
		assertThat(SourceLine.of(new Region("a", 1, 1, 1, 1, "")).marks()).isEqualTo("^");
	}

	@Test
	void aMarkOnACharacterThatTakesNoColumnIsUnderTheCharacterBeforeIt() {
		assertThat(SourceLine.of(new Region("a", 1, 2, 1, 3, "か\u3099き")).marks()).isEqualTo("^^");
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 20, 44, 45, 46, 100, 150, 197, 198, 199})
	void aLongLineIsCutAroundTheMarks(int position) {
		String line = "漢".repeat(position) + "XYZ" + "字".repeat(199 - position);
		SourceLine shown = of(line, "XYZ");
		assertThat(DisplayWidth.of(shown.text())).isBetween(SourceLine.LIMIT - 3, SourceLine.LIMIT);
		int from = shown.marks().indexOf('^');
		assertThat(shown.marks().substring(from)).isEqualTo("^^^");
		assertThat(DisplayWidth.of(shown.text().substring(0, shown.text().indexOf("XYZ")))).isEqualTo(from);
		assertThat(shown.text().startsWith("…")).isEqualTo(position > 41);
		assertThat(shown.text().endsWith("…")).isEqualTo(position < 197);
	}

	@Test
	void aRegionThatIsTooLongIsShownFromItsBeginning() {
		SourceLine shown = of("text \"" + "漢".repeat(200) + "\"", "\"" + "漢".repeat(200) + "\"");
		assertThat(DisplayWidth.of(shown.text())).isLessThanOrEqualTo(SourceLine.LIMIT);
		assertThat(shown.text()).contains("\"漢漢").endsWith("…");
		assertThat(shown.marks().length()).isLessThanOrEqualTo(SourceLine.LIMIT);
		assertThat(shown.text().indexOf('"')).isEqualTo(shown.marks().indexOf('^'));
	}

	@ParameterizedTest
	@CsvSource({"abc,3", "漢字,4", "カナ,4", "ｶﾅ,2", "①×,2", "Ａ１,4", "「」、。,8", "か\u3099,2", "한글,4", "𠮷,2", "…“”,3"})
	void widthIsThatOfATerminal(String text, int width) {
		assertThat(DisplayWidth.of(text)).isEqualTo(width);
	}

	private static SourceLine of(String line, String marked) {
		int column = line.indexOf(marked) + 1;
		return SourceLine.of(new Region("a.sansho", 1, column, 1, column + marked.length(), line));
	}
}
