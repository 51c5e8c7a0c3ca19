// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.model.Chapter;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.Part;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;

/** The table of comparison (新旧対照表), as whoever opens it sees it. */
class DiffWorkbookTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;
	private static final int NEWER = 0;
	private static final int OLDER = 1;

	@Test
	void isPrintedAcrossWithItsHeaderOnEachPage() throws IOException {
		XSSFSheet sheet = sheet(diff("台帳を作る。", "一覧を作る。"));

		assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
		assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
		assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
		assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
	}

	@Test
	void underlinesWhatHasChanged() throws IOException {
		XSSFSheet sheet = sheet(diff("台帳を作る。", "一覧を作る。"));

		assertThat(underlined(row(sheet, NEWER, "一覧"))).isEqualTo("一覧");
		assertThat(underlined(row(sheet, OLDER, "台帳"))).isEqualTo("台帳");
	}

	@Test
	void saysWhatIsNewAndWhatIsGone() throws IOException {
		XSSFSheet sheet = sheet(diff("機器の台帳を作り、所在を記録すること。", "職員に標的型メールの訓練を行う。"));

		assertThat(row(sheet, NEWER, "（削る）").getRow().getCell(OLDER).getStringCellValue()).contains("台帳");
		assertThat(row(sheet, OLDER, "（新設）").getRow().getCell(NEWER).getStringCellValue()).contains("訓練");
	}

	/** In a row of its own it could be the last one of a page. */
	@Test
	void namesAChapterInTheRowOfTheFirstThingThatDiffersInIt() throws IOException {
		XSSFCell cell = sheet(diff("台帳を作る。", "一覧を作る。")).getRow(4).getCell(NEWER);

		assertThat(cell.getStringCellValue().lines()).first().asString().contains("1 章");
		assertThat(cell.getStringCellValue()).contains("一覧を作る。");
		assertThat(cell.getRichStringCellValue().getFontOfFormattingRun(0).getBold()).isTrue();
		assertThat(cell.getRichStringCellValue().getFontOfFormattingRun(1).getBold()).isFalse();
	}

	@Test
	void rowsBecomeAsHighAsTheirTextsOnceTheseAreEdited() throws IOException {
		assertThat(sheet(diff("台帳を作る。", "一覧を作る。")).getRow(4).getCTRow().getCustomHeight()).isFalse();
	}

	@Test
	void leavesOutWhatIsTheSame() throws IOException {
		assertThat(sheet(diff("台帳を作る。", "台帳を作る。")).getLastRowNum()).isEqualTo(3);
	}

	@Test
	void goesOnInTheNextRowWhereARowCannotBeHighEnough() throws IOException {
		String text = "安全管理の責任者は、台帳を点検する。\n".repeat(80);
		XSSFSheet sheet = sheet(diff(text, text + "終わり。"));

		StringBuilder newer = new StringBuilder();
		for (int i = 4; i <= sheet.getLastRowNum(); i++) {
			assertThat(sheet.getRow(i).getHeightInPoints()).isLessThan(409);
			newer.append(sheet.getRow(i).getCell(NEWER).getStringCellValue());
		}
		assertThat(newer.toString().replace("\n", "")).contains(text.replace("\n", "")).endsWith("終わり。");
	}

	@Test
	void holdsNoFormulas() throws IOException {
		XSSFSheet sheet = sheet(diff("=1+1", "=HYPERLINK(\"x\")"));

		sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
	}

	@Test
	void isTheSameEachTime() throws IOException {
		assertThat(bytes(diff("台帳", "一覧"))).isEqualTo(bytes(diff("台帳", "一覧")));
	}

	private static XSSFCell row(XSSFSheet sheet, int column, String text) {
		for (int i = 4; i <= sheet.getLastRowNum(); i++) {
			if (sheet.getRow(i).getCell(column).getStringCellValue().contains(text)) {
				return sheet.getRow(i).getCell(column);
			}
		}
		throw new AssertionError("nowhere: " + text);
	}

	private static String underlined(XSSFCell cell) {
		XSSFRichTextString text = cell.getRichStringCellValue();
		List<String> runs = new ArrayList<>();
		for (int i = 0; i < text.numFormattingRuns(); i++) {
			if (text.getFontOfFormattingRun(i) != null && text.getFontOfFormattingRun(i).getUnderline() != Font.U_NONE) {
				int start = text.getIndexOfFormattingRun(i);
				runs.add(text.getString().substring(start, start + text.getLengthOfFormattingRun(i)));
			}
		}
		return String.join(" ", runs);
	}

	private static XSSFSheet sheet(EditionDiff diff) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes(diff))).getSheetAt(0);
	}

	private static byte[] bytes(EditionDiff diff) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DiffWorkbook.of(List.of(diff), Optional.empty(), Locale.JAPANESE).writeTo(out);
		return out.toByteArray();
	}

	private static EditionDiff diff(String was, String is) {
		Guideline guideline = FACTORY.createGuideline();
		guideline.setName("own");
		SanshoFile file = FACTORY.createSanshoFile();
		Edition older = edition("own@1");
		Edition newer = edition("own@2");
		file.getDeclarations().addAll(List.of(guideline, older, newer, part(older, was), part(newer, is)));
		Corpus corpus = Corpus.of(List.of(file));
		return EditionDiff.of(new EditionSide(corpus, older), new EditionSide(corpus, newer));
	}

	private static Edition edition(String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		return edition;
	}

	private static Part part(Edition edition, String text) {
		Requirement requirement = FACTORY.createRequirement();
		requirement.setNumber("①");
		requirement.setText(text);
		Chapter chapter = FACTORY.createChapter();
		chapter.setNumber("1");
		chapter.setTitle("章");
		chapter.getClauses().add(requirement);
		Part part = FACTORY.createPart();
		part.setName("編");
		part.setEdition(edition);
		part.getClauses().add(chapter);
		return part;
	}
}
