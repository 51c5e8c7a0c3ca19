// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.column;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.gate;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.namedScope;
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.scope;
import static org.sansho.core.given.Model.with;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Side;
import org.sansho.model.Source;

/** Forms that cannot be printed or answered as they should, and facts without a source. */
class FormRulesTest extends RuleTest {

	private static final String LONG = "長い文言。".repeat(2000);

	private static Column items() {
		return column(ColumnKind.ITEM, "項目");
	}

	private static Column answers(String... choices) {
		return column(ColumnKind.ANSWER, "結果", choices);
	}

	private Form formOf(List<Column> columns, FormElement... elements) {
		return with(form("様式", checklist, elements), it -> it.getColumns().addAll(columns));
	}

	private Form usual(FormElement... elements) {
		return formOf(List.of(items(), answers("はい", "いいえ")), elements);
	}

	@Nested
	class SN502FormWithoutColumns {

		@Test
		void aFormWithoutColumnsIsFound() {
			Form form = form("様式", checklist);
			assertOne(found("SN502", form), form, Literals.FORM__NAME, "The form 様式 has no columns, so it cannot be exported.", "様式 様式 に欄がないため、書き出せません。");
		}

		@Test
		void aFormWithoutAColumnForItsItemsIsFound() {
			Form form = formOf(List.of(answers("はい")));
			assertOne(found("SN502", form), form, Literals.FORM__NAME, "The form 様式 has no column for its items", "様式 様式 に項目の欄がないため");
		}

		@Test
		void aSecondColumnForTheItemsIsFound() {
			Column second = items();
			assertOne(found("SN502", formOf(List.of(items(), answers("はい"), second))), second, Literals.COLUMN__KIND, "The form 様式 has more than one column for its items",
					"様式 様式 に項目の欄が二つ以上ある");
		}

		@Test
		void aColumnBelowACommonHeaderCounts() {
			var group = SanshoFactory.eINSTANCE.createColumnGroup();
			group.getColumns().add(items());
			assertThat(found("SN502", with(form("様式", checklist), it -> it.getColumns().add(group)))).isEmpty();
		}
	}

	@Nested
	class SN503GateThatNeverCloses {

		private Gate closing(String stop, String... choices) {
			return with(gate("有無"), it -> {
				it.setStopIf(stop);
				it.getChoices().addAll(Arrays.asList(choices));
			});
		}

		@Test
		void anAnswerThatNobodyCanChooseIsFound() {
			Gate gate = closing("なし");
			assertOne(found("SN503", usual(gate)), gate, Literals.GATE__STOP_IF, "Nobody can choose “なし” here, so this question never ends the form. Write one of the choices in stop-if: はい, いいえ",
					"「なし」は選べないため、この問いで様式が終わることはありません。");
		}

		@Test
		void itsOwnChoicesCountAlone() {
			assertThat(found("SN503", usual(closing("いいえ", "有", "無")))).hasSize(1);
			assertThat(found("SN503", usual(closing("無", "有", "無")))).isEmpty();
		}

		@Test
		void theChoicesOfAnyAnswerColumnCount() {
			assertThat(found("SN503", formOf(List.of(items(), answers("済", "未"), answers("はい", "いいえ")), closing("いいえ")))).isEmpty();
		}

		@Test
		void aFormWithoutAnAnswerColumnNeverEnds() {
			Gate gate = closing("いいえ");
			assertOne(found("SN503", formOf(List.of(items()), gate)), gate, Literals.GATE__STOP_IF, "The form has no answer column, so nobody can choose “いいえ”", "様式に回答列がなく「いいえ」を選べない");
		}

		@Test
		void missingColumnsAndChoicesAreOtherFindings() {
			assertThat(found("SN503", formOf(List.of(), closing("いいえ")), formOf(List.of(items(), answers()), closing("いいえ")))).isEmpty();
		}
	}

	@Nested
	class SN504DuplicateItemNumber {

		@Test
		void theSecondOfTwoItemsOfOneCitationIsFound() {
			Item second = item("①");
			assertOne(found("SN504", usual(formSection("1", item("①"), scope(second)))), second, Literals.PROVISION__NUMBER, "The item 様式/1/① stands twice in mhlw.checklist@R7.",
					"項目 様式/1/① が mhlw.checklist@R7 の中に二つあります。");
		}

