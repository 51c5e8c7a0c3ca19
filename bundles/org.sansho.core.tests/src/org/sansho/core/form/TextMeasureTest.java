// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasureTest {

	@ParameterizedTest
	@CsvSource({"abc, 3", "あいう, 6", "ｱｲｳ, 3", "①※, 4", "𠮷, 2", "'', 0", "'が\u3099', 2", "Ⅲ, 2", "é, 2"})
	void countsHalfWidths(String text, int width) {
		assertThat(TextMeasure.width(text)).isEqualTo(width);
	}

	@Test
	void theWidestLineCounts() {
		assertThat(TextMeasure.width("あ\nいう\nabc")).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource({"'', 10, 1", "あいうえお, 10, 1", "あいうえおか, 10, 2", "'a\nb\nc', 10, 3", "'a\n', 10, 2", "あいうえおかきくけこさ, 10, 3"})
	void countsLines(String text, double width, int lines) {
		assertThat(TextMeasure.lines(text, width)).isEqualTo(lines);
	}

	@Test
	void aFullStopTakesTheCharacterBeforeItToTheNextLine() {
		// あいうえ｜お。 and not あいうえお｜。, so what follows has less room.
		assertThat(TextMeasure.lines("あいうえお。かきく", 10)).isEqualTo(2);
		assertThat(TextMeasure.lines("あいうえお。かきくけ", 10)).isEqualTo(3);
	}

	@Test
	void anOpeningBracketMovesToTheNextLine() {
		assertThat(TextMeasure.lines("あいうえ（おかきく", 10)).isEqualTo(2);
		assertThat(TextMeasure.lines("あいうえ（おかきくけ", 10)).isEqualTo(3);
	}

	@Test
	void wordsStayWholeUnlessTheyAreLongerThanALine() {
		assertThat(TextMeasure.lines("あいう MDS/SDS を", 10)).isEqualTo(2);
		assertThat(TextMeasure.lines("abcdefghijklmnopqrstuvwxyz", 10)).isEqualTo(3);
		assertThat(TextMeasure.lines("あ abcdefghijklmnopqrstuvwxyz", 10)).isEqualTo(4);
	}

	@Test
	void anyWidthHoldsACharacter() {
		assertThat(TextMeasure.lines("あい", -3)).isEqualTo(2);
	}
}
