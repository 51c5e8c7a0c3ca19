// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho migrate}. */
class MigrateCommandTest {

	private static final String DOCUMENTS = """
			guideline g "G"
			guideline h "H"
			guideline other "O"
			edition g@1 { issued 2023-01 }
			edition g@2 { issued 2024-01 }
			edition g@3 { issued 2025-01 }
			edition g@4 { issued 2026-01 }
			edition g@0 { issued 2022-01 }
			edition h@1
			edition other@1
			body of g@1 { requirement ① "一" requirement ② "二" requirement ③ "三" }
			body of g@2 { requirement (1) "一" requirement (2) "二改" }
			body of g@4 { requirement ① "四" }
			body of g@0 { requirement ① "零" }
			body of h@1 { requirement 1 "甲" }
			body of other@1 { requirement 1 "甲" }
			""";
	private static final String SUCCESSION = """
			succession of g from 1 to 2 {
				① -> (1) renumbered
				② -> (2) renumbered reworded
				withdrawn ③
			}
			""";
	private static final String MAPPING = """
			// why
			mapping basis-1 from g@1 to h@1 {
				① equal 1 // one
				② intersects 1
				③ intersects 1
			}
			""";
	private static final String EXPECTED = """
			// sansho migrate 1:219bba8d9ef6aabd as it was written; what people change here, a later migration replaces only with --force.
			// Comments of the set that this one was made of:
			// why
			mapping basis-2 from g@2 to h@1 {
				note "Carried from g@1 to g@2."
				(1) equal 1 // one
				(2) intersects 1 {
					unverified "▶ g@1 to g@2: The source ② became (2), which says something else (title). Look at the entry again."
				}

				// Could not be carried from g@1 to g@2
				// The source ③ was withdrawn.
				//   ③ intersects 1
			}
			""";

	@TempDir
	private Path folder;
	private Path project;
	private Path output;

	@BeforeEach
	void aProject() {
		project = folder.resolve("project");
		output = project.resolve("basis-2.sansho");
		Program.write(project.resolve("documents.sansho"), DOCUMENTS);
		Program.write(project.resolve("succession.sansho"), SUCCESSION);
		Program.write(project.resolve("basis.sansho"), MAPPING);
	}

	private Run migrate(String... more) {
		return Program.run(Stream.concat(Stream.of("migrate", "basis-1", "--to", "g@2", "--lang", "en", "-o", output.toString(), project.toString()), Stream.of(more)).toArray(String[]::new));
	}

	private void assertRefused(Run run, String sentence) {
		assertThat(run.err().strip().lines()).hasSize(1);
		assertThat(run.err()).contains(sentence);
		assertThat(run.out()).isEmpty();
		assertThat(run.code()).isEqualTo(2);
		assertThat(output).doesNotExist();
	}

	@Test
	void theNewSetIsWrittenAndTheOldOneStays() throws IOException {
		Run run = migrate();
		assertThat(run.code()).isZero();
		assertThat(output).hasContent(EXPECTED);
		assertThat(project.resolve("basis.sansho")).hasContent(MAPPING);
		assertThat(run.err()).isEqualTo(output + " written. Look at what is to be decided and at what is suspect, then: sansho validate\n");
	}

	@Test
	void theAccountTellsWhatIsLeftToDo() {
		assertThat(migrate().out()).isEqualTo("""
				Mapping basis-1 → basis-2
				  source: g@1 → g@2
				Statements: 3 = 1 carried + 1 suspect + 0 to decide + 1 dropped

				suspect (1)
				  ② intersects 1
				    The source ② became (2), which says something else (title). Look at the entry again.

				dropped (1)
				  ③ intersects 1
				    The source ③ was withdrawn.
				""");
	}

