// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho validate}. */
class ValidateCommandTest {

	private static final String DOCUMENT = "guideline own.rule \"規程\"\nedition own.rule@1.0 { issued 2025-04-01 }\n";

	@TempDir
	private Path folder;

	@Test
	void theShippedPackHasNoErrors() {
		Run run = Program.run("validate", "pack:japan-medical");
		assertThat(run.code()).isZero();
		assertThat(run.out()).contains(": 0 errors, ").doesNotContain(": error SN");
		assertThat(run.err()).isEmpty();
	}

	@Test
	void aSyntaxErrorIsAFindingWithPlaceAndExpectation() {
		Path file = Program.write(folder.resolve("a.sansho"), DOCUMENT + "part 本則 of own.rule@1.0 {\n\tchaptr 1 \"総則\"\n}\n");
		Run run = Program.run("validate", file.toString());
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).startsWith(file + "\n  4:2  error  SN001  “chaptr” cannot stand here. Expected: title, issued, applies, source");
		assertThat(run.out()).endsWith(": 1 error, 0 warnings, 0 infos, 0 suppressed.\n");
	}

	@Test
	void anUnresolvedCitationSaysWhereItWasSoughtAndWhatIsNear() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT + "part 本則 of own.rule@1.0 { chapter 1 { requirement ① requirement ② } }\n");
		Program.write(folder.resolve("sub/b.sansho"), "mapping self from own.rule@1.0 to own.rule@1.0 {\n\t本則/1/① intersects 本則/1/(2)\n}\n");
		Run run = Program.run("validate", folder.toString());
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).containsPattern("2:20  error +SN002  本則/1/\\(2\\) is not in own\\.rule@1\\.0\\. Did you mean: 本則/1/②");
	}

	@Test
	void aDuplicateCitationIsToldAtTheSecondPlace() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT + "part 本則 of own.rule@1.0 {\n\tchapter 1\n\tchapter 1\n}\n");
		Run run = Program.run(Locale.JAPANESE, "validate", folder.toString());
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).containsPattern("a\\.sansho\n  5:10  エラー +SN101  引用名 本則/1 が own\\.rule@1\\.0 の中に二つあります。");
		assertThat(run.out()).endsWith("エラー 1、警告 0、情報 0、抑止 0\n");
	}

	@Test
	void ofTwoLinesThatSpeakOfOneProvisionBothAreNamed() {
		Path editions = Program.write(folder.resolve("a.sansho"), DOCUMENT + "edition own.rule@2.0 { issued 2026-04-01 }\nbody of own.rule@1.0 { requirement ① }\nbody of own.rule@2.0 { requirement ① }\n"
				+ "succession of own.rule from 1.0 to 2.0 {\n\t① -> ①\n}\n");
		Path other = Program.write(folder.resolve("b.sansho"), "succession of own.rule from 1.0 to 2.0 {\n\twithdrawn ①\n}\n");
		Run run = Program.run("validate", folder.toString());
		assertThat(run.out()).containsSubsequence(other.toString(), "2:12  error  SN404  Another line says what became of ① already.", "The other line: " + editions + ":7");
	}

	@Test
	void aShortSuccessionThatIsTakenInPlaceOfALongerWayIsPointedOut() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT + """
				edition own.rule@2.0 { issued 2026-04-01 }
				edition own.rule@3.0 { issued 2027-04-01 }
				body of own.rule@1.0 { requirement ① "a" requirement ② "b" }
				body of own.rule@2.0 { requirement ① "c" requirement ② "d" }
				body of own.rule@3.0 { requirement ① "e" requirement ② "f" }
				succession of own.rule from 1.0 to 2.0 {
					① -> ①
					② -> ②
				}
				succession of own.rule from 2.0 to 3.0 {
					① -> ①
					② -> ②
				}
				succession of own.rule from 1.0 to 3.0 {
					① -> ①
				}
				""");
		assertThat(Program.run("validate", folder.toString()).out()).containsOnlyOnce("Successions lead from own.rule@1.0 to own.rule@3.0 by way of own.rule@2.0, too, but the shorter way is taken");
	}

	@Test
	void aByteOrderMarkAndWindowsLineEndsAreFine() {
		Program.write(folder.resolve("a.sansho"), '\uFEFF' + DOCUMENT.replace("\n", "\r\n"));
		assertThat(Program.run("validate", folder.toString()).code()).isZero();
	}

	@Test
	void aFileInAnotherEncodingIsRefusedWithTheByte() throws IOException {
		Path file = folder.resolve("a.sansho");
		Files.write(file, DOCUMENT.getBytes(Charset.forName("Windows-31J")));
		Run run = Program.run("validate", folder.toString());
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).isEqualTo(file + ": not UTF-8 at byte 21 (0x8B, line 1). Save the file as UTF-8.\n");
		assertThat(run.out()).isEmpty();
	}

	@Test
	void aMissingFolderAnEmptyFolderAnotherFileAndAnUnknownPackAreRefused() {
		Path other = Program.write(folder.resolve("notes.txt"), "x");
		assertThat(Program.run("validate", folder.resolve("nowhere").toString()))
				.isEqualTo(new Run(2, "", folder.resolve("nowhere") + ": no such file or folder. Check the path, or use pack:japan-medical for the content that is shipped.\n"));
		assertThat(Program.run("validate", folder.toString()).err()).startsWith(folder + ": no .sansho file in this folder.");
		assertThat(Program.run("validate", other.toString()).err()).startsWith(other + ": not a .sansho file.");
		Run pack = Program.run("validate", "pack:europe");
		assertThat(pack).isEqualTo(new Run(2, "", "pack:europe: no such content pack. Available: japan-medical\n"));
	}

	@Test
	void anEmptyFileIsFine() {
		Path file = Program.write(folder.resolve("a.sansho"), "");
		assertThat(Program.run("validate", file.toString()))
				.isEqualTo(new Run(0, "1 file, 0 editions, 0 provisions, 0 mapping statements: 0 errors, 0 warnings, 0 infos, 0 suppressed.\n", ""));
	}

	@Test
	void theSameFileNamedTwiceIsReadOnce() {
		Path file = Program.write(folder.resolve("a.sansho"), DOCUMENT);
		assertThat(Program.run("validate", file.toString(), folder.toString()).out()).startsWith("1 file,");
	}

	@Test
	void theThresholdDecidesTheExitCode() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT + DOCUMENT);
		assertThat(Program.run("validate", "--fail-on", "info", folder.toString()).code()).isEqualTo(1);
		assertThat(Program.run("validate", "--fail-on", "ERROR", folder.toString()).code()).isEqualTo(1);
	}

	@Test
	void twoRunsSayTheSame() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT + "part 本則 of own.rule@1.0 { chapter 1 chapter 1 applies X }\n}\n");
		Program.write(folder.resolve("b.sansho"), "part 別表 of own.rule@2.0 { chapter 1 }\n");
		assertThat(Program.run("validate", folder.toString())).isEqualTo(Program.run("validate", folder.toString()));
	}

	@Test
	void theSettingsOfTheFolderAreFollowed() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT.replace("2025-04-01", "2025-04-01 unverified \"写しによる\""));
		Program.write(folder.resolve("sansho.properties"), "severity.SN801 = error\n");
		assertThat(Program.run("validate", folder.toString()).code()).isEqualTo(1);
		Program.write(folder.resolve("sansho.properties"), "suppress.SN801.own.rule@1.0 = 原本は来月届く\n");
		Run run = Program.run("validate", "--fail-on", "info", folder.toString());
		assertThat(run.code()).isZero();
		assertThat(run.out()).endsWith("0 errors, 0 warnings, 0 infos, 1 suppressed.\n");
	}

	@Test
	void aMistakeInTheSettingsIsAFindingWithItsLine() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT);
		Program.write(folder.resolve("sansho.properties"), "# 設定\nseverity.SN999 = off\n");
		Run run = Program.run("validate", "--fail-on", "warning", folder.toString());
		assertThat(run.code()).isEqualTo(1);
		assertThat(run.out()).contains("sansho.properties\n  2:1  warning  SN901  There is no rule SN999.");
	}

	@ParameterizedTest
	@CsvSource({"json,'{'", "sarif,'{'", "junit,<?xml"})
	void theResultForProgramsIsTheSameInAFile(String format, String start) throws IOException {
		Program.write(folder.resolve("a.sansho"), DOCUMENT + DOCUMENT);
		Path file = folder.resolve("out");
		Run printed = Program.run("validate", "--format", format, folder.resolve("a.sansho").toString());
		Run written = Program.run("validate", "--format", format, "-o", file.toString(), folder.resolve("a.sansho").toString());
		assertThat(printed.code()).isEqualTo(1);
		assertThat(printed.out()).startsWith(start).contains("SN102");
		assertThat(written).isEqualTo(new Run(1, "", ""));
		assertThat(file).hasContent(printed.out());
	}

	@ParameterizedTest
	@CsvSource({"a.sansho", "sansho.properties", "new.sansho"})
	void aResultNeverReplacesAPartOfAProject(String name) {
		Path file = Program.write(folder.resolve("a.sansho"), DOCUMENT);
		Path target = folder.resolve(name);
		assertThat(Program.run("validate", "-o", target.toString(), folder.toString()))
				.isEqualTo(new Run(2, "", target + ": is part of a project and would be lost. Choose another name for the result.\n"));
		assertThat(file).hasContent(DOCUMENT);
	}

	@Test
	void whatIsSuppressedElsewhereIsNotCalledUselessWhenAPartIsLookedAt() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT);
		Program.write(folder.resolve("b.sansho"), "guideline own.other \"他\" { unverified \"x\" }\n");
		Program.write(folder.resolve("sansho.properties"), "suppress.SN801.own.other = 承知の上\n");
		assertThat(Program.run("validate", "--fail-on", "info", folder.resolve("a.sansho").toString()).code()).isZero();
		assertThat(Program.run("validate", "--fail-on", "info", folder.toString()).code()).isZero();
		Program.write(folder.resolve("b.sansho"), "guideline own.other \"他\"\n");
		assertThat(Program.run("validate", "--fail-on", "warning", folder.toString()).out()).contains("SN903");
	}

	@Test
	void whatLeadsNowhereCannotBeSwitchedOff() {
		Program.write(folder.resolve("a.sansho"), DOCUMENT);
		Program.write(folder.resolve("sansho.properties"), "severity.SN403 = off\n");
		assertThat(Program.run("validate", folder.toString()).out()).contains("The severity of SN403 cannot be changed");
	}
}
