// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.sansho.model.Gate;

/** What a form prints, and where. */
class FormContentTest {

	@Test
	void printsAFormFromItsHeadingDownToItsRemarks() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("医療機関確認用", form -> {
			form.heading("見出し").below("表の下の注意").above("表の上の注意").field("医療機関名").unlessRemark("{0}場合は記入不要");
			form.item("チェック項目").answer("確認結果", "はい", "いいえ");
			form.gate("有無", "導入している。", "いいえ");
			form.section("1", "体制構築", section -> section.item("①", "責任者を置いている。", item -> item.getConditions().add("契約していない")));
		}));

		assertThat(written.texts()).containsExactly("見出し", "医療機関確認用", "表の上の注意", "医療機関名", "チェック項目", "確認結果", "はい・\nいいえ",
				"導入している。\n（「いいえ」の場合、以下の項目は記入不要）", "1\n体制構築", "①", "責任者を置いている。 ※1", "※1\u3000契約していない場合は記入不要", "表の下の注意");
	}

	@Test
	void takesTheHeadingFromTheEditionOrTheDocumentWhenTheFormHasNone() {
		ChecklistBuilder checklist = ChecklistBuilder.withForm("様式", form -> form.plainColumns());
		assertThat(WrittenWorkbook.of(checklist).texts()).startsWith("サイバーセキュリティ対策チェックリスト", "様式");

		checklist.edition().setTitle("令和7年度版");
		assertThat(WrittenWorkbook.of(checklist).texts()).startsWith("令和7年度版", "様式");
	}

	@Test
	void printsTitleElseTextElseSummaryOfAnItem() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section
				.item("①", "題名", item -> item.setText("本文"))
				.item("②", null, item -> {
					item.setText("本文だけ");
					item.setSummary("要約");
				})
				.item("③", " ", item -> item.setSummary("要約だけ"))
				.item("④", null))));

		assertThat(written.texts()).containsSubsequence("①", "題名", "②", "本文だけ", "③", "要約だけ", "④").doesNotContain("本文", "要約");
	}

	@Test
	void printsNumbersAsTheFormPrintsThem() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("2", "管理", section -> section.printedAs("Ⅱ").item("①-1", "項目", item -> item.setPrintedAs("1-1")))));

		assertThat(written.texts()).contains("Ⅱ\n管理", "1-1").doesNotContain("①-1");
	}

	@Test
	void showsReferenceAndDueBelowTheTitleAndNothingOfDoubtsAboutTheSource() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "", section -> section
				.item("(1)", "項目", item -> {
					item.setReference("参考項目");
					item.setDue("令和6年度中");
					item.setUnverified("案でのみ確認");
				}))));

		assertThat(written.texts()).contains("項目\n（参考項目）\n（令和6年度中）").noneMatch(text -> text.contains("案でのみ"));
	}

	@Test
	void saysOnceUntilWhenAReferenceItemIsDue() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section.item("(1)", "項目", item -> {
					item.setReference("参考項目(令和6年度中)");
					item.setDue("令和6年度中");
				}))));

		assertThat(written.texts()).contains("項目\n（参考項目(令和6年度中)）");
	}

	@Test
	void equalConditionsShareAMarkAndMarksFollowTheOrderOfTheItems() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section
				.item("①", "甲", item -> item.getConditions().addAll(List.of("契約がない", "端末がない")))
				.item("②", "乙", item -> item.getConditions().add("端末がない"))
				.item("③", "丙", item -> item.getConditions().addAll(List.of("契約がない", "契約がない"))))));

		assertThat(written.texts()).contains("甲 ※1 ※2", "乙 ※2", "丙 ※1").endsWith("※1\u3000契約がない", "※2\u3000端末がない");
	}

	@Test
	void aSectionIsABandDownItsRowsOnTheLeft() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "一つ目", section -> section.item("①", "甲").item("②", "乙").item("③", "丙"))
				.section("2", "二つ目", section -> section.item("①", "丁"))));

		XSSFCell band = written.cell("1\n一つ目");
		int top = written.cell("甲").getRowIndex();
		assertThat(written.merged(band)).contains(new CellRangeAddress(top, top + 2, 0, 0));
		assertThat(written.cell("2\n二つ目").getRowIndex()).isEqualTo(top + 3);
		assertThat(written.merged(written.cell("2\n二つ目"))).isEmpty();
	}

	@Test
	void aScopeIsABandAcrossThatGoesDownBesideItsItemsOnly() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("2", "管理", section -> section
				.item("①", "前の項目")
				.scope("サーバ、端末PC", scope -> scope.item("②", "範囲の項目").item("③", "範囲の項目の次"))
				.item("④", "後の項目"))));

		XSSFCell scope = written.cell("サーバ、端末PC");
		int last = scope.getRow().getLastCellNum() - 1;
		assertThat(written.merged(scope)).contains(new CellRangeAddress(scope.getRowIndex(), scope.getRowIndex(), 2, last));
		XSSFCell strip = scope.getRow().getCell(1);
		assertThat(written.merged(strip)).contains(new CellRangeAddress(scope.getRowIndex(), scope.getRowIndex() + 2, 1, 1));
		assertThat(written.merged(written.cell("①"))).map(CellRangeAddress::getFirstColumn).contains(1);
		assertThat(written.merged(written.cell("④"))).map(CellRangeAddress::getFirstColumn).contains(1);
		assertThat(written.cell("②").getColumnIndex()).isEqualTo(2);
	}

	@Test
	void anEmptySectionIsASingleRowAndAnEmptyScopeStaysVisible() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "空の区分", section -> { })
				.section("2", "空の範囲", section -> section.scope("サーバ", scope -> { }))));

		assertThat(written.merged(written.cell("1\u3000空の区分"))).map(CellRangeAddress::getFirstColumn).contains(0);
		assertThat(written.texts()).contains("2\n空の範囲", "サーバ");
	}

	@Test
	void aFormWithoutSectionsHasNoBands() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()));

		assertThat(written.texts()).containsExactly("サイバーセキュリティ対策チェックリスト", "様式", "項目", "回答", "はい・\nいいえ");
		assertThat(written.cell("項目").getColumnIndex()).isZero();
	}

	@Test
	void columnsOfAGroupStandBelowACommonHeaderAndDatedAnswersAreAPair() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目");
			form.group("確認結果", columns -> columns.datedAnswer("1回目", "はい", "いいえ").date("目標日"));
			form.text("備考");
			form.section("1", "区分", section -> section.item("①", "項目の一つ"));
		}));

		int top = written.cell("項目").getRowIndex();
		assertThat(written.merged(written.cell("項目"))).contains(new CellRangeAddress(top, top + 2, 0, 2));
		assertThat(written.merged(written.cell("確認結果"))).contains(new CellRangeAddress(top, top, 3, 5));
		assertThat(written.merged(written.cell("1回目"))).contains(new CellRangeAddress(top + 1, top + 1, 3, 4));
		assertThat(written.merged(written.cell("目標日"))).contains(new CellRangeAddress(top + 1, top + 2, 5, 5));
		assertThat(written.merged(written.cell("備考"))).contains(new CellRangeAddress(top, top + 2, 6, 6));
		assertThat(written.cell("はい・\nいいえ").getColumnIndex()).isEqualTo(3);
		assertThat(written.cell("日付").getColumnIndex()).isEqualTo(4);
	}

	@Test
	void twoGroupsWithTheSameTitleStaySeparate() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目");
			form.group("確認", columns -> columns.text("甲"));
			form.group("確認", columns -> columns.text("乙").text("丙"));
		}));

		assertThat(written.texts()).containsSubsequence("確認", "確認", "甲", "乙", "丙");
	}

	@Test
	void bandsGetAHeaderOfTheirOwnWhereItemsDoNotStandFirst() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.text("管理番号").item("項目");
			form.gate("有無", "導入している。", "いいえ", "はい", "いいえ");
			form.section("1", "区分", section -> section.item("①", "直接").scope("サーバ", scope -> scope.item("②", "範囲")));
		}));

		assertThat(written.cell("管理番号").getColumnIndex()).isEqualTo(2);
		assertThat(written.merged(written.cell("項目"))).map(CellRangeAddress::getFirstColumn).contains(3);
		assertThat(written.cell("①").getColumnIndex()).isEqualTo(3);
	}

	@Test
	void printsTheItemsEvenIfNoColumnIsDeclaredForThem() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.answer("回答", "はい");
			form.section("1", "区分", section -> section.item("①", "質問"));
		}));

		assertThat(written.texts()).contains("①", "質問");
	}

	@Test
	void saysWhatEndsTheFormUnlessTheGateSaysItItself() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.gate("甲", "導入している。", "いいえ")
				.gate("乙", "「いいえ」なら以下は不要。", "いいえ")
				.gate(null, "保守を委託している。", "無", "有", "無")
				.gate("丁", "最後。", null)));

		assertThat(written.texts()).containsSubsequence("導入している。\n（「いいえ」の場合、以下の項目は記入不要）", "「いいえ」なら以下は不要。",
				"保守を委託している。\n（有・無）\n（「無」の場合、以下の項目は記入不要）", "最後。");
	}

	@Test
	void printsTheNumberOfAGateOnlyWhereItIsDeclaredAsPrinted() {
		ChecklistBuilder checklist = ChecklistBuilder.withForm("様式", form -> form.plainColumns().gate("有無", "導入している。", "「いいえ」"));
		((Gate) checklist.form("様式").getElements().getFirst()).setPrintedAs("０");

		assertThat(WrittenWorkbook.of(checklist).texts()).anyMatch(text -> text.startsWith("０\u3000導入している。")).doesNotContain("有無");
	}

	@Test
	void addsTheBasisInOfficialNotationOnRequest() {
		ChecklistBuilder r7 = SampleForms.r7();

		assertThat(WrittenWorkbook.of(r7).texts()).doesNotContain("根拠", "企画管理編 9.1、システム運用編 10.1");
		assertThat(WrittenWorkbook.of(r7, FormOptions::andBasis).texts()).contains("根拠", "企画管理編 9.1、システム運用編 10.1", "概説編 2.3");
	}

	@Test
	void aDeclaredBasisColumnIsAlwaysPrintedAndNeverTwice() {
		ChecklistBuilder checklist = ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").basis("根拠条項");
			form.section("2", "管理", section -> section.item("②", "確認した。"));
		}).basis("様式/2/②", "企画管理編", "9.1");

		assertThat(WrittenWorkbook.of(checklist).texts()).contains("根拠条項", "企画管理編 9.1");
		assertThat(WrittenWorkbook.of(checklist, FormOptions::andBasis).texts()).contains("根拠条項").doesNotContain("根拠");
	}

	@Test
	void wordsThatTheFormDoesNotDeclareFollowTheLanguage() {
		ChecklistBuilder checklist = ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").datedAnswer("1回目", "Yes", "No");
			form.gate("g", "Systems in use", "No");
		});

		assertThat(WrittenWorkbook.of(checklist, options -> FormOptions.in(Locale.ENGLISH).andBasis()).texts())
				.contains("Basis", "Date", "Yes /\nNo", "Systems in use\n(If “No”, nothing below needs to be filled in.)");
	}

	@Test
	void writesOneSheetForEachFormAndSaysWhatIsOnIt() throws FormWriteException {
		ChecklistBuilder r7 = SampleForms.r7();
		WrittenWorkbook written = WrittenWorkbook.of(r7);

		assertThat(written.poi().getNumberOfSheets()).isEqualTo(3);
		assertThat(written.poi().getSheetName(0)).isEqualTo("医療機関確認用");
		assertThat(written.poi().getSheetName(1)).isEqualTo("事業者確認用");
		assertThat(FormWorkbook.of(r7.corpus(), r7.edition(), FormOptions.in(Locale.JAPANESE)).sheets()).containsExactly(
				new FormWorkbook.Sheet("医療機関確認用", "医療機関確認用", 1, 18, 2 + 5 + 18 * 6),
				new FormWorkbook.Sheet("事業者確認用", "事業者確認用", 0, 2, 1 + 2 * 2));
	}

	@Test
	void writesTheFormsThatAreAskedForInThatOrder() {
		ChecklistBuilder r7 = SampleForms.r7();

		WrittenWorkbook one = WrittenWorkbook.of(r7, options -> options.only(r7.form("事業者確認用")));
		assertThat(one.poi().getNumberOfSheets()).isEqualTo(2);
		assertThat(one.texts()).contains("事業者確認用").doesNotContain("医療機関確認用");

		WrittenWorkbook both = WrittenWorkbook.of(r7, options -> options.only(r7.form("事業者確認用"), r7.form("医療機関確認用")));
		assertThat(both.poi().getSheetName(1)).isEqualTo("医療機関確認用");
	}

	@Test
	void sheetsAreCalledLikeTheirFormUnlessItSaysOtherwise() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.edition("R7").form("a/b", form -> form.plainColumns())
				.form("A／B", form -> form.plainColumns()).form("別", form -> form.sheet("様式1").plainColumns()));

		assertThat(List.of(0, 1, 2)).map(written.poi()::getSheetName).containsExactly("a／b", "A／B (2)", "様式1");
	}
}