	@Test
	void whereManyBecomeOneEachIsToldOfItsOwnJoiningOnly() {
		int many = 30;
		String numbers = IntStream.rangeClosed(1, many).mapToObj(Integer::toString).collect(Collectors.joining(", "));
		Program.write(project.resolve("documents.sansho"), DOCUMENTS.replaceFirst("body of g@1.*", "body of g@1 { requirement " + numbers.replace(", ", " requirement ") + " }"));
		Program.write(project.resolve("succession.sansho"), "succession of g from 1 to 2 { " + numbers + " -> (1) merged }\n");
		Program.write(project.resolve("basis.sansho"), "mapping basis-1 from g@1 to h@1 { " + numbers.replace(", ", " intersects 1 ") + " intersects 1 }\n");
		assertThat(migrate().out().lines().filter(line -> line.contains("became one entry"))).hasSize(2 * (many - 1));
	}

	@Test
	void theNewSetValidates() {
		migrate();
		assertThat(Program.run("validate", project.toString()).code()).isZero();
	}

	@Test
	void aSecondRunChangesNothing() throws IOException {
		migrate();
		FileTime longAgo = FileTime.fromMillis(0);
		Files.setLastModifiedTime(output, longAgo);
		Run again = migrate();
		assertThat(again.code()).isZero();
		assertThat(again.err()).isEqualTo(output + " says this already and was left as it is.\n");
		assertThat(Files.getLastModifiedTime(output)).isEqualTo(longAgo);
		assertThat(output).hasContent(EXPECTED);
	}

	@Test
	void whatPeopleHaveEditedIsNotOverwritten() throws IOException {
		migrate();
		Files.writeString(output, EXPECTED.replace("intersects", "subset-of"));
		Run again = migrate();
		assertThat(again.code()).isEqualTo(2);
		assertThat(again.err()).contains("--force replaces it, and what was decided or added there by hand is lost. To keep that, write another file with -o,");
		assertThat(output).content().contains("subset-of");
	}

	@Test
	void whatPeopleHaveEditedIsReplacedWhenTheySaySo() throws IOException {
		migrate();
		Files.writeString(output, EXPECTED.replace("intersects", "subset-of"));
		assertThat(migrate("--force").code()).isZero();
		assertThat(output).hasContent(EXPECTED);
	}

	@Test
	void anEarlierResultThatNobodyHasTouchedIsReplacedWhenTheSuccessionWasCorrected() throws IOException {
		Program.write(project.resolve("succession.sansho"), SUCCESSION.replace("\twithdrawn ③\n", ""));
		assertThat(migrate().out()).contains("Say it there and migrate again, or decide here.");
		Files.writeString(output, Files.readString(output).replace("\n", "\r\n"));
		Program.write(project.resolve("succession.sansho"), SUCCESSION);
		Run again = migrate();
		assertThat(again.err()).endsWith("then: sansho validate\n");
		assertThat(again.code()).isZero();
		assertThat(output).hasContent(EXPECTED);
	}

	@Test
	void thatMostOfTheNewEditionIsMissingIsSaidWithWhatMayBeLeftOut() {
		Program.write(project.resolve("documents.sansho"), DOCUMENTS.replaceFirst("body of g@2.*", "body of g@2 { requirement (1) \"一\" }"));
		Program.write(project.resolve("succession.sansho"), "succession of g from 1 to 2 {\n\t① -> (1) renumbered\n\twithdrawn ② proposed 0.5\n\twithdrawn ③ proposed 0.5\n}\n");
		Run refused = migrate();
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.err()).contains("delete the lines of which nobody knows yet", "Attention: 2 of 3 provisions of g@1 are not found in g@2.");

