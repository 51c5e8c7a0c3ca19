// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"ＵＳＢ | usb", "ｻｰﾊﾞ | サーバ", "MDS／SDS | MDS/SDS", "点検、更新。 | 点検更新", "第 9 章 | 第9章", "データ―ベース | データーベース"})
	void takesWidthPunctuationSpaceAndCaseAway(String one, String other) {
		assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
	}

	@Test
	void keepsCircledNumbersApartFromDigits() {
		assertThat(FoldedText.of("①")).isNotEqualTo(FoldedText.of("1"));
	}

	@Test
	void findsSpellingsWithMoreOrLessOkuriganaNear() {
		assertThat(shared("取り扱い方法を見直す", "取扱方法を見直す")).isGreaterThan(0.4);
		assertThat(shared("取り扱い方法を見直す", "監査の記録を残す")).isLessThan(0.1);
	}

	private static double shared(String one, String other) {
		int[] some = Grams.of(one).codes();
		int[] others = Grams.of(other).codes();
		long both = java.util.Arrays.stream(some).filter(code -> java.util.Arrays.binarySearch(others, code) >= 0).count();
		return 2.0 * both / (some.length + others.length);
	}
}
