// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sansho.excel.FormWriteException.Reason;

/** Forms that cannot be written say where and why before anything is written. */
class FormWriteExceptionTest {

	@Test
	void anEditionWithoutForms() {
		FormWriteException refusal = refusal(ChecklistBuilder.edition("R9"), options -> options);

		assertThat(refusal.reason()).isEqualTo(Reason.NO_FORMS);
		assertThat(refusal.place()).isEqualTo("mhlw.checklist@R9");
		assertThat(refusal.message(Locale.JAPANESE)).startsWith("mhlw.checklist@R9: この版には");
		assertThat(refusal).hasMessageStartingWith("mhlw.checklist@R9: this edition has no form");
	}

	@Test
	void aFormWithoutColumns() {
		FormWriteException refusal = refusal(ChecklistBuilder.withForm("様式", form -> form.heading("見出し")), FormOptions::andBasis);

		assertThat(refusal.reason()).isEqualTo(Reason.NO_COLUMNS);
		assertThat(refusal.place()).isEqualTo("様式");
	}

	@Test
	void aFormOfAnotherEdition() {
		ChecklistBuilder other = ChecklistBuilder.withForm("よその様式", form -> form.plainColumns());
		FormWriteException refusal = refusal(SampleForms.r7(), options -> options.only(other.form("よその様式")));

		assertThat(refusal.reason()).isEqualTo(Reason.FOREIGN_FORM);
		assertThat(refusal.message(Locale.JAPANESE)).contains("よその様式", "mhlw.checklist@R7");
	}

	@Test
	void aTextThatNoCellCanHold() {
		FormWriteException refusal = refusal(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section.item("①", "短い").item("②", "長".repeat(32_768)))), options -> options);

		assertThat(refusal.reason()).isEqualTo(Reason.TEXT_TOO_LONG);
		assertThat(refusal.place()).isEqualTo("様式/1/②");
		assertThat(refusal.message(Locale.ENGLISH)).contains("32768", "32767");
	}

	@Test
	void aHeadingThatNoCellCanHold() {
		FormWriteException refusal = refusal(ChecklistBuilder.withForm("様式", form -> form.heading("長".repeat(40_000)).plainColumns()),
				options -> options);

		assertThat(refusal.place()).isEqualTo("様式");
	}

	@Test
	void theLongestTextThatACellCanHoldIsWritten() {
		String longest = "長".repeat(32_767);
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section.item("①", longest))));

		assertThat(written.texts()).contains(longest);
	}

	@Test
	void moreColumnsThanASheetHas() {
		FormWriteException refusal = refusal(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目");
			for (int i = 0; i < 16_384; i++) {
				form.text("列");
			}
		}), options -> options);

		assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
	}

	private static FormWriteException refusal(ChecklistBuilder checklist, UnaryOperator<FormOptions> options) {
		return catchThrowableOfType(FormWriteException.class,
				() -> FormWorkbook.of(checklist.corpus(), checklist.edition(), options.apply(FormOptions.in(Locale.JAPANESE))));
	}
}