		Program.write(project.resolve("succession.sansho"), "succession of g from 1 to 2 {\n\t① -> (1) renumbered\n}\n");
		Path account = folder.resolve("account.json");
		Run run = migrate("--report", account.toString());
		assertThat(run.out()).contains("Attention: 2 of 3 provisions of g@1 are not found in g@2.", "What nobody knows yet may be left out of the succession", "= 1 carried + 0 suspect + 2 to decide + 0 dropped");
		assertThat(account).content().contains("\"thin\": [\n    {\n      \"edition\": \"g@2\",\n      \"other\": \"g@1\",\n      \"provisions\": 3,\n      \"missing\": 2");
	}

	@Test
	void anEarlierResultOfAnotherSetIsNotReplaced() {
		migrate();
		Run other = migrate("--name", "other");
		assertThat(other.code()).isEqualTo(2);
		assertThat(other.err()).contains("holds other things than the mapping set other");
	}

	@Test
	void otherDeclarationsAreNeverReplaced() {
		Program.write(output, EXPECTED + "\nmapping mine from g@1 to h@1\n");
		Run run = migrate("--force");
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("holds other things than the mapping set basis-2");
		assertThat(output).content().contains("mapping mine");
	}

	@Test
	void theReportIsTextJsonOrAWorkbook() throws IOException {
		for (String ending : List.of("txt", "json", "xlsx")) {
			Path report = folder.resolve("account." + ending);
			assertThat(migrate("--report", report.toString()).code()).isZero();
			assertThat(report).isNotEmptyFile();
		}
		assertThat(folder.resolve("account.txt")).content().contains("carried (1)").contains("The source ① is (1) now and says the same.");
		assertThat(folder.resolve("account.json")).content().contains("\"dropped\": 1").contains("\"kind\": \"withdrawn\"");
	}

	@Test
	void theReportSaysTheSameEachTime() throws IOException {
		Path one = folder.resolve("one.xlsx");
		Path two = folder.resolve("two.xlsx");
		migrate("--report", one.toString());
		migrate("--report", two.toString());
		assertThat(one).hasSameBinaryContentAs(two);
	}

	@Test
	void aDryRunWritesNothing() {
		Run run = Program.run("migrate", "basis-1", "--to", "g@2", "--lang", "en", "--dry-run", project.toString());
		assertThat(run.code()).isZero();
		assertThat(run.out()).isEqualTo(EXPECTED);
		assertThat(run.err()).contains("Statements: 3 = 1 carried").endsWith("Nothing was written.\n");
		assertThat(output).doesNotExist();
	}

	@Test
	void aSetOfWhichNothingCanBeCarriedIsNotWritten() {
		Program.write(project.resolve("basis.sansho"), "mapping basis-1 from g@1 to h@1 { ③ equal 1 }\n");
		assertRefused(migrate(), "None of the 1 statement can be said of g@2 and h@1 (1 dropped, 0 to decide), so nothing was written.");
	}

	@Test
	void aDryRunShowsWhyNothingCanBeCarried() {
		Program.write(project.resolve("basis.sansho"), "mapping basis-1 from g@1 to h@1 { ③ equal 1 }\n");
		Run run = migrate("--dry-run");
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.out()).contains("// The source ③ was withdrawn.");
		assertThat(run.err()).contains("None of the 1 statement can be said of g@2 and h@1");
	}

	@Test
	void aSetThatSaysNothingIsRefused() {
		Program.write(project.resolve("basis.sansho"), "mapping basis-1 from g@1 to h@1\n");
		assertRefused(migrate(), "basis-1: says nothing, so there is nothing to migrate.");
	}

	@Test
	void whatIsNotSaidIsToldWithWhatToDo() {
		Program.write(project.resolve("succession.sansho"), SUCCESSION.replace("\twithdrawn ③\n", ""));
		assertThat(migrate().out()).contains("Say it there and migrate again, or decide here.");
	}

	@Test
	void whatIsLeftIsToldByTheValidationBesideWhatWasNotVerifiedBefore() {
		Program.write(project.resolve("basis.sansho"), MAPPING.replace("② intersects 1", "② intersects 1 { unverified \"from a copy\" }"));
		migrate();
		assertThat(Program.run("validate", "--lang", "en", project.toString()).out()).contains("Not checked against the official document: from a copy ▶ g@1 to g@2: The source ② became (2)");
	}

	@Test
	void impactTellsWhatAMigrationHasLeftUntilItIsTakenOut() throws IOException {
		migrate();
		Run left = Program.run("impact", "g@1", "g@2", "--lang", "en", project.toString());
		assertThat(left.out()).contains("1 of the mappings is carried to g@2 already and still to be looked at there.")
				.contains("Carried to basis-2: (2) intersects 1, and to be looked at: g@1 to g@2: The source ② became (2)");
		Files.writeString(output, Files.readString(output).replaceFirst("unverified.*", ""));
		assertThat(Program.run("impact", "g@1", "g@2", "--lang", "en", project.toString()).out()).doesNotContain("still to be looked at there");
	}

	@Test
	void itSpeaksJapanese() {
		Run run = Program.run(Locale.JAPANESE, "migrate", "basis-1", "--to", "g@2", "-o", output.toString(), project.toString());
		assertThat(run.out()).contains("記述 3 件 = 引き継ぎ 1 + 要再確認 1 + 要判断 0 + 移行先なし 1");
		assertThat(output).content().contains("note \"g@1 から g@2 へ移行した。\"").contains("// 対応元 ③ は廃止された。");
	}

	@Test
	void theTextIsTheSameOnEveryMachine() {
		Run run = Program.run("migrate", "basis-1", "--to", "g@2", "-o", output.toString(), project.toString());
		assertThat(run.out()).contains("Statements: 3 = 1 carried");
		assertThat(output).content().contains("note \"g@1 から g@2 へ移行した。\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = {
			"other@1#the mapping set basis-1 connects g@1 with h@1, of which neither is an edition of that document",
			"g@1#the mapping set is of this edition already",
			"g@3#g@3: the edition has no provisions, so nothing can be carried to it. Import its text first.",
			"g@4#no succession leads there. To have one proposed: sansho succession propose g@1 g@4",
			"g@0#no succession leads there, and g@0 is the older of the two. A mapping set is carried to newer editions only.",
			"g@9#g@9: no such edition. Nearest with provisions: g@1, g@2, g@4"})
	void anEditionThatCannotBeReachedIsRefused(String edition, String sentence) {
		assertRefused(Program.run("migrate", "basis-1", "--to", edition, "-o", output.toString(), project.toString()), sentence);
	}

	@Test
	void anUnknownSetIsRefusedWithWhatIsNearby() {
		assertRefused(Program.run("migrate", "basis-2", "--to", "g@2", "-o", output.toString(), project.toString()), "basis-2: no such mapping set. Mapping sets: basis-1");
	}

	@Test
	void proposedLinesAreNotCarriedOver() {
		Program.write(project.resolve("succession.sansho"), SUCCESSION.replace("reworded", "reworded proposed 0.9"));
		assertRefused(migrate(), project.resolve("succession.sansho") + ":3: g@1 → g@2: what became of ② is only proposed.");
	}

	@Test
	void proposedLinesThatTheSetDoesNotNeedAreNoObstacle() {
		Program.write(project.resolve("succession.sansho"), SUCCESSION.replace("reworded", "reworded proposed 0.9"));
		Program.write(project.resolve("basis.sansho"), MAPPING.replace("\t② intersects 1\n", ""));
		assertThat(migrate().code()).isZero();
	}

	@Test
	void aSuccessionThatContradictsItselfIsRefused() {
		Program.write(project.resolve("succession.sansho"), SUCCESSION.replace("withdrawn ③", "withdrawn ③, ①"));
		assertRefused(migrate(), "① of g@1: two lines say what became of it in g@2.");
	}

	@Test
	void aSuccessionInACircleIsRefused() {
		Program.write(project.resolve("succession.sansho"), SUCCESSION + "succession of g from 2 to 1 { (1) -> ① }\n");
		assertRefused(migrate(), "The successions of g lead in a circle: g@1 → g@2 → g@1.");
	}

	@Test
	void anEmptyEditionIsRefused() {
		Program.write(project.resolve("succession.sansho"), SUCCESSION + "succession of g from 2 to 3\n");
		assertRefused(Program.run("migrate", "basis-1", "--to", "g@3", "-o", output.toString(), project.toString()), "g@3: the edition has no provisions");
	}

	@Test
	void aSyntaxErrorIsRefusedWithItsPlace() {
		Program.write(project.resolve("more.sansho"), "body of g@2 {\n\trequirement ?\n}\n");
		assertRefused(migrate(), "more.sansho:2: ");
	}

	@Test
	void aSyntaxErrorThatConcernsNothingOnTheWayIsToldAndDoesNotMatter() throws IOException {
		Program.write(project.resolve("more.sansho"), "body of other@1 { ? }\n");
		Run run = migrate();
		assertThat(run.code()).isZero();
		assertThat(run.err()).contains("more.sansho:1:", "so the work goes on", "written.");
		assertThat(output).hasContent(EXPECTED);
	}

	@Test
	void remarksAboutEarlierEditionsAreNoCitationsThatLeadNowhere() {
		Program.write(project.resolve("documents.sansho"), DOCUMENTS.replaceAll("body of (.*?) \\{(.*)}", "part 本編 of $1 { chapter 1 \"章\" {$2} }"));
		Program.write(project.resolve("succession.sansho"), SUCCESSION.replaceAll("([①-③]|\\([12]\\))", "本編/1/$1"));
		Program.write(project.resolve("basis.sansho"), MAPPING.replaceAll("([①-③]) (\\S+) 1", "本編/1/$1 $2 本編/1/1"));
		assertThat(migrate().code()).isZero();
		assertThat(Program.run("validate", project.toString()).out()).contains("SN801").doesNotContain("SN203");
	}

	@Test
	void aCitationThatLeadsNowhereIsRefusedWithItsPlace() {
		Program.write(project.resolve("basis.sansho"), MAPPING.replace("③", "⑨"));
		assertRefused(migrate(), "basis.sansho:5: ");
	}

	@Test
	void aNameThatIsTakenIsRefused() {
		Program.write(project.resolve("more.sansho"), "mapping basis-2 from g@1 to h@1\n");
		assertRefused(migrate(), "basis-2: there is a mapping set of this name already. Choose another one with --name.");
	}

	@Test
	void whoHasMappedTheNewEditionAlreadyIsToldSo() {
		Program.write(project.resolve("more.sansho"), "mapping own from g@2 to h@1 { (1) equal 1 }\nmapping other from g@1 to h@1\n");
		Run run = migrate();
		assertThat(run.code()).isZero();
		assertThat(run.err()).startsWith("g@2 and h@1 are mapped already by: own. What this set says counts beside it; compare the two, and delete what nobody needs.\n");
	}

	@Test
	void aTitleThatNamesTheOldEditionNamesTheNewOne() {
		Program.write(project.resolve("documents.sansho"), DOCUMENTS.replace("issued 2023-01", "fiscal-year 2023").replace("issued 2024-01", "fiscal-year 2024"));
		Program.write(project.resolve("basis.sansho"), MAPPING.replace("h@1 {", "h@1 {\n\ttitle \"令和5年度の根拠\""));
		assertThat(migrate().code()).isZero();
		assertThat(output).content().contains("title \"令和6年度の根拠\"");
	}

	@Test
	void noAccountStandsWhereTheSetCouldNotBeWritten() throws IOException {
		Path report = folder.resolve("account.txt");
		Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
		Files.createSymbolicLink(elsewhere.resolve("basis-2.sansho"), elsewhere.resolve("gone/basis-2.sansho"));
		Run run = Program.run("migrate", "basis-1", "--to", "g@2", "-o", elsewhere.resolve("basis-2.sansho").toString(), "--report", report.toString(), project.toString());
		assertThat(run.code()).isEqualTo(2);
		assertThat(report).doesNotExist();
	}

	@Test
	void aNameCanBeGiven() {
		assertThat(migrate("--name", "mine").code()).isZero();
		assertThat(output).content().contains("mapping mine from g@2 to h@1 {");
	}

	@Test
	void theFileOfTheOldSetIsNotReplaced() throws IOException {
		Run run = Program.run("migrate", "basis-1", "--to", "g@2", "--force", "-o", project.resolve("basis.sansho").toString(), project.toString());
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err().strip().lines()).hasSize(1);
		assertThat(project.resolve("basis.sansho")).hasContent(MAPPING);
	}

	@Test
	void whatIsWrongWithOtherDocumentsIsNoObstacle() {
		Program.write(project.resolve("more.sansho"), "edition other@2\nbody of other@2 { requirement 1 }\nsuccession of other from 1 to 2 { 9 -> 1 }\n");
		assertThat(migrate().code()).isZero();
	}

	@Test
	void aReportInAnotherFormatIsRefused() {
		assertRefused(migrate("--report", folder.resolve("account.pdf").toString()), "the name must end in .txt, .xlsx or .json");
	}

	@Test
	void nothingIsWrittenWhereTheReportCannotBe() {
		assertRefused(migrate("--report", folder.resolve("nowhere").resolve("account.txt").toString()), "nowhere");
	}

	@Test
	void bothSidesOfOneDocumentNeedAWord() {
		Program.write(project.resolve("basis.sansho"), "mapping basis-1 from g@1 to g@1 {\n\t① equal ②\n}\n");
		assertRefused(migrate(), "Say which one is meant with --side source or --side target.");
		assertThat(migrate("--side", "target").code()).isZero();
		assertThat(output).content().contains("from g@1 to g@2").contains("① equal (2)");
	}

	@Test
	void theFolderHoldsNothingElseAfterwards() throws IOException {
		migrate();
		try (Stream<Path> files = Files.list(project)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("documents.sansho", "succession.sansho", "basis.sansho", "basis-2.sansho");
		}
	}

	@Test
	void thePackIsCarriedFromR5ToR7AtOnceAsInTwoSteps() throws IOException {
		Path pack = folder.resolve("pack");
		assertThat(Program.run("new", pack.toString()).code()).isZero();
		Files.delete(pack.resolve("mappings/checklist-basis-R6.sansho"));
		Files.delete(pack.resolve("mappings/checklist-basis-R7.sansho"));
		Path atOnce = folder.resolve("at-once.sansho");
		Path first = pack.resolve("mappings/first.sansho");
		Path second = folder.resolve("second.sansho");
		Run run = Program.run("migrate", "checklist-basis-R5", "--to", "mhlw.checklist@R7", "-o", atOnce.toString(), pack.toString());
		assertThat(run.out()).contains("Statements: 6 = 3 carried + 1 suspect + 2 to decide + 0 dropped");
		assertThat(Program.run("migrate", "checklist-basis-R5", "--to", "mhlw.checklist@R6", "-o", first.toString(), pack.toString()).code()).isZero();
		assertThat(Program.run("migrate", "checklist-basis-R6", "--to", "mhlw.checklist@R7", "-o", second.toString(), pack.toString()).code()).isZero();
		assertThat(atOnce).hasSameTextualContentAs(second);
		Files.copy(atOnce, pack.resolve("mappings/at-once.sansho"));
		Files.delete(first);
		assertThat(Program.run("validate", pack.toString()).code()).isZero();
	}

	@Test
	void ofThePackNothingIsCarriedToANewGuidelineThatIsHardlyKnown() {
		Run run = Program.run("migrate", "checklist-basis-R7", "--to", "mhlw.safety@7.0", "--dry-run", "pack:japan-medical");
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("Statements: 14 = 0 carried", "None of the 14 statements can be said of mhlw.checklist@R7 and mhlw.safety@7.0");
	}

	@Test
	void anEditionOfThePackWithoutItemsIsRefused() {
		assertRefused(Program.run("migrate", "checklist-basis-R7", "--to", "mhlw.checklist@R8", "-o", output.toString(), "pack:japan-medical"),
				"mhlw.checklist@R8: the edition has no provisions");
	}
}
