// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;

/** What lets a program read an answered workbook back without guessing. */
class MetadataTest {

	@Test
	void hiddenSheetNamesDocumentEditionAndForms() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		assertThat(r7.poi().getSheetVisibility(r7.poi().getSheetIndex("_sansho"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
		assertThat(r7.poi().getActiveSheetIndex()).isZero();
		assertThat(r7.metadataRows()).startsWith(
				List.of("sansho-form", "1"),
				List.of("document", "mhlw.checklist"),
				List.of("edition", "mhlw.checklist@R7"),
				List.of("form", "医療機関確認用", "医療機関確認用"),
				List.of("form", "事業者確認用", "事業者確認用"),
				List.of(),
				List.of("name", "form", "about", "kind", "citation", "group", "column", "number", "unverified"));
	}

	@Test
	void everyNamedCellIsExplained() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		assertThat(r7.metadataRows()).contains(
				List.of("Sansho_F1_A1", "医療機関確認用", "field", "text", "", "", "医療機関名"),
				List.of("Sansho_F1_A2", "医療機関確認用", "field", "date", "", "", "記入日"),
				List.of("Sansho_F1_G1_C2", "医療機関確認用", "gate", "answer", "医療機関確認用/有無", "確認結果（日付）", "1回目"),
				List.of("Sansho_F1_I003_C2", "医療機関確認用", "item", "answer", "医療機関確認用/2/②", "確認結果（日付）", "1回目", "②"),
				List.of("Sansho_F1_I003_C2_D", "医療機関確認用", "item", "answer-date", "医療機関確認用/2/②", "確認結果（日付）", "1回目", "②"),
				List.of("Sansho_F1_I003_C3", "医療機関確認用", "item", "date", "医療機関確認用/2/②", "確認結果（日付）", "目標日", "②"),
				List.of("Sansho_F1_I003_C5", "医療機関確認用", "item", "text", "医療機関確認用/2/②", "", "備考", "②"));
		assertThat(r7.metadataRows().stream().skip(7).map(List::getFirst)).containsExactlyInAnyOrderElementsOf(
				r7.poi().getAllNames().stream().map(name -> name.getNameName()).filter(name -> name.startsWith("Sansho_F")).toList());
	}

	@Test
	void doubtsAboutTheSourceAreKept() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section.item("①", "項目", item -> item.setUnverified("案でのみ確認")))));

		assertThat(written.metadataRows()).contains(
				List.of("Sansho_F1_I001_C2", "様式", "item", "answer", "様式/1/①", "", "回答", "①", "案でのみ確認"));
	}

	@Test
	void theCitationStandsInEachRowAndMovesWithItWhenRowsAreSorted() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		XSSFCell answer = r7.named("Sansho_F1_I013_C2");
		assertThat(answer.getRow().getCell(10).getStringCellValue()).isEqualTo("医療機関確認用/2/⑫");
		assertThat(r7.named("Sansho_F1_G1_C2").getRow().getCell(10).getStringCellValue()).isEqualTo("医療機関確認用/有無");
	}

	@Test
	void aGateWithoutANameIsKnownByItsCells() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式",
				form -> form.plainColumns().gate(null, "導入している。", "いいえ")));

		XSSFCell answer = written.named("Sansho_F1_G1_C2");
		assertThat(answer.getRow().getCell(3).getStringCellValue()).isEqualTo("Sansho_F1_G1");
	}

	@Test
	void answersAreFoundAfterRowsWereInserted() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());
		XSSFCell answer = r7.named("Sansho_F2_I002_C2");
		answer.setCellValue("いいえ");

		r7.poi().getSheet("事業者確認用").shiftRows(2, 20, 3);
		assertThat(r7.named("Sansho_F2_I002_C2").getStringCellValue()).isEqualTo("いいえ");
	}
}
