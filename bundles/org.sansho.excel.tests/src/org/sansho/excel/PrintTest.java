// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** How a form looks on paper. */
class PrintTest {

	@Test
	void printsOnA4PortraitOnePageWideWithPageNumbers() {
		XSSFSheet sheet = WrittenWorkbook.of(SampleForms.r7()).sheet();

		assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
		assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
		assertThat(sheet.getFitToPage()).isTrue();
		assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
		assertThat(sheet.getHorizontallyCenter()).isTrue();
		assertThat(sheet.getFooter().getCenter()).contains("&P / &N");
		assertThat(sheet.getMargin(PageMargin.LEFT)).isBetween(0.5, 0.8).isEqualTo(sheet.getMargin(PageMargin.RIGHT));
		assertThat(sheet.isDisplayGridlines()).isFalse();
	}

	@Test
	void everyPageRepeatsTheHeaderOfTheTable() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		int first = r7.cell("チェック項目").getRowIndex();
		assertThat(r7.sheet().getRepeatingRows()).isEqualTo(new CellRangeAddress(first, first + 2, -1, -1));
	}

	@Test
	void theHiddenColumnIsNotPrinted() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		assertThat(r7.poi().getPrintArea(0)).matches(".*\\$A\\$1:\\$J\\$\\d+");
		assertThat(r7.sheet().isColumnHidden(10)).isTrue();
		assertThat(r7.sheet().isColumnHidden(9)).isFalse();
	}

	@Test
	void aFormThatNearlyFillsAPageStaysOnIt() {
		assertThat(fitHeight(20)).isEqualTo(0);
		assertThat(fitHeight(30)).isEqualTo(1);
		assertThat(fitHeight(60)).isEqualTo(0);
	}

	@Test
	void wordingGetsMoreRoomWhereThatSavesAPage() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		assertThat(r7.sheet().getColumnWidth(3)).isGreaterThan(42 * 256);
		assertThat(r7.sheet().getPrintSetup().getFitHeight()).isEqualTo((short) 1);
	}

	@Test
	void bandsThatAPageMayTearBeginAtTheTop() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "短い", section -> section.item("①", "項目"))
				.section("2", "長い", section -> IntStream.range(0, 90).forEach(i -> section.item("(" + i + ")", "項目" + i)))));

		assertThat(written.cell("1\n短い").getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.CENTER);
		assertThat(written.cell("2\n長い").getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
	}

	@Test
	void rowsAreHighEnoughForTheirText() {
		String title = "医療情報システムの安全管理に関する方針に基づき対策を講じている。".repeat(10);
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section.item("①", title).item("②", "短い項目"))));

		XSSFCell cell = written.cell(title);
		double perLine = (written.sheet().getColumnWidth(cell.getColumnIndex()) / 256.0 - 1) / 2;
		assertThat((double) cell.getRow().getHeightInPoints()).isGreaterThan(title.length() / perLine * 10 * 1.3);
		assertThat(written.cell("短い項目").getRow().getHeightInPoints()).isLessThan(30);
		assertThat(cell.getCellStyle().getWrapText()).isTrue();
	}

	@Test
	void aMergedBandMakesItsRowsHighEnough() {
		String title = "とても長い区分の見出しは縦に長い帯になる".repeat(3);
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", title, section -> section.item("①", "短い").item("②", "短い項目"))));

		float both = written.cell("短い").getRow().getHeightInPoints() + written.cell("短い項目").getRow().getHeightInPoints();
		assertThat(both).isGreaterThan(title.length() / 4 * 10 * 1.3f);
	}

	@Test
	void textBeyondTheGreatestHeightOfARowGetsSeveralRows() {
		String title = "限りなく長い項目の題名。".repeat(200);
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> section.item("①", title).item("②", "次の項目"))));

		CellRangeAddress merged = written.merged(written.cell(title)).orElseThrow();
		double[] heights = IntStream.rangeClosed(merged.getFirstRow(), merged.getLastRow())
				.mapToDouble(row -> written.sheet().getRow(row).getHeightInPoints()).toArray();
		assertThat(DoubleStream.of(heights).sum()).isGreaterThan(900);
		assertThat(DoubleStream.of(heights).max().orElseThrow()).isLessThanOrEqualTo(409);
		assertThat(written.merged(written.named("Sansho_F1_I001_C2")).orElseThrow().getLastRow()).isEqualTo(merged.getLastRow());
		assertThat(written.named("Sansho_F1_I002_C2").getRowIndex()).isEqualTo(merged.getLastRow() + 1);
	}

	@Test
	void aHeadingMayHaveSeveralLines() {
		WrittenWorkbook one = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.heading("見出し").plainColumns()));
		WrittenWorkbook two = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.heading("見出し\r\nその二").plainColumns()));

		assertThat(two.cell("見出し\nその二").getRow().getHeightInPoints()).isGreaterThan(one.cell("見出し").getRow().getHeightInPoints() + 14);
	}

	@Test
	void tableHasThinLinesAndAThickOutline() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		assertThat(r7.cell("チェック項目").getCellStyle().getBorderTop()).isEqualTo(BorderStyle.MEDIUM);
		assertThat(r7.cell("チェック項目").getCellStyle().getBorderLeft()).isEqualTo(BorderStyle.MEDIUM);
		assertThat(r7.cell("⑪").getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.THIN);
		assertThat(r7.named("Sansho_F1_I018_C5").getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.MEDIUM);
		assertThat(r7.named("Sansho_F1_I018_C5").getCellStyle().getBorderRight()).isEqualTo(BorderStyle.MEDIUM);
		assertThat(r7.cell("※1\u3000事業者と契約していない場合には、記入不要です。").getCellStyle().getBorderTop()).isEqualTo(BorderStyle.NONE);
	}

	@Test
	void everythingIsInAFontThatExcelAndLibreOfficeBothMeasure() {
		WrittenWorkbook r7 = WrittenWorkbook.of(SampleForms.r7());

		assertThat(IntStream.range(0, r7.poi().getNumberOfFonts())).allMatch(i -> r7.poi().getFontAt(i).getFontName().equals("MS Gothic"));
		assertThat(r7.poi().getNumCellStyles()).isLessThan(80);
	}

	@Test
	void declaredWidthsAreKept() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> {
			form.item("項目").wide(60).answer("回答", "はい").wide(20).datedAnswer("日付つき", "はい").wide(25).date("目標").wide(13).text("備考").wide(30)
					.basis("根拠").wide(18).datedAnswer("狭い", "はい").wide(6);
		}));
		XSSFSheet sheet = written.sheet();

		assertThat(sheet.getColumnWidth(0) + sheet.getColumnWidth(1)).isEqualTo(60 * 256);
		assertThat(sheet.getColumnWidth(2)).isEqualTo(20 * 256);
		assertThat(sheet.getColumnWidth(3) + sheet.getColumnWidth(4)).isEqualTo(25 * 256);
		assertThat(sheet.getColumnWidth(5)).isEqualTo(13 * 256);
		assertThat(sheet.getColumnWidth(6)).isEqualTo(30 * 256);
		assertThat(sheet.getColumnWidth(7)).isEqualTo(18 * 256);
		assertThat(sheet.getColumnWidth(8)).isPositive();
		assertThat(sheet.getColumnWidth(9)).isPositive();
	}

	@Test
	void aNarrowFormFillsThePage() {
		WrittenWorkbook written = WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()));

		double all = IntStream.range(0, 3).map(written.sheet()::getColumnWidth).sum() / 256.0;
		assertThat(all).isBetween(90.0, 100.0);
	}

	private static int fitHeight(int items) {
		return WrittenWorkbook.of(ChecklistBuilder.withForm("様式", form -> form.plainColumns()
				.section("1", "区分", section -> IntStream.range(0, items).forEach(i -> section.item("(" + i + ")", "項目" + i)))))
				.sheet().getPrintSetup().getFitHeight();
	}
}
