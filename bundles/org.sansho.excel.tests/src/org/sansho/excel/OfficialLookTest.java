// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.form.PrintedColumn;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.core.transcript.FormTranscript.Blank;
import org.sansho.core.transcript.FormTranscript.Gate;
import org.sansho.core.transcript.FormTranscript.Item;
import org.sansho.core.transcript.FormTranscript.Section;
import org.sansho.core.transcript.Leftover;
import org.sansho.core.transcript.Leftover.Reason;
import org.sansho.core.transcript.Transcript;
import org.sansho.model.ColumnKind;

/** A workbook as a ministry draws it by hand and an institution fills it in; its wording is made up. */
class OfficialLookTest {

	@TempDir
	private Path folder;

	private final XSSFWorkbook workbook = new XSSFWorkbook();
	private final XSSFSheet sheet = workbook.createSheet("R8　医療機関確認用");

	/** Rows are spelled as in Excel: A1. */
	@BeforeEach
	void draw() {
		put("A1:H1", "令和８年度\n医療機関における点検表");
		put("A2:H2", "＊　以下の項目は、年度内に確認してください。");
		put("A3:C3", "医療機関名");
		put("D3:H3", "山葵病院");
		put("F4", "記入日：");
		put("G4:H4", "令和　年　月　日");
		put("A6:C7", "チェック項目");
		put("D6:F6", "確認結果（日付）");
		put("D7", "１回目");
		put("E7", "目標日");
		put("F7", "２回目");
		put("G6:H7", "備　考");
		put("A8", "医療情報システムの有無");
		put("B8:C8", "医療情報システムを導入、運用している。\n（「いいえ」の場合、以下すべての項目は確認不要）");
		answers(8);
		put("A9:A10", "１　体制構築");
		put("B9:B10", "①");
		put("C9", "安全管理責任者を");
		put("C10", "設置している。");
		answers(9, 10);
		put("A11:H11", "２　管理・運用");
		put("A12:H12", "サーバについて、以下を実施している。");
		put("B13", "⑴");
		put("C13", "アクセスログを\n管理している。※１");
		answers(13);
		put("B14", "⑵");
		put("C14", "パスワードを次のとおりとしている。\n・13文字以上\n・使い回さない");
		answers(14);
		put("A15:H15", "端末PCについて、以下を実施している。");
		put("B16", "⑴");
		put("C16", "不要なソフトウェアを停止している。");
		answers(16);
		put("A18", "※１　事業者と契約していない場合には、記入不要です。");
		put("A19", "各項目の考え方は別冊をご覧ください。");
	}

	private XSSFCell put(String place, String text) {
		CellRangeAddress cells = CellRangeAddress.valueOf(place);
		XSSFRow row = sheet.getRow(cells.getFirstRow()) == null ? sheet.createRow(cells.getFirstRow()) : sheet.getRow(cells.getFirstRow());
		XSSFCell cell = row.getCell(cells.getFirstColumn()) == null ? row.createCell(cells.getFirstColumn()) : row.getCell(cells.getFirstColumn());
		cell.setCellValue(text);
		if (cells.getNumberOfCells() > 1) {
			sheet.addMergedRegion(cells);
		}
		return cell;
	}

	private void answers(int first, int last) {
		for (String column : List.of("D", "F")) {
			put(column + first + (last > first ? ":" + column + last : ""), "はい・いいえ\n（　／　）");
		}
		put("E" + first + (last > first ? ":E" + last : ""), "（　／　）");
	}

	private void answers(int row) {
		answers(row, row);
	}

