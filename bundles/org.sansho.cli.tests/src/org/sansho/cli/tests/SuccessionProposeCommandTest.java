// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho succession propose}, on a small project. */
class SuccessionProposeCommandTest {

	private static final String PROJECT = """
			guideline g "G"
			guideline h "H"
			edition g@1 { issued 2023-01 }
			edition g@2 { issued 2024-01 }
			edition g@3 { issued 2025-01 }
			edition h@1 { issued 2023-01 }
			body of g@1 {
				requirement ① "端末の台帳を作成して毎年点検する"
				requirement ② "利用者の識別と認証を行う"
				requirement ③ "古い無線機器の利用をやめる"
			}
			body of g@2 {
				requirement ① "端末の台帳を作成して毎年点検する"
				requirement (2) "利用者の識別と認証を行う"
				requirement ③ "クラウドの契約条件を確かめる"
			}
			body of h@1 { requirement 1 "甲" }
			""";

	@TempDir
	private Path folder;
	private Path project;
	private Path output;

	@BeforeEach
	void writeProject() {
		project = folder.resolve("project");
		output = project.resolve("1-2.sansho");
		Program.write(project.resolve("a.sansho"), PROJECT);
	}

	private Run propose() {
		return Program.run("succession", "propose", "g@1", "g@2", "-o", output.toString(), project.toString());
	}

	@Test
	void theSuccessionIsWrittenAndSummedUp() {
		Run run = propose();
		assertThat(run.code()).isZero();
		assertThat(run.out()).startsWith("""
				Succession g@1 → g@2
				Proposed lines: 3 = 1 certain (confidence from 0.9) + 2 doubtful + 0 not to be decided; of these 1 added, 1 withdrawn
				Confirmed already: 0. Same citation and wording, so no line is needed: 1

				Look at these first:
				""");
		assertThat(run.err()).isEqualTo(output + " written. Confirm the lines by deleting \"proposed\", then run this again or: sansho validate\n");
		assertThat(output).content().startsWith("succession of g from 1 to 2 {\n").contains("\t② -> (2) renumbered proposed 0.", "\t//~ 次点 0.", "\twithdrawn ③ proposed 0.", "\tadded ③ proposed 0.");
	}

	@Test
	void theTextIsTheSameOnEveryMachine() throws IOException {
		propose();
		String english = Files.readString(output);
		Files.delete(output);
		Program.run(Locale.JAPANESE, "succession", "propose", "g@1", "g@2", "-o", output.toString(), project.toString());
		assertThat(output).hasContent(english);
		assertThat(propose().err()).isEqualTo(output + " says this already and was left as it is.\n");
	}

	@ParameterizedTest
	@CsvSource({"succession propose --lang en", "--lang en succession propose"})
	void whoAsksForALanguageGetsItInTheTextToo(String command) {
		Program.run((command + " g@1 g@2 -o " + output + ' ' + project).split(" "));
		assertThat(output).content().contains("//~ From here on: proposals.").doesNotContain("次点");
	}

	@Test
	void whatHasNoWordsIsNotQuoted() {
		Program.write(project.resolve("a.sansho"), PROJECT.replace("requirement ③ \"クラウドの契約条件を確かめる\"", "requirement ③").replace("requirement ③ \"古い無線機器の利用をやめる\"", "requirement ④"));
		propose();
		assertThat(output).content().contains("added ③").doesNotContain("「」").doesNotContain("//~ \n").doesNotContain("//~\n");
	}

	@Test
	void linesMayEndInACarriageReturnAlone() throws IOException {
		Program.write(output, "succession of g from 1 to 2 {\r\t② -> (2) renumbered\r}\r");
		Run run = propose();
		assertThat(run.code()).as(run.err()).isZero();
		String once = Files.readString(output);
		assertThat(once).startsWith("succession of g from 1 to 2 {\n\t② -> (2) renumbered\n\n").contains("\tadded ③ proposed").doesNotContain("\r");
		assertThat(propose().err()).isEqualTo(output + " says this already and was left as it is.\n");
	}

