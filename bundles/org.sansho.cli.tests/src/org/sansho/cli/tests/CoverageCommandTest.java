// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho coverage}, on a small project that has one of everything. */
class CoverageCommandTest {

	private static final String PROJECT = """
			checklist own.list "点検表"
			guideline own.safety "安全管理規程" {
				profile I "院内"
				profile III "委託"
			}
			guideline own.provider "事業者規程"
			edition own.list@1
			edition own.safety@1
			edition own.provider@1
			form 病院用 of own.list@1 {
				gate 有無 "システムがある" stop-if "いいえ"
				section 1 "体制" { item ① "責任者" item ② "名簿" }
				section 2 "運用" { item ① "台帳" }
			}
			part 管理編 of own.safety@1 {
				chapter 1 "体制" { requirement ① "責任者の任命" requirement ② "名簿の作成" { applies I } }
				chapter 2 "運用" { requirement ① "台帳" { requirement 1 requirement 2 } }
			}
			body of own.provider@1 {
				chapter 1 "体制" { requirement ① requirement ② }
			}
			mapping list-basis from own.list@1 to own.safety@1 {
				title "点検表の根拠"
				病院用/1/① equal 管理編/1/①
				病院用/2/① intersects 管理編/2/①/1
				no-counterpart source 病院用/1/② "院内だけの決まり"
				病院用/1/② no-relationship 管理編/1/②
			}
			mapping provider-basis from own.provider@1 to own.safety@1 {
				① subset-of 管理編/1
				② equal 管理編/2/①
			}
			""".replace("\t① subset-of", "\t1/① subset-of").replace("\t② equal", "\t1/② equal");

	@TempDir
	private Path folder;
	private String project;

	@BeforeEach
	void writeProject() {
		project = folder.resolve("project").toString();
		Program.write(folder.resolve("project/a.sansho"), PROJECT);
		assertThat(Program.run("review", "--by", "審査", project, "list-basis/病院用/1/①..管理編/1/①", "provider-basis").code()).isZero();
	}

	@ParameterizedTest
	@CsvSource({"all.en.txt,--lang en", "all.ja.txt,--lang ja --open", "set.ja.txt,--lang ja --mapping list-basis", "all.json,--format json",
			"chain.en.txt,--lang en --open --chain own.safety@1、own.list@1"})
	void theReportIsAsExpected(String file, String options) throws IOException {
		Run run = Program.run(("coverage " + options + ' ' + project).split(" "));
		assertThat(run.err()).isEmpty();
		assertThat(run.code()).isZero();
		assertThat(run.out()).isEqualTo(Files.readString(Path.of("expected", "coverage", file)));
	}

	@Test
	void aFileHoldsWhatStandardOutputWouldShow() throws IOException {
		for (String[] formatAndFile : new String[][] {{"text", "a.txt"}, {"json", "a.json"}}) {
			Path file = folder.resolve(formatAndFile[1]);
			Run run = Program.run("coverage", "-o", file.toString(), project);
			assertThat(run).isEqualTo(new Run(0, "", file + " written.\n"));
			String mark = formatAndFile[0].equals("text") ? "# sansho coverage\n" : "";
			assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(mark + Program.run("coverage", "--format", formatAndFile[0], project).out());
		}
	}

	@Test
	void theNameOfTheFileAsksForAWorkbook() throws IOException {
		Path file = folder.resolve("a.xlsx");
		assertThat(Program.run("coverage", "--lang", "ja", "-o", file.toString(), project).code()).isZero();
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("概要");
		}
	}

	@Test
	void aWorkbookNeedsAFile() {
		assertThat(Program.run("coverage", "--format", "xlsx", project))
				.isEqualTo(new Run(2, "", "A workbook is not written to standard output. Name a file: -o FILE.xlsx\n"));
	}

	@Test
	void whatIsUnknownIsToldWithWhatExists() {
		assertThat(Program.run("coverage", "--mapping", "basis", project))
				.isEqualTo(new Run(2, "", "basis: no such mapping set. Mapping sets: list-basis, provider-basis\n"));
		assertThat(Program.run(Locale.JAPANESE, "coverage", "--chain", "own.list@1,own.safety@2", project))
				.isEqualTo(new Run(2, "", "own.safety@2: そのような版はありません。版: own.list@1, own.safety@1, own.provider@1\n"));
	}

	@Test
	void editionsThatNothingConnectsAreNoChain() {
		assertThat(Program.run("coverage", "--chain", "own.list@1,own.provider@1", project))
				.isEqualTo(new Run(2, "", "own.list@1 → own.provider@1: no mapping set connects them. Connected with own.list@1: own.safety@1\n"));
		assertThat(Program.run("coverage", "--chain", "own.list@1", project))
				.isEqualTo(new Run(2, "", "own.list@1: not a chain. Name at least two different editions, joined by commas.\n"));
		assertThat(Program.run("coverage", "--chain", "own.list@1,own.safety@1,own.list@1", project).code()).isEqualTo(2);
	}

	@Test
	void aProjectWithErrorsIsCountedAsFarAsItCouldBeReadAndTheErrorsAreTold() {
		Program.write(folder.resolve("project/b.sansho"), "mapping more from own.list@1 to own.safety@1 {\n\t病院用/1/① equal 管理編/9/⑨\n}\n");
		Run run = Program.run("coverage", "--mapping", "more", project);
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).isEqualTo("The project has 1 error; what could not be read is not counted. See: sansho validate\n");
		assertThat(run.out()).contains("Statements: 1 = 0 counted + 1 reaching no unit");
	}

	@Test
	void aProjectWithoutMappingsSaysSo() {
		Path file = Program.write(folder.resolve("empty/a.sansho"), "");
		assertThat(Program.run("coverage", file.toString())).isEqualTo(new Run(0, "There is no mapping set here.\n", ""));
	}

	@Test
	void thePackIsCoveredWithoutAWord() {
		Run run = Program.run("coverage", "pack:japan-medical");
		assertThat(run.code()).isZero();
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).contains("Chain mhlw.checklist@R7 → mhlw.safety@6.0 → meti.provider@1.1 (over checklist-basis-R7 → provider-basis-1.1)");
	}
}
