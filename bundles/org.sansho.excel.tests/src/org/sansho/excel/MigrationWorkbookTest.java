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
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.ProposedLinesException;
import org.sansho.core.evolution.migration.Route;
import org.sansho.core.evolution.migration.RouteException;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.Withdrawn;

/** The account of a migration, as whoever opens it sees it. */
class MigrationWorkbookTest {

	private static final SanshoFactory FACTORY = SanshoFactory.eINSTANCE;

	private final SanshoFile file = FACTORY.createSanshoFile();
	private final Edition old = edition("g@1");
	private final Edition next = edition("g@2");
	private final Edition there = edition("h@1");
	private final Requirement kept = requirement(old, "①", "一");
	private final Requirement gone = requirement(old, "②", "二");
	private final Requirement goal = requirement(there, "1", "甲");
	private final Requirement newOne = requirement(next, "1", "一");
	private final Requirement fresh = requirement(next, "3", "三");
	private final MappingSet set = FACTORY.createMappingSet();

	@BeforeEach
	void project() {
		Guideline guideline = FACTORY.createGuideline();
		guideline.setName("g");
		file.getDeclarations().add(guideline);
		set.setName("m-1");
		set.setFrom(old);
		set.setTo(there);
		entry(kept);
		entry(gone);
		file.getDeclarations().add(set);
		Succession succession = FACTORY.createSuccession();
		succession.setFrom(old);
		succession.setTo(next);
		SuccessionLine line = FACTORY.createSuccessionLine();
		line.getPredecessors().add(kept);
		line.getSuccessors().add(newOne);
		Withdrawn withdrawn = FACTORY.createWithdrawn();
		withdrawn.getPredecessors().add(gone);
		Added added = FACTORY.createAdded();
		added.getSuccessors().add(fresh);
		succession.getStatements().addAll(List.of(line, withdrawn, added));
		file.getDeclarations().add(succession);
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

	private void entry(Requirement source) {
		MappingEntry entry = FACTORY.createMappingEntry();
		entry.getSources().add(source);
		entry.setRelationship(Relationship.INTERSECTS);
		entry.getTargets().add(goal);
		set.getStatements().add(entry);
	}

	private byte[] bytes(Locale locale) {
		try {
			Corpus corpus = Corpus.of(List.of(file));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			MigrationWorkbook.of(corpus, Migration.of(corpus, set, Route.of(corpus, set, List.of(next), Optional.empty())), "m-2", locale).writeTo(out);
			return out.toByteArray();
		} catch (IOException | CoverageWriteException | LineageException | RouteException | ProposedLinesException e) {
			throw new AssertionError(e);
		}
	}

	private List<List<String>> rows(Locale locale, int sheet) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(locale)))) {
			XSSFSheet found = workbook.getSheetAt(sheet);
			List<List<String>> rows = new ArrayList<>();
			for (Row row : found) {
				List<String> cells = new ArrayList<>();
				for (Cell cell : row) {
					// A figure that was written as a text would have no decimal point.
					cells.add(cell.getCellType() == CellType.NUMERIC ? Double.toString(cell.getNumericCellValue()) : cell.getStringCellValue());
				}
				rows.add(cells);
			}
			return rows;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void theFiguresAddUp() {
		assertThat(rows(Locale.ENGLISH, 0)).contains(List.of("Statements of the old set", "Each statement is counted under one of the four below.", "2.0"), List.of("carried", "Says the same and holds. Nothing to do.", "1.0"), List.of("suspect", "Something that it names says something else. Read the new wording and see whether the mapping still holds.", "0.0"),
				List.of("to decide", "Split, or the succession does not say what became of it. Decide what is meant.", "0.0"), List.of("dropped", "Withdrawn, or gone to another document. The old statement is kept in the new set as a comment.", "1.0"));
	}

	@Test
	void theFirstPageShowsWhatHasToBeLookedAt() {
		assertThat(rows(Locale.ENGLISH, 0).getLast()).containsExactly("dropped", "② intersects 1\nThe source ② was withdrawn.", "");
	}

	@Test
	void everyStatementIsARowWithItsReason() {
		assertThat(rows(Locale.ENGLISH, 1)).contains(
				List.of("1.0", "carried", "① intersects 1", "1 intersects 1", "g@1 to g@2: The source ① is 1 now and says the same."),
				List.of("2.0", "dropped", "② intersects 1", "", "g@1 to g@2: The source ② was withdrawn."));
	}

	@Test
	void itSpeaksJapanese() {
		assertThat(rows(Locale.JAPANESE, 1)).contains(List.of("番号", "結果", "元の記述", "新しい記述", "理由"));
	}

	@Test
	void whatIsNewIsListedWithItsTitle() {
		assertThat(rows(Locale.ENGLISH, 2)).contains(List.of("source", "g@2", "3", "三"));
	}

	@Test
	void theStatementsCanBeFilteredAndTheHeaderIsRepeatedInPrint() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(Locale.ENGLISH)))) {
			assertThat(workbook.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:E4");
			assertThat(workbook.getSheetAt(1).getRepeatingRows().getFirstRow()).isEqualTo(1);
			assertThat(workbook.getSheetAt(1).getPrintSetup().getLandscape()).isTrue();
		}
	}

	@Test
	void theSameMigrationGivesTheSameBytes() {
		assertThat(bytes(Locale.ENGLISH)).isEqualTo(bytes(Locale.ENGLISH));
	}
}