		@Test
		void twoItemsThatPrintTheSameNumberAreFound() {
			Item second = with(item("②"), it -> it.setPrintedAs("①"));
			assertOne(found("SN504", usual(formSection("1", item("①"), second))), second, Literals.PROVISION__PRINTED_AS, "Two items are printed as ① here: ① and ②.",
					"ここでは二つの項目が ① と印刷されます: ① と ②。");
		}

		@Test
		void sectionsAndScopesAreApart() {
			assertThat(found("SN504", usual(formSection("1", item("①"), namedScope("サーバ", item("①"))), formSection("2", item("①"))))).isEmpty();
			assertThat(found("SN504", usual(formSection("1", scope(with(item("甲"), it -> it.setPrintedAs("(1)"))), scope(with(item("乙"), it -> it.setPrintedAs("(1)"))))))).isEmpty();
		}

		@Test
		void whatIsPrintedInsteadOfANumberMayStandTwice() {
			assertThat(found("SN504", usual(formSection("1", with(item("甲"), it -> it.setPrintedAs("番号未確認")), with(item("乙"), it -> it.setPrintedAs("番号未確認")))))).isEmpty();
		}

		@Test
		void sectionsThatStandTwiceAreAnotherFinding() {
			assertThat(found("SN504", usual(formSection("1", item("①")), formSection("1", item("①"))))).isEmpty();
		}
	}

	@Nested
	class SN505TitleTooLong {

		@Test
		void anItemThatIsHigherThanAPageIsFound() {
			Item item = with(item("①"), it -> it.setTitle(LONG));
			assertThat(found("SN505", usual(formSection("1", item)))).singleElement().satisfies(finding -> {
				assertThat(finding.object()).isSameAs(item);
				assertThat(finding.feature()).contains(Literals.PROVISION__TITLE);
				assertThat(english(finding)).matches("The wording takes \\d+ lines in its cell, but a page holds \\d\\d, so the print would be torn\\. .*");
				assertThat(japanese(finding)).matches("文言がセルの中で \\d+ 行になり、1ページに入る \\d\\d 行を超えるため、印刷が途中で切れます。.*");
			});
		}

		@Test
		void aGateThatIsHigherThanAPageIsFoundAtWhatIsPrinted() {
			Gate gate = with(gate("有無"), it -> it.setSummary(LONG));
			assertOne(found("SN505", usual(gate)), gate, Literals.PROVISION__SUMMARY, "The wording takes", "文言がセルの中で");
		}

		@Test
		void theTitleOfASectionIsLookedAtInItsBand() {
			FormSection section = with(formSection("1", item("①")), it -> it.setTitle("長い題名".repeat(100)));
			assertOne(found("SN505", usual(section)), section, Literals.FORM_SECTION__TITLE, "The title of the section takes", "節の題名がセルの中で");
			assertThat(found("SN505", usual(with(formSection("1"), it -> it.setTitle("長い題名".repeat(100)))))).isEmpty();
		}

		@Test
		void theTitleOfAColumnMayNotFillThePage() {
			Column column = with(answers("はい"), it -> it.setTitle("長い見出し".repeat(60)));
			assertOne(found("SN505", formOf(List.of(items(), column))), column, Literals.COLUMN_ELEMENT__TITLE, "The title of the column takes", "欄の見出しが");
			Column alone = with(answers("はい"), it -> it.setTitle("長い見出し".repeat(60)));
			assertOne(found("SN505", formOf(List.of(alone))), alone, Literals.COLUMN_ELEMENT__TITLE, "The title of the column takes", "欄の見出しが");
		}

		@Test
		void theNameOfASheetHas31CharactersAtMost() {
			Form form = with(usual(), it -> it.setSheet("あ".repeat(32)));
			assertOne(found("SN505", form), form, Literals.FORM__SHEET, "The name of the sheet “" + "あ".repeat(32) + "” has 32 characters", "シート名「" + "あ".repeat(32) + "」は 32 文字です。");
			assertThat(found("SN505", with(usual(), it -> it.setSheet("あ".repeat(31))))).isEmpty();
			Form named = with(usual(), it -> it.setName("あ".repeat(32)));
			assertOne(found("SN505", named), named, Literals.FORM__NAME, "The name of the sheet", "シート名");
		}

