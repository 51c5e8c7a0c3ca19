// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho impact}, on a small project in which everything happens once. */
class ImpactCommandTest {

	private static final String PROJECT = """
			checklist own.list "点検表"
			guideline own.safety "安全管理規程"
			guideline own.vendor "委託先の手順"
			edition own.safety@1
			edition own.safety@2
			edition own.safety@3
			edition own.list@1 { based-on own.safety@1 }
			edition own.vendor@1
			part 管理編 of own.safety@1 {
				chapter 1 "体制" {
					requirement ① "責任者の任命" { text "安全管理の責任者を任命し、その職務を文書に定めること。" }
					requirement ② "名簿の作成" { text "情報システムの利用者の名簿を作り、異動のたびに改めること。" }
					requirement ③ "持ち出し" { text "可搬媒体の持ち出しを記録すること。" }
					requirement ④ "報告" { text "点検の結果を経営層に報告すること。" }
				}
			}
			part 管理編 of own.safety@2 {
				chapter 1 "体制" {
					requirement ① "責任者の任命" { text "安全管理の責任者を2名任命し、その職務を規程に定めること。" }
					requirement ② "名簿の作成" { text "情報システムの利用者の名簿を作り、異動のたびに改めること。" }
					requirement ③ "報告" { text "点検の結果を経営層に報告すること。" }
					requirement ④ "教育" { text "職員に毎年一度、標的型メールの訓練を行うこと。" }
				}
			}
			body of own.vendor@1 { requirement 1 "責任者" requirement 2 "持ち出しの記録" requirement 3 "報告書" }
			form 病院用 of own.list@1 {
				section 1 "体制" { item ① "責任者" item ② "名簿" item ③ "媒体" }
			}
			""";
	private static final String SUCCESSION = """
			succession of own.safety from 1 to 2 {
				管理編/1/① -> 管理編/1/① reworded
				withdrawn 管理編/1/③
				管理編/1/④ -> 管理編/1/③ renumbered
				added 管理編/1/④
			}
			""";
	private static final String MAPPINGS = """
			mapping list-basis from own.list@1 to own.safety@1 {
				病院用/1/① intersects 管理編/1/①, 管理編/1/②
				病院用/1/② intersects 管理編/1/②
				病院用/1/③ intersects 管理編/1/③
				no-counterpart target 管理編/1/④ "様式の対象外"
			}
			mapping vendor-basis from own.vendor@1 to own.safety@1 {
				1 intersects 管理編/1/①
				2 intersects 管理編/1/③, 管理編/1/②
				3 intersects 管理編/1/④
			}
			mapping list-vendor from own.list@1 to own.vendor@1 {
				病院用/1/② intersects 1
			}
			""";

	@TempDir
	private Path folder;
	private String project;

	@BeforeEach
	void writeProject() {
		project = folder.resolve("project").toString();
		Program.write(folder.resolve("project/a.sansho"), PROJECT);
		Program.write(folder.resolve("project/b.sansho"), SUCCESSION);
		Program.write(folder.resolve("project/c.sansho"), MAPPINGS);
	}

