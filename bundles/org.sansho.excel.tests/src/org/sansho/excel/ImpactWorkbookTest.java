// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.evolution.impact.Place;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;

/** What a new edition makes people look at, as whoever fills the workbook in sees it. */
class ImpactWorkbookTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;
	private static final int HEADER = 1;

	private final SanshoFile file = FACTORY.createSanshoFile();
	private final Edition before = edition("own@1");
	private final Edition now = edition("own@2");
	private final Edition there = edition("there@1");

	@BeforeEach
	void project() {
		Guideline guideline = FACTORY.createGuideline();
		guideline.setName("own");
		file.getDeclarations().add(guideline);
		MappingSet set = FACTORY.createMappingSet();
		set.setName("basis");
		set.setFrom(there);
		set.setTo(before);
		MappingEntry entry = FACTORY.createMappingEntry();
		entry.getSources().add(requirement(there, "甲", "=1+1"));
		entry.setRelationship(Relationship.INTERSECTS);
		entry.getTargets().add(requirement(before, "①", "台帳を作る。"));
		set.getStatements().add(entry);
		file.getDeclarations().add(set);
		requirement(now, "①", "一覧を作る。");
	}

	@Test
	void eachLineSaysWhatToLookAtWhyAndWhere() throws Exception {
		List<List<String>> rows = rows(workbook(), 1);

		assertThat(rows.get(HEADER)).containsExactly("No.", "急ぐ順", "変わった条項・項目", "種類", "対応付け・版", "見直すもの", "理由・道筋", "場所", "状態", "担当", "メモ");
		assertThat(rows.get(HEADER + 1)).startsWith("1", "根拠の文言が変わったもの", "①  台帳を作る。\n[文言の変更(推定、確信度 " + confidence(rows) + ")]", "対応付け・条項", "basis", "甲 intersects ①")
				.contains("a.sansho:7", "未着手");
		assertThat(rows.get(HEADER + 1).get(6)).endsWith("\n条項 there@1: 甲  =1+1");
		assertThat(rows).hasSize(HEADER + 2);
	}

	private static String confidence(List<List<String>> rows) {
		return rows.get(HEADER + 1).get(2).replaceAll("(?s).* (0\\.\\d+).*", "$1");
	}

	@Test
	void theStateIsChosenFromAList() throws Exception {
		XSSFSheet list = workbook().getSheetAt(1);

		assertThat(list.getDataValidations()).singleElement().satisfies(choices -> {
			assertThat(choices.getValidationConstraint().getExplicitListValues()).containsExactly("未着手", "確認中", "済み", "対応不要");
			assertThat(choices.getRegions().getCellRangeAddresses()[0].formatAsString()).isEqualTo("I3");
		});
	}

	@Test
	void theListCanBeFilteredAndIsPrintedOnA4Across() throws Exception {
		XSSFSheet list = workbook().getSheetAt(1);

		assertThat(list.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:K3");
		assertThat(list.getPrintSetup().getLandscape()).isTrue();
		assertThat(list.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
	}

	@Test
	void theFirstSheetIsTheAnswerInShort() throws Exception {
		assertThat(rows(workbook(), 0)).flatExtracting(row -> row).contains("影響: own@1 → own@2", "改正前の条項・項目 1 件のうち 1 件が変わり、0 件が加わった。");
	}

	@Test
	void theFirstSheetSaysHowMuchItIsInWhichOrderAndWhere() throws Exception {
		List<List<String>> rows = rows(workbook(), 0);
		assertThat(rows.get(HEADER)).containsExactly("区分", "内容", "全体", "影響", "要見直し", "新版に対応付け済み", "すること・内訳");
		assertThat(rows).contains(List.of("急ぐ順 1", "根拠の文言が変わったもの", "", "1", "1", "", "新しい文言を読み、対応がまだ成り立つかを確かめる。\n対応付け 1 / 条項 1"),
				List.of("対応付け", "basis", "1", "1", "1", "", "根拠の文言が変わったもの 1"));
	}

	@Test
	void theSameImpactGivesTheSameBytes() throws Exception {
		assertThat(bytes()).isEqualTo(bytes());
	}

	private byte[] bytes() throws CoverageWriteException, IOException {
		Corpus corpus = Corpus.of(List.of(file));
		Impact impact = Impact.of(EditionDiff.of(new EditionSide(corpus, before), new EditionSide(corpus, now)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImpactWorkbook.of(List.of(impact), object -> new Place("a.sansho", 7), Locale.JAPANESE).writeTo(out);
		return out.toByteArray();
	}

	private XSSFWorkbook workbook() throws CoverageWriteException, IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes()));
	}

	private static List<List<String>> rows(XSSFWorkbook workbook, int sheet) {
		List<List<String>> rows = new ArrayList<>();
		for (Row row : workbook.getSheetAt(sheet)) {
			List<String> cells = new ArrayList<>();
			for (Cell cell : row) {
				cells.add(cell.getCellType() == CellType.NUMERIC ? Integer.toString((int) cell.getNumericCellValue()) : cell.getStringCellValue());
			}
			rows.add(cells);
		}
		return rows;
	}

	private Edition edition(String name) {
		Edition edition = FACTORY.createEdition();
		edition.setName(name);
		file.getDeclarations().add(edition);
		return edition;
	}

	private Requirement requirement(Edition edition, String number, String title) {
		Part part = FACTORY.createPart();
		part.setEdition(edition);
		Requirement requirement = FACTORY.createRequirement();
		requirement.setNumber(number);
		requirement.setTitle(title);
		part.getClauses().add(requirement);
		file.getDeclarations().add(part);
		return requirement;
	}
}
