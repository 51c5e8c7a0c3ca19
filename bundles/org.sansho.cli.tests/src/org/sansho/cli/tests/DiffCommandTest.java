// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho diff}, on a small project in which everything happens once. */
class DiffCommandTest {

	private static final String PROJECT = """
			checklist own.list "点検表"
			guideline own.safety "安全管理規程" {
				profile I "院内"
				profile III "委託"
			}
			edition own.safety@1
			edition own.safety@2
			edition own.safety@3
			edition own.list@1
			part 管理編 of own.safety@1 {
				chapter 1 "体制" {
					requirement ① "責任者の任命" { text "安全管理の責任者を任命し、その職務を文書に定めること。" }
					requirement ② "名簿の作成" { text "情報システムの利用者の名簿を作り、異動のたびに改めること。" applies I }
					requirement ③ "報告" { text "点検の結果を経営層に報告すること。" }
				}
				chapter 2 "運用" {
					requirement ① "台帳" { text "機器の台帳を作り、所在を記録すること。バックアップを取り、ネットワークから切り離して保管すること。" }
					requirement ② "持ち出し" { text "可搬媒体の持ち出しを記録すること。" }
				}
			}
			part 管理編 of own.safety@2 {
				chapter 1 "体制" {
					requirement ① "責任者の任命" { text "安全管理の責任者を2名任命し、その職務を規程に定めること。" }
					requirement ② "教育" { text "職員に毎年一度、標的型メールの訓練を行うこと。" }
					requirement ③ "名簿の作成" { text "情報システムの利用者の名簿を作り、異動のたびに改めること。" applies I, III }
				}
				chapter 2 "点検" {
					requirement ① "報告" { text "点検の結果を経営層に報告すること。" }
				}
				chapter 3 "運用" {
					requirement ① "台帳" { text "機器の台帳を作り、所在を記録すること。" }
					requirement ② "控え" { text "バックアップを取り、ネットワークから切り離して保管すること。" }
				}
			}
			form 病院用 of own.list@1 { section 1 "体制" { item ① "責任者" } }
			""";

	@TempDir
	private Path folder;
	private String project;

	@BeforeEach
	void writeProject() {
		project = folder.resolve("project").toString();
		Program.write(folder.resolve("project/a.sansho"), PROJECT);
	}

	@ParameterizedTest
	@CsvSource({"two.en.txt,--lang en", "two.ja.txt,--lang ja", "all.ja.txt,--lang ja --all", "two.json,--format json", "two.html,--format html --lang ja"})
	void theDifferenceIsAsExpected(String file, String options) throws IOException {
		Run run = Program.run(("diff own.safety@1 own.safety@2 " + options + ' ' + project).split(" "));

		assertThat(run.err()).isEmpty();
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEqualTo(Files.readString(Path.of("expected", "diff", file)));
	}

	@Test
	void theNameOfTheFileAsksForTheFormat() throws IOException {
		for (String name : new String[] {"a.json", "a.html", "a.txt"}) {
			Path file = folder.resolve(name);
			Run run = Program.run("diff", "own.safety@1", "own.safety@2", project, "-o", file.toString());
			assertThat(run).isEqualTo(new Run(1, "", file + " written.\n"));
			String format = name.endsWith("txt") ? "text" : name.substring(2);
			String mark = format.equals("text") ? "# sansho diff\n" : "";
			assertThat(Files.readString(file)).isEqualTo(mark + Program.run("diff", "own.safety@1", "own.safety@2", project, "--format", format).out());
		}
	}