		@Test
		void usualWordingsFit() {
			assertThat(found("SN505", usual(gate("有無"), formSection("1", with(item("①"), it -> it.setTitle("長い文言。".repeat(100))))), form("無欄", checklist))).isEmpty();
		}
	}

	@Nested
	class SN506SameSheet {

		private Form sheet(String name, String sheet) {
			return with(form(name, checklist), it -> it.setSheet(sheet));
		}

		@ParameterizedTest
		@CsvSource({"A, a", "a/b, a／b", "'表', '表'", "0123456789012345678901234567890一, 0123456789012345678901234567890二"})
		void sheetsThatExcelTakesForOneAreFound(String one, String other) {
			Form second = sheet("乙", other);
			assertOne(found("SN506", sheet("甲", one), second), second, Literals.FORM__SHEET, "The sheet of the form 乙 would have the same name as that of 甲", "様式 乙 のシート名が、様式 甲 と同じ「");
		}

		@Test
		void theNameOfAFormIsThatOfItsSheet() {
			Form second = sheet("点検", null);
			assertOne(found("SN506", sheet("甲", "点検"), second), second, Literals.FORM__NAME, "The sheet of the form 点検", "様式 点検 のシート名");
		}

		@Test
		void otherEditionsAndEqualNamesAreNotMeant() {
			assertThat(found("SN506", sheet("甲", "表"), with(sheet("乙", "表"), it -> it.setEdition(safety)), sheet("甲", "表"), sheet("丙", "表2"))).isEmpty();
		}
	}

	@Nested
	class SN507UselessChoice {

		@Test
		void aChoiceThatStandsTwiceIsFound() {
			Column column = answers("はい", "いいえ", "はい ");
			assertOne(found("SN507", formOf(List.of(column))), column, Literals.COLUMN__CHOICES, 2, "The choice “はい” is offered twice.", "選択肢「はい」が二つあります。");
		}

		@Test
		void aBlankChoiceOfAGateIsFound() {
			Gate gate = with(gate("有無"), it -> it.getChoices().addAll(List.of("有", " ")));
			assertOne(found("SN507", usual(gate)), gate, Literals.GATE__CHOICES, 1, "A choice is blank", "空白の選択肢があり");
		}

		@Test
		void differentChoicesAndThoseOfOtherColumnsAreInOrder() {
			assertThat(found("SN507", formOf(List.of(answers("はい", "いいえ"), column(ColumnKind.TEXT, "備考", "a", "a"))))).isEmpty();
		}
	}

	@Nested
	class SN801UnverifiedFact {

		@Test
		void theReasonIsTold() {
			Requirement requirement = with(requirement("①"), it -> it.setUnverified("写しで見た"));
			assertOne(found("SN801", body(safety, requirement)), requirement, Literals.ANNOTATED__UNVERIFIED, "Not checked against the official document: 写しで見た", "公式文書で確認されていません: 写しで見た");
		}

		@Test
		void whatSaysNothingIsTakenForChecked() {
			assertThat(found("SN801", body(safety, requirement("①")))).isEmpty();
		}
	}

	@Nested
	class SN802MappingSetWithoutSource {

		private final MappingEntry entry = entry(item("①"), Relationship.EQUAL, requirement("①"));

		private Source source() {
			return with(SanshoFactory.eINSTANCE.createSource(), it -> it.setDocument("マニュアル"));
		}

		@Test
		void aSetWithoutAnySourceIsFound() {
			MappingSet set = mapping("basis", checklist, safety, entry);
			assertOne(found("SN802", set), set, Literals.MAPPING_SET__NAME, "The mapping set basis does not say where its mappings come from.", "対応付け basis の出典がありません。");
		}

		@Test
		void aSourceOfTheSetIsEnough() {
			assertThat(found("SN802", with(mapping("basis", checklist, safety, entry), it -> it.getProvenance().add(source())))).isEmpty();
		}

		@Test
		void oneOfEachEntryIsEnough() {
			entry.getProvenance().add(source());
			assertThat(found("SN802", mapping("basis", checklist, safety, entry, noCounterpart(Side.SOURCE, item("②"))))).isEmpty();
			assertThat(found("SN802", mapping("basis", checklist, safety, entry, entry(item("②"), Relationship.EQUAL, requirement("②"))))).hasSize(1);
		}
	}
}