	@ParameterizedTest
	@CsvSource({"two.en.txt,--lang en", "two.ja.txt,--lang ja", "all.ja.txt,--lang ja --all", "two.json,--format json", "two.html,--format html --lang ja"})
	void theImpactIsAsExpected(String file, String options) throws IOException {
		Run run = Program.run(("impact own.safety@1 own.safety@2 " + options + ' ' + project).split(" "));

		assertThat(run.err()).isEmpty();
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out().replace(project, "project")).isEqualTo(Files.readString(Path.of("expected", "impact", file)));
	}

	@ParameterizedTest
	@CsvSource({"text", "json", "html"})
	void thatMostOfAnEditionIsNotFoundIsSaidInEveryFormat(String format) {
		Program.write(folder.resolve("project/c.sansho"), "part 管理編 of own.safety@3 { chapter 1 \"体制\" }\n");
		Run run = Program.run("impact", "--lang", "ja", "--format", format, "own.safety@1", "own.safety@3", project);
		assertThat(run.out()).contains(format.equals("json") ? "\"thin\": [\n        {\n          \"edition\": \"own.safety@3\",\n          \"other\": \"own.safety@1\","
				: "own.safety@3 はすべてプロジェクトに入っているか。");
	}

	@Test
	void theNameOfTheFileAsksForTheFormat() throws IOException {
		for (String name : new String[] {"a.json", "a.html", "a.txt"}) {
			Path file = folder.resolve(name);
			Run run = Program.run("impact", "own.safety@1", "own.safety@2", project, "-o", file.toString());
			assertThat(run).isEqualTo(new Run(1, "", file + " written.\n"));
			String format = name.endsWith("txt") ? "text" : name.substring(2);
			String mark = format.equals("text") ? "# sansho impact\n" : "";
			assertThat(Files.readString(file)).isEqualTo(mark + Program.run("impact", "own.safety@1", "own.safety@2", project, "--format", format).out());
		}
	}

	@Test
	void theWorkbookIsPassedAroundAndFilledIn() throws IOException {
		Path file = folder.resolve("a.xlsx");
		assertThat(Program.run(Locale.JAPANESE, "impact", "own.safety@1", "own.safety@2", project, "-o", file.toString()).code()).isEqualTo(1);
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getSheetAt(1).getRow(2).getCell(8).getStringCellValue()).isEqualTo("未着手");
		}
	}

	@Test
	void nothingToLookAtIsSuccess() {
		Program.write(folder.resolve("project/c.sansho"), "mapping none from own.list@1 to own.safety@1 { 病院用/1/② intersects 管理編/1/② }\n");

		Run run = Program.run("impact", "own.safety@1", "own.safety@2", project);

		assertThat(run.code()).isZero();
		assertThat(run.out()).contains("Nothing is affected.");
	}

	@Test
	void whatTheNewEditionIsMappedToAlreadyIsNotListedAgain() {
		Run run = Program.run("impact", "mhlw.checklist@R6", "mhlw.checklist@R7", "pack:japan-medical");

		assertThat(run.code()).isZero();
		assertThat(run.out()).contains("3 more are not listed: mappings to mhlw.checklist@R7 already speak of the same.");
	}

	@Test
	void everySetThatRestsOnTheGuidelineIsConcernedByItsNextEdition() {
		Run run = Program.run("impact", "mhlw.safety@6.0", "mhlw.safety@7.0", "pack:japan-medical");

		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).contains("checklist-basis-R5", "checklist-basis-R6", "checklist-basis-R7", "provider-basis-1.1", "qa-basis-6.0")
				.doesNotContain("qa-basis-7.0").contains("Based on mhlw.safety@6.0: mhlw.checklist@R5, mhlw.checklist@R6, mhlw.checklist@R7")
				.contains("Attention: 293 of 303 provisions of mhlw.safety@6.0 are not found in mhlw.safety@7.0.", "not listed (to see them: --all)").containsOnlyOnce("is not found in the new edition (");
	}

	@Test
	void everyListIsWholeWithAll() {
		Run run = Program.run("impact", "mhlw.safety@6.0", "mhlw.safety@7.0", "--all", "pack:japan-medical");

		assertThat(run.out()).doesNotContain("--all").contains("meti.provider@1.1: 別紙2/2.7/①-2");
	}

	@Test
	void anEditOfTheTextTellsWhatRestsOnIt() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Program.write(folder.resolve("project/a.sansho"), PROJECT.replace("名簿を作り、異動のたびに改めること。\" }\n\t\trequirement ③ \"持ち出し", "名簿を作り、毎月改めること。\" }\n\t\trequirement ③ \"持ち出し"));

			Run run = Program.run("impact", "--git", "HEAD", project);

			assertThat(run.code()).isEqualTo(1);
			assertThat(run.out()).contains("own.safety@1 at HEAD → own.safety@1", "mapping, item list-basis: 病院用/1/② intersects 管理編/1/②");
		}
	}

	@Test
	void whatNamesADeletedProvisionIsAffected() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Program.write(folder.resolve("project/a.sansho"), PROJECT.replaceFirst("\t*requirement ③ \"持ち出し\".*\n", ""));

			Run run = Program.run("impact", "--git", "HEAD", project);

			assertThat(run.code()).isEqualTo(1);
			assertThat(run.out()).doesNotContain("Nothing is affected.").contains("1 provision is gone from the text.",
					"mapping, item list-basis: 病院用/1/③ intersects 管理編/1/③\n", "item own.list@1: 病院用/1/③", "mapping, provision vendor-basis: 2 intersects 管理編/1/②, 管理編/1/③\n",
					project + "/c.sansho:4", project + "/c.sansho:9", project + "/b.sansho:3").doesNotContain("病院用/1/① intersects");
			for (String format : new String[] {"json", "html"}) {
				assertThat(Program.run("impact", "--git", "HEAD", "--format", format, project).code()).isEqualTo(1);
			}
		}
	}

	@Test
	void whatNamesAProvisionOfADeletedEditionIsAffected() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Program.write(folder.resolve("project/a.sansho"), PROJECT.replaceAll("(?m)^.*own\\.vendor@1.*\n", ""));

			Run run = Program.run("impact", "--git", "HEAD", project);

			assertThat(run.code()).isEqualTo(1);
			assertThat(run.out()).contains("mapping, item list-vendor: 病院用/1/② intersects 1\n", "mapping vendor-basis: 3 intersects 管理編/1/④\n");
		}
	}

	@Test
	void whatIsNowNumberedLikeADeletedProvisionIsNotTakenForIt() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Program.write(folder.resolve("project/a.sansho"), PROJECT.replaceFirst("責任者の任命\" \\{ text \".*\"", "火災\" { text \"Fire extinguishers are inspected twice a year.\""));

			Run run = Program.run("impact", "--git", "HEAD", project);

			assertThat(run.code()).isEqualTo(1);
			assertThat(run.out()).contains("mapping, provision vendor-basis: 1 intersects 管理編/1/①\n");
		}
	}

	@Test
	void whoDeletesTheStatementsTooLeavesNothing() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Program.write(folder.resolve("project/a.sansho"), PROJECT.replaceFirst("\t*requirement ③ \"持ち出し\".*\n", ""));
			Program.write(folder.resolve("project/b.sansho"), SUCCESSION.replace("\twithdrawn 管理編/1/③\n", ""));
			Program.write(folder.resolve("project/c.sansho"), MAPPINGS.replace("\t病院用/1/③ intersects 管理編/1/③\n", "").replace("2 intersects 管理編/1/③, 管理編", "2 intersects 管理編"));

			Run run = Program.run("impact", "--git", "HEAD", project);

			assertThat(run.code()).isZero();
			assertThat(run.out()).contains("Nothing is affected.");
		}
	}

	@Test
	void nothingRestsOnWhatWasNotEdited() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			assertThat(Program.run("impact", "--git", "HEAD", project)).isEqualTo(new Run(0, "No edition differs.\n",
					"No provision has changed since HEAD; successions and mappings are not compared. To look at what has been committed, name an earlier revision: --git HEAD~1\n"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"own.safety@1 own.safety@9 | own.safety@9: no such edition. Nearest with provisions: own.safety@1, own.safety@2",
			"own.safety@1 own.list@1 | own.safety@1 and own.list@1 are editions of different documents. Editions to compare with own.safety@1: own.safety@2",
			"own.safety@1 own.safety@1 | own.safety@1: both are the same edition. Name another one, or compare it with an earlier revision: --git REV.",
			"own.safety@1 own.safety@3 | own.safety@3: has no provisions, so there is nothing to compare. Add its parts or forms first."})
	void whatCannotBeComparedIsSaidInOneSentence(String editions, String sentence) {
		assertThat(Program.run(("impact " + editions + ' ' + project).split(" "))).isEqualTo(new Run(2, "", sentence + '\n'));
	}

	@Test
	void aWorkbookNeedsAFile() {
		assertThat(Program.run("impact", "own.safety@1", "own.safety@2", "--format", "xlsx", project).code()).isEqualTo(2);
	}

	@Test
	void mappingsThatCannotBeReadAreNotPassedOver() {
		Program.write(folder.resolve("project/c.sansho"), MAPPINGS.replace("{\n\t1 intersects", "{ {\n\t1 intersects"));
		Path file = folder.resolve("a.html");

		Run run = Program.run("impact", "own.safety@1", "own.safety@2", project, "-o", file.toString());

		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("c.sansho:", "Mend them with the help of: sansho validate");
		assertThat(file).doesNotExist();
	}

	@Test
	void mappingsThatLeadNowhereAreTold() {
		Program.write(folder.resolve("project/d.sansho"), "mapping lost from own.list@1 to own.safety@1 { 病院用/1/② intersects 管理編/9/⑨ }\n");

		Run run = Program.run("impact", "own.safety@1", "own.safety@2", project);

		assertThat(run.code()).isEqualTo(1);
		assertThat(run.err()).isEqualTo("1 mapping names something that does not exist and cannot be followed. To see what: sansho validate\n");
	}

	@Test
	void aSuccessionThatContradictsItselfIsNotFollowed() {
		Program.write(folder.resolve("project/b.sansho"), SUCCESSION.replace("withdrawn 管理編/1/③", "withdrawn 管理編/1/①"));

		Run run = Program.run("impact", "own.safety@1", "own.safety@2", project);

		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("b.sansho:3: 管理編/1/① of own.safety@1: two lines say what became of it");
	}

	@Test
	void theImpactNeverReplacesTheProject() {
		assertThat(Program.run("impact", "own.safety@1", "own.safety@2", project, "-o", folder.resolve("project/a.sansho").toString()).code()).isEqualTo(2);
	}
}