	@Test
	void theWorkbookHasWhatIsOnTheLeftAndWhatWasOnTheRight() throws IOException {
		Path file = folder.resolve("a.xlsx");
		assertThat(Program.run(Locale.JAPANESE, "diff", "own.safety@1", "own.safety@2", project, "-o", file.toString()).code()).isEqualTo(1);
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getStringCellValue()).isEqualTo("改正後（2）");
			assertThat(workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("改正前（1）");
		}
	}

	@Test
	void nothingDiffersBetweenAProjectAndItsLastCommit() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			assertThat(Program.run("diff", "--git", "HEAD", project)).isEqualTo(new Run(0, "No edition differs.\n",
					"No provision has changed since HEAD; successions and mappings are not compared. To look at what has been committed, name an earlier revision: --git HEAD~1\n"));
		}
	}

	@Test
	void anEditIsComparedWithTheLastCommit() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Program.write(folder.resolve("project/a.sansho"), PROJECT.replace("経営層に報告", "経営会議に報告"));
			Run run = Program.run("diff", "--git", "HEAD", "own.safety@1", project);
			assertThat(run.code()).isEqualTo(1);
			assertThat(run.out()).contains("own.safety@1 at HEAD → own.safety@1", "経営[-層-]{+会議+}に報告");
		}
	}

	@Test
	void twoEditionsAndARevisionAreToldToBeComparedEachWithItself() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Run run = Program.run("diff", "--git", "HEAD", "own.safety@1", "own.safety@2", project);
			assertThat(run.err()).startsWith("own.safety@1, own.safety@2: each is compared with itself at HEAD. To compare the two with each other, leave out --git.\n");
		}
	}

	@ParameterizedTest
	@CsvSource({"diff own.safety@1 own.safety@2,2", "impact own.safety@1 own.safety@2,2", "succession propose own.safety@1 own.safety@2 --dry-run,2", "diff own.safety@1 own.safety@2,13"})
	void everythingThatCannotBeTrueTogetherIsToldAtOnce(String command, int contradictions) {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < contradictions; i++) {
			lines.append("\t管理編/").append(i % 2 == 0 ? "1/②" : "2/②").append(" -> 管理編/3/").append(i % 2 == 0 ? "①" : "②").append("\n");
		}
		Program.write(folder.resolve("project/b.sansho"), "succession of own.safety from 1 to 2 {\n\twithdrawn 管理編/1/②\n\twithdrawn 管理編/2/②\n\tadded 管理編/3/①\n\tadded 管理編/3/②\n" + lines + "}\n");

		Run run = Program.run((command + ' ' + project).split(" "));

		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err().lines()).hasSize(contradictions == 2 ? 4 : 11).allMatch(line -> line.matches(".*b\\.sansho:\\d+: 管理編/.* two lines say .* The other line: .*b\\.sansho:\\d+|And 16 more\\."));
	}

	@ParameterizedTest
	@CsvSource({"text", "json", "html"})
	void thatMostOfAnEditionIsNotFoundIsSaidInEveryFormat(String format) {
		Run run = Program.run("diff", "--lang", "ja", "--format", format, "own.safety@1", "own.safety@3", thin());
		assertThat(run.out()).contains(format.equals("json") ? "\"thin\": [\n        {\n          \"edition\": \"own.safety@3\",\n          \"other\": \"own.safety@1\"," :
				"注意: own.safety@1 の条項・項目 7 件のうち 6 件が own.safety@3 に見当たらない。own.safety@3 はすべてプロジェクトに入っているか。まだ書かれていないものは、なくなったように見える。");
	}

	private String thin() {
		Program.write(folder.resolve("project/b.sansho"), "part 管理編 of own.safety@3 { chapter 1 \"体制\" }\n");
		return project;
	}

	@Test
	void anEditionThatIsNewSinceARevisionIsAddedAsAWhole() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Program.write(folder.resolve("project/b.sansho"), "edition own.list@2\nform 病院用 of own.list@2 { section 1 \"体制\" { item ① \"責任者\" } }\n");
			Run run = Program.run("diff", "--git", "HEAD", project);
			assertThat(run.out()).contains("own.list@2 at HEAD → own.list@2", "[added] 病院用/1/①  責任者").doesNotContain("own.safety");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"own.safety@1 own.safety@9 | own.safety@9: no such edition. Nearest with provisions: own.safety@1, own.safety@2",
			"own.safety@1 own.list@1 | own.safety@1 and own.list@1 are editions of different documents. Editions to compare with own.safety@1: own.safety@2",
			"own.safety@1 own.safety@1 | own.safety@1: both are the same edition. Name another one, or compare it with an earlier revision: --git REV.",
			"own.safety@1 own.safety@3 | own.safety@3: has no provisions, so there is nothing to compare. Add its parts or forms first."})
	void whatCannotBeComparedIsSaidInOneSentence(String editions, String sentence) {
		assertThat(Program.run(("diff " + editions + ' ' + project).split(" "))).isEqualTo(new Run(2, "", sentence + '\n'));
	}

	@Test
	void whoNamesTheNewerEditionFirstIsToldSo() {
		Program.write(folder.resolve("project/a.sansho"), PROJECT.replace("edition own.safety@1\n", "edition own.safety@1 { issued 2020-01 }\n")
				.replace("edition own.safety@2\n", "edition own.safety@2 { issued 2024-01 }\n"));
		assertThat(Program.run("diff", "own.safety@2", "own.safety@1", project).err())
				.isEqualTo("own.safety@2 is newer than own.safety@1. Everything is told as if own.safety@1 were the new one.\n");
		assertThat(Program.run("diff", "own.safety@1", "own.safety@2", project).err()).isEmpty();
	}

	@Test
	void anEditionWhoseDeclarationIsWrongIsNotSaidToBeMissing() {
		Program.write(folder.resolve("project/b.sansho"), "edition own.safety@draft\n");
		Run run = Program.run("diff", "own.safety@1", "own.safety@draft", project);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("b.sansho:1:20:", "draft").doesNotContain("no such edition");
	}

	@Test
	void oneEditionIsNotEnough() {
		assertThat(Program.run("diff", "own.safety@1", project).err()).startsWith("Name two editions of one document");
	}

	@Test
	void aProjectOutsideOfGitHasNoRevisions() {
		Run run = Program.run("diff", "--git", "HEAD", project);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("stands in no git repository");
	}

	@Test
	void whereNothingHasBeenCommittedThereIsNoRevision() throws Exception {
		try (Git git = Git.init().setDirectory(folder.resolve("project").toFile()).call()) {
			Run run = Program.run("diff", "--git", "HEAD", project);
			assertThat(run).isEqualTo(new Run(2, "", project + ": nothing has been committed to its git repository yet, so there is no revision to compare with. "
					+ "Commit the files first, or compare two editions.\n"));
		}
	}

	@Test
	void aMergeThatWasLeftUnfinishedIsNamedAsSuch() {
		Program.write(folder.resolve("project/a.sansho"), PROJECT.replace("\t\trequirement ① \"教育\"", "<<<<<<< HEAD\n\t\trequirement ① \"教育\"")
				.replace("\t\trequirement ② \"教育\"", "<<<<<<< HEAD\n\t\trequirement ② \"研修\"\n=======\n\t\trequirement ② \"教育\"").replace("\t\trequirement ③ \"名簿の作成\"", ">>>>>>> topic\n\t\trequirement ③ \"名簿の作成\""));
		Run run = Program.run("diff", "own.safety@1", "own.safety@2", project);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).startsWith(folder.resolve("project/a.sansho") + ":24:1: A merge was left unfinished here, up to line 28. Keep what is to stay, and delete the lines with <<<<<<<, ======= and >>>>>>>. (1 error in")
				.hasLineCount(1);
		Run japanese = Program.run(Locale.JAPANESE, "validate", project);
		assertThat(japanese.out()).contains("ここから 28 行目まで、マージの競合が残っています。").doesNotContain("ここには書けません");
	}

	@Test
	void whatASuccessionSaysIsToldInTheLanguageOfTheReader() {
		Program.write(folder.resolve("project/b.sansho"), "succession of own.safety from 1 to 2 { 管理編/1/③ -> 管理編/2/① reworded renumbered }\n");
		assertThat(Program.run(Locale.JAPANESE, "diff", "own.safety@1", "own.safety@2", project).out()).contains("文言の変更").doesNotContain("reworded");
	}

	@Test
	void aRevisionThatDoesNotExistIsToldByItsName() throws Exception {
		try (Git git = GitProject.committed(folder.resolve("project"))) {
			Run run = Program.run("diff", "--git", "nowhere", project);
			assertThat(run.code()).isEqualTo(2);
			assertThat(run.err()).contains("has no revision nowhere");
		}
	}

	@Test
	void anEditionThatCannotBeReadIsNotComparedAndNothingIsWritten() {
		Program.write(folder.resolve("project/a.sansho"), PROJECT.replace("requirement ③ \"報告\" {", "requirement ③ \"報告\" { {"));
		Path file = folder.resolve("a.html");
		Run run = Program.run("diff", "own.safety@1", "own.safety@2", project, "-o", file.toString());
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("a.sansho:", "Mend them with the help of: sansho validate");
		assertThat(file).doesNotExist();
	}

	@Test
	void anErrorWhereNothingOfTheEditionsStandsIsToldAndDoesNotMatter() {
		String healthy = Program.run("diff", "own.safety@1", "own.safety@2", project).out();
		Program.write(folder.resolve("project/z.sansho"), "mapping m from own.safety@1 to own.list@1 { ① }\n");
		Run run = Program.run("diff", "own.safety@1", "own.safety@2", project);
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).isEqualTo(healthy);
		assertThat(run.err()).contains("z.sansho:1:", "so the work goes on").hasLineCount(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"prt 追補編 of own.safety@1 { }", "succession of own.safety fro 1 to 2 { }", "part 追補編 of \"own.safety\"@\"2\" { ? }"})
	void anErrorWhereSomethingOfTheEditionsMayStandIsRefused(String broken) {
		Program.write(folder.resolve("project/z.sansho"), broken);
		Run run = Program.run("diff", "own.safety@1", "own.safety@2", project);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("z.sansho:1:");
	}

	@Test
	void aSuccessionThatContradictsItselfIsNotFollowed() {
		Program.write(folder.resolve("project/b.sansho"), """
				succession of own.safety from 1 to 2 {
					管理編/1/① -> 管理編/1/①
					withdrawn 管理編/1/①
				}
				""");
		Run run = Program.run("diff", "own.safety@1", "own.safety@2", project);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).isEqualTo(folder.resolve("project/b.sansho") + ":3: 管理編/1/① of own.safety@1: two lines say what became of it in own.safety@2. Join the two lines, or delete one. The other line: " + folder.resolve("project/b.sansho") + ":2\n");
	}

	@Test
	void theDifferenceNeverReplacesTheProject() {
		Run run = Program.run("diff", "own.safety@1", "own.safety@2", project, "-o", folder.resolve("project/a.sansho").toString());
		assertThat(run.code()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"--output=差分.pdf|末尾を .txt, .json, .xlsx, .html のどれかにする", "--format=html --output=差分.xlsx|名前の末尾は xlsx ですが、--format は html です"})
	void aNameThatAsksForSomethingElseIsRefused(String options, String told) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("diff", "own.safety@1", "own.safety@2", project));
		for (String option : options.split(" ")) {
			arguments.add(option.replace("差分", folder.resolve("差分").toString()));
		}
		Run run = Program.run(Locale.JAPANESE, arguments.toArray(String[]::new));
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains(told).hasLineCount(1);
		assertThat(folder.resolve("差分.pdf")).doesNotExist();
		assertThat(folder.resolve("差分.xlsx")).doesNotExist();
	}

	@Test
	void aNameWithoutAnEndingIsText() throws IOException {
		Path file = folder.resolve("差分");
		assertThat(Program.run("diff", "own.safety@1", "own.safety@2", project, "-o", file.toString()).code()).isEqualTo(1);
		assertThat(Files.readString(file)).startsWith("# sansho diff");
	}
}