	@Test
	void aCommentThatEndsInACarriageReturnAloneIsNamed() throws IOException {
		propose();
		Files.writeString(output, Files.readString(output).replace('\n', '\r'));
		Run run = propose();
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).startsWith(output + ":1:32: This comment ends in a carriage return alone (CR)").hasLineCount(1);
	}

	@Test
	void anErrorWhereNothingOfTheEditionsStandsIsToldAndDoesNotMatter() {
		Program.write(project.resolve("z.sansho"), "body of h@1 { ? }\n");
		Run run = propose();
		assertThat(run.code()).isZero();
		assertThat(run.err()).contains("z.sansho:1:", "so the work goes on");
		assertThat(output).exists();
	}

	@Test
	void anErrorWhereSomethingOfTheEditionsMayStandIsRefused() {
		Program.write(project.resolve("z.sansho"), "prt 追補編 of g@2 { }\n");
		Run run = propose();
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("z.sansho:1:");
		assertThat(output).doesNotExist();
	}

	@Test
	void itSpeaksJapanese() {
		Run run = Program.run(Locale.JAPANESE, "succession", "propose", "g@1", "g@2", "-o", output.toString(), project.toString());
		assertThat(run.out()).contains("案の行 3 = 確かなもの(確信度 0.9 以上) 1 + 迷うもの 2 + 決められないもの 0(うち追加 1、廃止 1)", "まず見るもの:", "次点 0.");
		assertThat(output).content().contains("//~ ここから下は案。");
	}

	@Test
	void theSecondTimeNothingChanges() throws IOException {
		propose();
		String first = Files.readString(output);
		Run run = propose();
		assertThat(run.err()).isEqualTo(output + " says this already and was left as it is.\n");
		assertThat(output).content().isEqualTo(first);
	}

	@Test
	void whatWasConfirmedStaysAndIsCounted() throws IOException {
		propose();
		Program.write(output, Files.readString(output).replaceAll("(renumbered) proposed [0-9.]+", "$1 // 確認済み"));
		Run run = propose();
		assertThat(run.out()).contains("Proposed lines: 2 = ", "Confirmed already: 1.");
		assertThat(output).content().contains("\t② -> (2) renumbered // 確認済み\n");
	}

	@Test
	void whenEverythingIsConfirmedItSaysSo() throws IOException {
		propose();
		Program.write(output, Files.readString(output).replaceAll(" proposed [0-9.]+", ""));
		assertThat(propose().err()).isEqualTo(output + " written. Nothing is left to propose. Next: sansho validate\n");
		Run elsewhere = Program.run("succession", "propose", "g@1", "g@2", "-o", project.resolve("other.sansho").toString(), project.toString());
		assertThat(elsewhere.err()).isEqualTo("g@1 → g@2: everything is accounted for, so nothing was written.\n");
		assertThat(project.resolve("other.sansho")).doesNotExist();
	}

	@Test
	void whatBecameACommentAndWhatWasWorkedOnIsTold() throws IOException {
		propose();
		Program.write(output, Files.readString(output).replaceAll("(renumbered proposed [0-9.]+)", "$1 { note \"要相談\" }"));
		Program.write(project.resolve("a.sansho"), PROJECT.replace("③ \"クラウド", "④ \"クラウド"));
		Run run = propose();
		assertThat(run.out()).contains("Worked on and still proposed, so left as they are (1).", "so they became comments (1).", "  added ③ proposed 0.");
		assertThat(output).content().contains("\t// added ③ proposed 0.");
	}

	@Test
	void aCarriageReturnAloneIsALineEnd() throws IOException {
		Program.write(output, "succession of g from 1 to 2 {\n\t② ->\r(22) proposed 0.7\n}\n");
		Run run = propose();
		assertThat(run.code()).isZero();
		assertThat(Files.readString(output)).doesNotContain("\r").contains("(22)");
	}

	@Test
	void aFileOutsideTheProjectIsWrittenAnewAsWell() throws IOException {
		output = folder.resolve("outside.sansho");
		propose();
		String first = Files.readString(output);
		assertThat(propose().err()).endsWith("was left as it is.\n");
		assertThat(output).content().isEqualTo(first);
	}

	@Test
	void theDryRunWritesNothing() {
		Run run = Program.run("succession", "propose", "g@1", "g@2", "--dry-run", project.toString());
		assertThat(run.code()).isZero();
		assertThat(run.out()).startsWith("succession of g from 1 to 2 {\n");
		assertThat(run.err()).contains("Proposed lines: 3").endsWith("Nothing was written.\n");
		assertThat(output).doesNotExist();
	}

	@Test
	void aNewEditionOfWhichLittleIsKnownIsPointedOut() {
		Program.write(project.resolve("a.sansho"), PROJECT.replaceAll("(?s)body of g@2 \\{.*?\\n\\}", "body of g@2 {\n\trequirement 9 \"契約の更新\"\n}"));
		assertThat(propose().out()).contains("Attention: 3 of 3 provisions of g@1 are not found in g@2.", "is then listed to decide):\n  3: most of g@1 is not found in g@2. ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = {
			"g@1 g@1#g@1: both are the same edition.",
			"g@1 h@1#g@1 and h@1 are editions of different documents.",
			"g@2 g@1#g@2 is newer than g@1. Name the older edition first.",
			"g@1 g@3#g@3: has no provisions",
			"g@1 g@9#g@9: no such edition."})
	void whatCannotBeComparedIsRefused(String editions, String sentence) {
		assertRefused(Program.run(("succession propose " + editions + " -o " + output + ' ' + project).split(" ")), sentence);
	}

	@Test
	void aSyntaxErrorIsNamedWithItsPlace() {
		Program.write(project.resolve("b.sansho"), "body of g@2 {\n\trequirement\n}\n");
		assertRefused(propose(), "b.sansho:2:2: ");
	}

	@Test
	void linesThatContradictEachOtherAreRefused() throws IOException {
		String contrary = "succession of g from 1 to 2 {\n\t② -> (2)\n\twithdrawn ②\n}\n";
		Program.write(output, contrary);
		Run run = propose();
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("1-2.sansho:3: ② of g@1: two lines say what became of it in g@2.").contains("The other line: " + output + ":2\n");
		assertThat(Files.readString(output)).isEqualTo(contrary);
	}

	@Test
	void successionsThatLeadBackAreRefused() {
		Program.write(project.resolve("a.sansho"), PROJECT.replaceAll(" \\{ issued [0-9-]+ \\}", ""));
		Program.write(project.resolve("c.sansho"), "succession of g from 1 to 2 {\n\t② -> (2)\n}\nsuccession of g from 2 to 1 {\n\t(2) -> ②\n}\n");
		assertRefused(propose(), "c.sansho:4: The successions of g lead in a circle: g@1 → g@2 → g@1.");
	}

	@Test
	void aConfirmedLineThatNamesNothingIsRefusedWithItsPlace() throws IOException {
		String text = "succession of g from 1 to 2 {\n\t⑦ -> (2)\n}\n";
		Program.write(output, text);
		Run run = propose();
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("1-2.sansho:2:2: ");
		assertThat(Files.readString(output)).isEqualTo(text);
	}

	@Test
	void proposedLinesInAnotherFileAreRefused() throws IOException {
		propose();
		Run run = Program.run("succession", "propose", "g@1", "g@2", "-o", project.resolve("other.sansho").toString(), project.toString());
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("1-2.sansho:7: waits to be confirmed.");
		assertThat(project.resolve("other.sansho")).doesNotExist();
	}

	@Test
	void aFileWithSomethingElseIsNotWrittenTo() throws IOException {
		String before = Files.readString(project.resolve("a.sansho"));
		Run run = Program.run("succession", "propose", "g@1", "g@2", "-o", project.resolve("a.sansho").toString(), project.toString());
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("has other content and no succession from g@1 to g@2");
		assertThat(Files.readString(project.resolve("a.sansho"))).isEqualTo(before);
	}

	@Test
	void theNameMustBeThatOfASourceFile() {
		assertRefused(Program.run("succession", "propose", "g@1", "g@2", "-o", folder.resolve("a.txt").toString(), project.toString()), "a.txt: the name must end in .sansho");
	}

	@Test
	void withoutAFileItAsksForOne() {
		assertRefused(Program.run("succession", "propose", "g@1", "g@2", project.toString()), "Missing: --output.");
	}

	private void assertRefused(Run run, String sentence) {
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains(sentence);
		assertThat(run.err().lines()).hasSize(1);
		assertThat(output).doesNotExist();
	}
}
