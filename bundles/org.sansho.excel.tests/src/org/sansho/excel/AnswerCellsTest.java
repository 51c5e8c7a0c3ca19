// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.junit.jupiter.api.Test;

/** The cells that whoever answers fills in. */
class AnswerCellsTest {

	private static final String LONG_CHOICE = "とても長い選択肢の一つ".repeat(10);

	@Test
	void answersAreChosenFromTheDeclaredChoices() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());
		XSSFDataValidation dropDown = dropDown(r7, r7.named("Sansho_F1_I003_C2"));

		assertThat(dropDown.getValidationConstraint().getExplicitListValues()).containsExactly("はい", "いいえ");
		assertThat(dropDown.getSuppressDropDownArrow()).as("means in this format that the arrow is shown").isTrue();
		assertThat(dropDown.getEmptyCellAllowed()).isTrue();
		assertThat(dropDown.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
		assertThat(dropDown.getErrorBoxText()).isEqualTo("一覧から選んでください。");
	}

	@Test
	void everyAnswerCellHasADropDownAndNothingElseHas() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		for (int item = 1; item <= 18; item++) {
			String name = "Sansho_F1_I%03d_C".formatted(item);
			assertThat(dropDowns(r7, r7.named(name + 2))).hasSize(1);
			assertThat(dropDowns(r7, r7.named(name + 4))).hasSize(1);
			assertThat(dropDowns(r7, r7.named(name + "2_D"))).isEmpty();
			assertThat(dropDowns(r7, r7.named(name + 3))).isEmpty();
			assertThat(dropDowns(r7, r7.named(name + 5))).isEmpty();
		}
	}

	@Test
	void aGateTakesTheChoicesOfTheAnswerColumnUnlessItHasItsOwn() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").answer("1回目", "はい", "いいえ").answer("2回目", "済", "未");
			form.gate("甲", "導入している。", "いいえ").gate("乙", "委託している。", "無", "有", "無");
		}));

		assertThat(choices(written, "Sansho_F1_G1_C2")).containsExactly("はい", "いいえ");
		assertThat(choices(written, "Sansho_F1_G1_C3")).containsExactly("済", "未");
		assertThat(choices(written, "Sansho_F1_G2_C2")).containsExactly("有", "無");
		assertThat(choices(written, "Sansho_F1_G2_C3")).containsExactly("有", "無");
	}

	@Test
	void choicesThatExcelCannotTakeInTheCellStandOnTheHiddenSheet() {
		List<String> many = IntStream.range(0, 40).mapToObj(i -> "選択肢の番号" + i).toList();
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").answer("読点", "はい,一部", "いいえ").answer("長い", LONG_CHOICE, LONG_CHOICE + "二", LONG_CHOICE + "三")
					.answer("多い", many.toArray(String[]::new)).answer("引用", "\"はい\"", "=いいえ").answer("また読点", "はい,一部", "いいえ");
			form.section("1", "区分", section -> section.item("①", "項目"));
		}));

		assertThat(range(written, "Sansho_F1_I001_C2")).containsExactly("はい,一部", "いいえ");
		assertThat(range(written, "Sansho_F1_I001_C3")).containsExactly(LONG_CHOICE, LONG_CHOICE + "二", LONG_CHOICE + "三");
		assertThat(range(written, "Sansho_F1_I001_C4")).isEqualTo(many);
		assertThat(range(written, "Sansho_F1_I001_C5")).containsExactly("\"はい\"", "=いいえ");
		assertThat(range(written, "Sansho_F1_I001_C6")).containsExactly("はい,一部", "いいえ");
		assertThat(written.poi().getAllNames().stream().map(Name::getNameName).filter(name -> name.startsWith("Sansho_List"))).hasSize(4);
	}

	@Test
	void anAnswerWithoutChoicesTakesAnyText() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").answer("回答");
			form.section("1", "区分", section -> section.item("①", "質問"));
		}));

		assertThat(written.sheet().getDataValidations()).isEmpty();
		assertThat(written.named("Sansho_F1_I001_C2").getCellStyle().getLocked()).isFalse();
	}

	@Test
	void datesHaveADateFormat() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		for (String cell : List.of("A2", "I001_C2_D", "I001_C3", "I001_C4_D", "G1_C2_D")) {
			String name = "Sansho_F1_" + cell;
			assertThat(r7.named(name).getCellStyle().getDataFormatString()).as(name).isEqualTo("yyyy/m/d");
		}
		assertThat(r7.named("Sansho_F1_I001_C2").getCellStyle().getDataFormatString()).isEqualTo("@");
	}

	@Test
	void exactlyTheCellsToFillInAreUnlocked() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		List<String> unlocked = new ArrayList<>();
		for (Row row : r7.sheet()) {
			for (Cell cell : row) {
				String reference = ((XSSFCell) cell).getReference();
				boolean insideMerged = r7.merged((XSSFCell) cell)
						.filter(region -> !region.formatAsString().startsWith(reference + ':')).isPresent();
				if (!cell.getCellStyle().getLocked() && !insideMerged) {
					unlocked.add(reference);
				}
			}
		}
		List<String> named = r7.poi().getAllNames().stream().filter(name -> name.getNameName().startsWith("Sansho_F1_"))
				.map(name -> r7.named(name.getNameName()).getReference()).toList();
		assertThat(unlocked).containsExactlyInAnyOrderElementsOf(named);
		assertThat(r7.sheet().getProtect()).as("people may still edit the form").isFalse();
	}

	@Test
	void protectedSheetsStillTakeAnswers() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());
		assertThat(r7.named("Sansho_F1_A1").getCellStyle().getLocked()).isFalse();
		assertThat(r7.cell("医療機関名").getCellStyle().getLocked()).isTrue();
		assertThat(r7.cell("アクセスログを管理している。").getCellStyle().getLocked()).isTrue();
	}

	@Test
	void aGateAsksForNoTargetDate() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		assertThat(r7.poi().getName("Sansho_F1_G1_C3")).isNull();
		assertThat(r7.poi().getName("Sansho_F1_G1_C5")).isNotNull();
	}

	@Test
	void namesAreUniqueAndAcceptableToExcelAndLibreOffice() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());
		List<String> names = r7.poi().getAllNames().stream().map(Name::getNameName).filter(name -> name.startsWith("Sansho")).toList();

		assertThat(names).hasSize(115 + 5).doesNotHaveDuplicates().allMatch(name -> name.matches("Sansho_[A-Za-z0-9_]+"));
		assertThat(r7.named("Sansho_F2_I001_C2").getSheet().getSheetName()).isEqualTo("事業者確認用");
	}

	@Test
	void fieldsStandTwoInARowWhereThereIsRoomElseBelowEachOther() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());
		assertThat(r7.named("Sansho_F1_A1").getRowIndex()).isEqualTo(r7.named("Sansho_F1_A2").getRowIndex());

		WrittenWorkbook narrow = WrittenWorkbook.of(ChecklistBuilder.withForm("様式",
				form -> form.field("名称").dateField("日").field("住所").item("項目")));
		assertThat(narrow.named("Sansho_F1_A1").getRowIndex()).isEqualTo(narrow.cell("名称").getRowIndex() + 1);
		assertThat(narrow.named("Sansho_F1_A2").getRowIndex()).isEqualTo(narrow.cell("日").getRowIndex() + 1);
	}

	@Test
	void anOddFieldGetsTheWholeRow() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.field("名称").field("記入者").field("所在地");
			form.item("項目").datedAnswer("1回目", "はい").datedAnswer("2回目", "はい").text("備考");
			form.section("1", "区分", section -> section.item("①", "項目"));
		}));

		assertThat(written.named("Sansho_F1_A2").getRowIndex()).isEqualTo(written.named("Sansho_F1_A1").getRowIndex());
		assertThat(written.merged(written.named("Sansho_F1_A3")).orElseThrow().getLastColumn()).isEqualTo(7);
	}

	private static List<String> choices(WrittenWorkbook written, String name) {
		return Arrays.asList(dropDown(written, written.named(name)).getValidationConstraint().getExplicitListValues());
	}

	private static List<String> range(WrittenWorkbook written, String name) {
		return written.list(dropDown(written, written.named(name)).getValidationConstraint().getFormula1());
	}

	private static XSSFDataValidation dropDown(WrittenWorkbook written, XSSFCell cell) {
		assertThat(dropDowns(written, cell)).hasSize(1);
		return dropDowns(written, cell).getFirst();
	}

	private static List<XSSFDataValidation> dropDowns(WrittenWorkbook written, XSSFCell cell) {
		return written.sheet().getDataValidations().stream()
				.filter(validation -> Arrays.stream(validation.getRegions().getCellRangeAddresses()).anyMatch(range -> range.isInRange(cell)))
				.toList();
	}
}