	private Transcript transcript() {
		Path file = folder.resolve("令和8年度チェックリスト.xlsx");
		try (OutputStream out = Files.newOutputStream(file)) {
			workbook.write(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		try {
			return FormReader.read(file, file.toString(), Locale.JAPANESE);
		} catch (FormReadException e) {
			throw new AssertionError(e);
		}
	}

	private FormTranscript form() {
		assertThat(transcript().forms()).hasSize(1);
		return transcript().forms().getFirst();
	}

	private List<Section> sections() {
		return form().elements().stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
	}

	private static List<String> printed(List<Leftover> leftovers) {
		return leftovers.stream().map(leftover -> leftover.cell() + " " + leftover.reason() + " " + leftover.text()).toList();
	}

	@Test
	void theFormIsCalledByItsUsualName() {
		assertThat(form().name()).isEqualTo("医療機関確認用");
		assertThat(form().sheet()).isEqualTo("R8　医療機関確認用");
		assertThat(form().certain()).isFalse();
	}

	@Test
	void whatStandsAboveTheTableIsToldApart() {
		assertThat(form().heading()).isEqualTo("令和８年度\n医療機関における点検表");
		assertThat(form().above()).containsExactly("＊　以下の項目は、年度内に確認してください。");
		assertThat(form().blanks()).containsExactly(new Blank("医療機関名", false), new Blank("記入日", true));
	}

	@Test
	void columnsComeFromBothRowsOfTheHeaderAndFromTheCells() {
		assertThat(form().columns()).extracting(PrintedColumn::kind, PrintedColumn::group, PrintedColumn::title, PrintedColumn::choices, PrintedColumn::dated)
				.containsExactly(tuple(ColumnKind.ITEM, "", "チェック項目", List.of(), false),
						tuple(ColumnKind.ANSWER, "確認結果（日付）", "１回目", List.of("はい", "いいえ"), true),
						tuple(ColumnKind.DATE, "確認結果（日付）", "目標日", List.of(), false),
						tuple(ColumnKind.ANSWER, "確認結果（日付）", "２回目", List.of("はい", "いいえ"), true),
						tuple(ColumnKind.TEXT, "", "備　考", List.of(), false));
	}

	private static Tuple tuple(Object... values) {
		return Tuple.tuple(values);
	}

	@Test
	void theQuestionBeforeTheSectionsEndsTheForm() {
		Gate gate = (Gate) form().elements().getFirst();
		assertThat(gate.title()).isEqualTo("医療情報システムの有無\u3000医療情報システムを導入、運用している。\n（「いいえ」の場合、以下すべての項目は確認不要）");
		assertThat(gate.stopIf()).isEqualTo("いいえ");
		assertThat(gate.choices()).isEmpty();
		assertThat(gate.unverified()).isNotEmpty();
	}

	@Test
	void sectionsAreCitedByUsualDigitsAndPrintedAsTheyAre() {
		assertThat(sections()).extracting(Section::number, Section::printedAs, Section::title).containsExactly(tuple("1", "１", "体制構築"),
				tuple("2", "２", "管理・運用"));
	}

	@Test
	void aWordingThatGoesOnInTheNextRowIsOne() {
		assertThat(sections().getFirst().runs().getFirst().items()).extracting(Item::number, Item::title).containsExactly(tuple("①", "安全管理責任者を設置している。"));
	}

	@Test
	void signsStayWhatTheyAreAndLineBreaksOnlyWhereAListIs() {
		assertThat(sections().getLast().runs().getFirst().items()).extracting(Item::number, Item::title).containsExactly(
				tuple("⑴", "アクセスログを管理している。"), tuple("⑵", "パスワードを次のとおりとしている。\n・13文字以上\n・使い回さない"));
	}

	@Test
	void aScopeIsNamedWhereNumbersBeginAnew() {
		assertThat(sections().getLast().runs()).extracting(FormTranscript.Run::name, FormTranscript.Run::titles).containsExactly(
				tuple("", List.of("サーバについて、以下を実施している。")),
				tuple("端末PCについて以下を実施している", List.of("端末PCについて、以下を実施している。")));
	}

	@Test
	void aFootnoteIsTheConditionOfItsItem() {
		assertThat(sections().getLast().runs().getFirst().items().getFirst().conditions()).containsExactly("事業者と契約していない");
		assertThat(form().unlessRemark()).isEqualTo("{0}場合には、記入不要です。");
		assertThat(form().below()).containsExactly("各項目の考え方は別冊をご覧ください。");
	}

	@Test
	void answersAreOnlyCounted() {
		put("D9", "はい（5／1）");
		put("E13", "6月末");
		put("G13", "業者に確認中");
		assertThat(form().answers()).isEqualTo(4);
		assertThat(form().leftovers()).isEmpty();
	}

	@Test
	void remarksOfAFormThatNobodyHasAnsweredAreTheMinistrysAndKept() {
		put("D3", "");
		put("G13", "3年間保存する");
		assertThat(form().answers()).isZero();
		assertThat(printed(form().leftovers())).containsExactly("G13 NOT_UNDERSTOOD 3年間保存する");
	}

	@Test
	void nothingIsLostSilently() {
		put("J9", "内部メモ");
		strike(put("C17", "旧項目"));
		note("C13", "昨年は「いいえ」");
		put("A21", "隠した注記");
		sheet.getRow(20).setZeroHeight(true);

		assertThat(printed(form().leftovers())).containsExactly("J9 NOT_UNDERSTOOD 内部メモ", "C13 NOTE 昨年は「いいえ」", "C17 STRUCK 旧項目", "A21 HIDDEN 隠した注記");
	}

	private void strike(XSSFCell cell) {
		XSSFFont font = workbook.createFont();
		font.setStrikeout(true);
		XSSFCellStyle style = workbook.createCellStyle();
		style.setFont(font);
		cell.setCellStyle(style);
	}

	private void note(String place, String text) {
		ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
		XSSFComment note = sheet.createDrawingPatriarch().createCellComment(anchor);
		note.setString(text);
		CellReference cell = new CellReference(place);
		sheet.getRow(cell.getRow()).getCell(cell.getCol()).setCellComment(note);
	}

	@Test
	void onlyTheStruckPartOfAWordingIsLeftOut() {
		XSSFFont struck = workbook.createFont();
		struck.setStrikeout(true);
		XSSFRichTextString text = new XSSFRichTextString("8文字13文字以上としている。");
		text.applyFont(0, 3, struck);
		put("C16", "").setCellValue(text);

		assertThat(sections().getLast().runs().getLast().items().getFirst().title()).isEqualTo("13文字以上としている。");
		assertThat(printed(form().leftovers())).containsExactly("C16 STRUCK 8文字");
	}

	@Test
	void hiddenAndOtherSheetsAreTold() {
		workbook.createSheet("記入例").createRow(0).createCell(0).setCellValue("記入例は別冊");
		workbook.createSheet("集計").createRow(0).createCell(0).setCellValue("1");
		workbook.setSheetHidden(2, true);
		workbook.createSheet("空");

		assertThat(transcript().forms()).hasSize(1);
		assertThat(transcript().leftovers()).containsExactly(new Leftover("記入例", "A1", Reason.NOT_UNDERSTOOD, "記入例は別冊"),
				new Leftover("集計", "", Reason.HIDDEN, ""));
	}

	@Test
	void twoSheetsOfOneNameBecomeTwoForms() {
		workbook.cloneSheet(0);
		assertThat(transcript().forms()).extracting(FormTranscript::name).containsExactly("医療機関確認用", "医療機関確認用-2");
	}

	@Test
	void anItemWithoutANumberGetsOneAndSaysSo() {
		put("B16", "");
		Item item = sections().getLast().runs().getLast().items().getFirst();
		assertThat(item.number()).isEqualTo("番号なし1");
		assertThat(item.unverified()).isNotEmpty();
	}

	@Test
	void aNumberInFrontOfTheWordingIsANumber() {
		put("B16", "");
		put("B14", "");
		put("B13", "");
		put("B9", "");
		put("C9", "（１）安全管理責任者を");
		put("C13", "（１） アクセスログを管理している。");
		put("C14", "（２）\nパスワードを変更している。");
		put("C16", "（３）ソフトウェアを停止している。");
		assertThat(form().items()).extracting(Item::number, Item::title).contains(tuple("（１）", "アクセスログを管理している。"),
				tuple("（２）", "パスワードを変更している。"), tuple("（３）", "ソフトウェアを停止している。"));
	}
}
