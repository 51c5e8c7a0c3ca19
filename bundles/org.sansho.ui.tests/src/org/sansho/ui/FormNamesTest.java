// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sansho.ui.wizards.FormNames;

/** The names of imported forms are read back as they are written. */
class FormNamesTest {

	@Test
	void severalStandBetweenSeparators() {
		assertThat(FormNames.written(List.of("医療機関確認用", "事業者確認用"), "、")).isEqualTo("医療機関確認用、事業者確認用");
		assertThat(FormNames.read("医療機関確認用、事業者確認用,薬局, 診療所", 4)).containsExactly("医療機関確認用", "事業者確認用", "薬局", "診療所");
	}

	@Test
	void aNameWithASeparatorStandsBetweenQuotationMarks() {
		List<String> names = List.of("医科、歯科", "薬局");
		assertThat(FormNames.written(names, "、")).isEqualTo("\"医科、歯科\"、薬局");
		assertThat(FormNames.read(FormNames.written(names, "、"), 2)).isEqualTo(names);
	}

	@Test
	void ofASingleFormEverythingIsTheName() {
		assertThat(FormNames.written(List.of("医科, 歯科"), "、")).isEqualTo("医科, 歯科");
		assertThat(FormNames.read("医科, 歯科", 1)).containsExactly("医科, 歯科");
		assertThat(FormNames.read("\"医科, 歯科\"", 1)).containsExactly("医科, 歯科");
	}

	@Test
	void missingAndSuperfluousNamesAreCounted() {
		assertThat(FormNames.read("医科、、薬局", 2)).containsExactly("医科", "", "薬局");
		assertThat(FormNames.read("", 2)).containsExactly("");
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		for (List<String> names : List.of(List.of("5\"型", "B"), List.of("\"甲\"", "乙"), List.of("A\"x、y", "B"), List.of("甲、乙", "丙,丁"), List.of("一", "二", "三"))) {
			assertThat(FormNames.read(FormNames.written(names, "、"), names.size())).isEqualTo(names);
		}
	}
}
