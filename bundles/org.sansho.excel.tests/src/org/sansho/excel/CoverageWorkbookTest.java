// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.Chain;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.coverage.ReviewJudgement;
import org.sansho.model.Chapter;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Side;

/** The workbook about coverage, as whoever opens it sees it. */
class CoverageWorkbookTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;

	private final SanshoFile file = FACTORY.createSanshoFile();
	private final Edition here = edition("here@1");
	private final Edition there = edition("there@1");
	private final Chapter first = chapter("1", 3);
	private final Chapter second = chapter("2", 2);
	private final Chapter goals = chapter("1", 2);
	private final MappingSet set = FACTORY.createMappingSet();

	@BeforeEach
	void project() {
		Guideline document = FACTORY.createGuideline();
		document.setName("here");
		Profile profile = FACTORY.createProfile();
		profile.setName("III");
		document.getProfiles().add(profile);
		file.getDeclarations().add(document);
		part("本編", here, first, second);
		part("別編", there, goals);
		set.setName("=basis");
		set.setTitle("@題名");
		set.setFrom(here);
		set.setTo(there);
		file.getDeclarations().add(set);
		map(first.getClauses().get(0), goals.getClauses().get(0));
		map(second.getClauses().get(1), goals.getClauses().get(1));
		NoCounterpart none = FACTORY.createNoCounterpart();
		none.setSide(Side.SOURCE);
		none.setReason("+理由");
		none.getProvisions().add((Provision) first.getClauses().get(2));
		set.getStatements().add(none);
	}

	private Edition edition(String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		file.getDeclarations().add(edition);
		return edition;
	}

	private void part(String name, Edition edition, Chapter... chapters) {
		Part part = FACTORY.createPart();
		part.setName(name);
		part.setEdition(edition);
		part.getClauses().addAll(List.of(chapters));
		file.getDeclarations().add(part);
	}

	private static Chapter chapter(String number, int requirements) {
		Chapter chapter = FACTORY.createChapter();
		chapter.setNumber(number);
		chapter.setTitle("=章");
		chapter.getClauses().addAll(requirements(requirements));
		return chapter;
	}

	private static List<Requirement> requirements(int count) {
		List<Requirement> clauses = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			Requirement requirement = FACTORY.createRequirement();
			requirement.setNumber("(" + i + ")");
			clauses.add(requirement);
		}
		return clauses;
	}

	private void map(Provision from, Provision to) {
		MappingEntry entry = FACTORY.createMappingEntry();
		entry.getSources().add(from);
		entry.setRelationship(Relationship.INTERSECTS);
		entry.getTargets().add(to);
		set.getStatements().add(entry);
	}

	private void write(OutputStream out, Chain... chains) throws IOException, CoverageWriteException {
		Corpus corpus = Corpus.of(List.of(file));
		CoverageReport report = CoverageReport.of(corpus, List.of(set), List.of(chains), ReviewJudgement.byPresence());
		CoverageWorkbook.of(corpus, report, Locale.JAPANESE).writeTo(out);
	}

	private byte[] bytes(Chain... chains) throws IOException, CoverageWriteException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, chains);
		return out.toByteArray();
	}

	private XSSFWorkbook workbook(Chain... chains) throws IOException, CoverageWriteException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes(chains)));
	}

	private static String text(XSSFSheet sheet, int row, int column) {
		return sheet.getRow(row).getCell(column).getStringCellValue();
	}

	private static int column(XSSFSheet sheet, int header, String title) {
		for (Cell cell : sheet.getRow(header)) {
			if (cell.getStringCellValue().equals(title)) {
				return cell.getColumnIndex();
			}
		}
		throw new AssertionError(title);
	}

	/** The figure in a row of a summary that begins with these texts. */
	private static XSSFCell figure(XSSFSheet sheet, String first, String second, String title) {
		for (Row row : sheet) {
			if (row.getRowNum() > 2 && row.getCell(1) != null && row.getCell(0).getStringCellValue().equals(first)
					&& row.getCell(1).getStringCellValue().equals(second)) {
				return (XSSFCell) row.getCell(column(sheet, 2, title));
			}
		}
		throw new AssertionError(first + second);
	}

	/** The names of the units in the rows that a figure leads to. */
	private static List<String> leadsTo(XSSFWorkbook workbook, XSSFCell figure) {
		XSSFHyperlink link = figure.getHyperlink();
		AreaReference rows = new AreaReference(link.getLocation(), workbook.getSpreadsheetVersion());
		XSSFSheet list = workbook.getSheet(rows.getFirstCell().getSheetName());
		int name = column(list, 1, "引用名");
		return IntStream.rangeClosed(rows.getFirstCell().getRow(), rows.getLastCell().getRow()).mapToObj(row -> text(list, row, name)).toList();
	}

	@Test
	void thereIsAnOverviewASheetForEachSideAndListsOfUnits() throws Exception {
		try (XSSFWorkbook workbook = workbook(new Chain(List.of(here, there)))) {
			List<String> names = new ArrayList<>();
			workbook.forEach(sheet -> names.add(sheet.getSheetName()));
			assertThat(names).containsExactly("概要", "=basis(対応元)", "=basis(対応先)", "連鎖 here@1 → there@1", "一覧(場所順)", "一覧(状態順)", "一覧(弱い対応)",
					"一覧(区分順)");
		}
	}

	@Test
	void figuresAreCounted() throws Exception {
		try (XSSFWorkbook workbook = workbook()) {
			XSSFSheet sheet = workbook.getSheet("=basis(対応元)");
			assertThat(figure(sheet, "本編", "", "全体").getNumericCellValue()).isEqualTo(5);
			assertThat(figure(sheet, "", "1 =章", "対応あり").getNumericCellValue()).isEqualTo(1);
			assertThat(figure(sheet, "", "1 =章", "対応先なし").getNumericCellValue()).isEqualTo(1);
			assertThat(figure(sheet, "合計", "", "未対応").getNumericCellValue()).isEqualTo(2);
			assertThat(figure(sheet, "合計", "", "対応ありの割合").getNumericCellValue()).isEqualTo(0.4);
			assertThat(figure(sheet, "合計", "", "対応先なしを含む割合").getNumericCellValue()).isEqualTo(0.6);
		}
	}

	@Test
	void everyFigureLeadsToTheRowsThatItCounts() throws Exception {
		try (XSSFWorkbook workbook = workbook(new Chain(List.of(here, there)))) {
			int links = 0;
			for (int i = 0; i < 4; i++) {
				XSSFSheet sheet = workbook.getSheetAt(i);
				for (Row row : sheet) {
					for (Cell cell : row) {
						boolean figure = cell.getCellType() == CellType.NUMERIC && !cell.getCellStyle().getDataFormatString().contains("%");
						if (figure && cell.getNumericCellValue() > 0) {
							assertThat(leadsTo(workbook, (XSSFCell) cell)).as(sheet.getSheetName() + cell.getAddress()).hasSize((int) cell.getNumericCellValue());
							links++;
						} else if (figure) {
							assertThat(cell.getHyperlink()).isNull();
						}
					}
				}
			}
			assertThat(links).isGreaterThan(40);
		}
	}

	@Test
	void theRowsAreTheRightOnes() throws Exception {
		try (XSSFWorkbook workbook = workbook()) {
			XSSFSheet sheet = workbook.getSheet("=basis(対応元)");
			assertThat(leadsTo(workbook, figure(sheet, "", "1 =章", "未対応"))).containsExactly("本編/1/(2)");
			assertThat(leadsTo(workbook, figure(sheet, "本編", "", "未対応"))).containsExactly("本編/1/(2)", "本編/2/(1)");
			assertThat(leadsTo(workbook, figure(sheet, "合計", "", "対応あり"))).containsExactly("本編/1/(1)", "本編/2/(2)");
			assertThat(leadsTo(workbook, figure(sheet, "", "1 =章", "全体"))).containsExactly("本編/1/(1)", "本編/1/(2)", "本編/1/(3)");
			assertThat(leadsTo(workbook, figure(sheet, "本編", "", "交差のみ"))).containsExactly("本編/1/(1)", "本編/2/(2)");
			assertThat(leadsTo(workbook, figure(sheet, "区分 III", "", "対応先なし"))).containsExactly("本編/1/(3)");
		}
	}

	@Test
	void aRowOfTheOverviewLeadsToItsSheet() throws Exception {
		try (XSSFWorkbook workbook = workbook()) {
			XSSFSheet overview = workbook.getSheetAt(0);
			assertThat(overview.getRow(3).getCell(0).getHyperlink().getLocation()).isEqualTo("'=basis(対応元)'!A1:A1");
			assertThat(overview.getRow(3).getCell(0).getHyperlink().getTooltip()).isEqualTo("=basis(対応元)");
		}
	}

	@Test
	void aUnitSaysWhatItIsMappedToByNameAndInTheOfficialNotation() throws Exception {
		try (XSSFWorkbook workbook = workbook()) {
			XSSFSheet list = workbook.getSheet("一覧(場所順)");
			assertThat(text(list, 2, column(list, 1, "引用名"))).isEqualTo("本編/1/(1)");
			assertThat(text(list, 2, column(list, 1, "状態"))).isEqualTo("対応あり");
			assertThat(text(list, 2, column(list, 1, "確かさ"))).isEqualTo("未レビュー");
			assertThat(text(list, 2, column(list, 1, "相手"))).isEqualTo("交差: 別編/1/(1)");
			assertThat(text(list, 2, column(list, 1, "相手(表記)"))).isEqualTo("別編 1(1)");
			assertThat(text(list, 4, column(list, 1, "備考"))).isEqualTo("+理由");
		}
	}

	@Test
	void textsNeverBecomeFormulas() throws Exception {
		try (XSSFWorkbook workbook = workbook()) {
			workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
				assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
				if (cell.getCellType() == CellType.STRING && "=+-@".indexOf((cell.getStringCellValue() + ' ').charAt(0)) >= 0) {
					assertThat(cell.getCellStyle().getQuotePrefixed()).as(sheet.getSheetName() + cell.getAddress()).isTrue();
				}
			})));
		}
	}

	@Test
	void sharesAreDrawnAsBarsFromNothingToAll() throws Exception {
		String sheet = part("xl/worksheets/sheet2.xml");
		assertThat(sheet).contains("<conditionalFormatting sqref=\"G4:G8\"><cfRule type=\"dataBar\"", "<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/>",
				"gradient=\"0\"", "<xm:sqref>H4:H8</xm:sqref>");
		assertThat(sheet.indexOf("<conditionalFormatting")).isLessThan(sheet.indexOf("<hyperlinks>"));
		assertThat(sheet.indexOf("<hyperlinks>")).isLessThan(sheet.indexOf("<printOptions"));
		try (XSSFWorkbook workbook = workbook()) {
			assertThat(workbook.getSheetAt(1).getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(2);
		}
	}

	private String part(String name) throws Exception {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError(name);
	}

	@Test
	void listsCanBeFilteredAndEveryPageRepeatsTheHeader() throws Exception {
		try (XSSFWorkbook workbook = workbook()) {
			XSSFSheet list = workbook.getSheet("一覧(状態順)");
			assertThat(list.getCTWorksheet().getAutoFilter().getRef()).startsWith("A2:");
			assertThat(list.getRepeatingRows().getFirstRow()).isEqualTo(1);
			assertThat(list.getPrintSetup().getLandscape()).isTrue();
			assertThat(workbook.getSheetAt(0).getRepeatingRows().getFirstRow()).isEqualTo(2);
		}
	}

	@Test
	void theSameReportGivesTheSameBytes() throws Exception {
		assertThat(bytes()).isEqualTo(bytes());
	}

	@Test
	void aHundredThousandUnitsAreWrittenInSeconds() throws Exception {
		first.getClauses().addAll(requirements(100_000));
		long start = System.nanoTime();
		write(OutputStream.nullOutputStream());
		assertThat(Duration.ofNanos(System.nanoTime() - start)).as("quadratic work would take minutes").isLessThan(Duration.ofSeconds(90));
	}

	@Test
	void moreRowsThanASheetHasAreRefusedInBothLanguages() {
		CoverageWriteException refused = new CoverageWriteException(2_000_000, 1_048_576);
		assertThat(refused.message(Locale.JAPANESE)).contains("2,000,000", "1,048,576", "--mapping");
		assertThat(refused).hasMessageContaining("2,000,000");
		first.getClauses().addAll(requirements(50_000));
		Corpus corpus = Corpus.of(List.of(file));
		List<MappingSet> often = IntStream.range(0, 30).mapToObj(i -> set).toList();
		assertThatThrownBy(() -> CoverageWorkbook.of(corpus, CoverageReport.of(corpus, often, List.of(), ReviewJudgement.byPresence()), Locale.ENGLISH))
				.isInstanceOf(CoverageWriteException.class);
	}
}
