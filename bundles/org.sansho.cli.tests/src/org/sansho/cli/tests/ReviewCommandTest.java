// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho review}. */
class ReviewCommandTest {

	private static final String DOCUMENTS = """
			guideline law "法" { profile I }
			edition law@1
			checklist list "表"
			edition list@1
			body of law@1 {
				requirement ① { text "台帳で管理する。" }
				requirement ② { text "責任者を置く。" }
				requirement ③ "三"
			}
			form 様式 of list@1 {
				section 1 {
					item ① "台帳"
					item ② "責任者"
					item ③ "三"
				}
			}
			""";
	private static final String BASIS = """
			// 根拠
			mapping grounds from list@1 to law@1 {
				様式/1/① subset-of ①
				様式/1/① intersects ② { note "要確認" } // 後で
				様式/1/② equal ②
			}
			""";
	private static final String MORE = """
			mapping more from list@1 to law@1 { 様式/1/① equal ① }
			mapping empty from list@1 to law@1
			""";

	@TempDir
	private Path folder;
	private Path basis;
	private Path more;
	private Path documents;

	@BeforeEach
	void writeTheProject() {
		documents = Program.write(folder.resolve("documents.sansho"), DOCUMENTS);
		basis = Program.write(folder.resolve("対応.sansho"), BASIS);
		more = Program.write(folder.resolve("もっと.sansho"), MORE);
	}

	private Run review(String... arguments) {
		return reviewIn(Locale.ENGLISH, arguments);
	}

	private Run reviewIn(Locale locale, String... arguments) {
		return Program.run(locale, Stream.concat(Stream.of("review", "--by", "審査担当", folder.toString()), Stream.of(arguments)).toArray(String[]::new));
	}

	private List<String> findings() {
		return Program.run("validate", folder.toString()).out().lines().filter(line -> line.matches("  \\d+:\\d+ .*SN6.*"))
				.map(line -> line.replaceAll("^  (\\d+:\\d+) +\\w+ +(SN\\d+)  ([^.]*)\\..*", "$1 $2 $3")).toList();
	}

	private static void assertWithReviews(Path file, String expected) {
		assertThat(file).content().satisfies(text -> assertThat(text.replaceAll("seal \"1:[^\"]+\"", "seal \"…\"")).isEqualTo(expected));
	}

	@Test
	void anEntryIsSealedAndNothingElseIsTouched() {
		Run run = review("grounds/様式/1/②");
		assertThat(run).isEqualTo(new Run(0, basis + """
				: grounds: 様式/1/② equal ②: sealed
				Reviewed by 審査担当 on 2026-07-01: 1 entry sealed, 0 unchanged; 1 file written.
				""", ""));
		assertWithReviews(basis, """
				// 根拠
				mapping grounds from list@1 to law@1 {
					様式/1/① subset-of ①
					様式/1/① intersects ② { note "要確認" } // 後で
					様式/1/② equal ② {
						reviewed 2026-07-01 by "審査担当" seal "…"
					}
				}
				""");
		assertThat(documents).hasContent(DOCUMENTS);
		assertThat(more).hasContent(MORE);
		assertThat(findings()).isEmpty();
	}

	@Test
	void aSourceNamesAllItsEntriesAndASourceWithATargetOne() {
		assertThat(review("grounds/様式/1/①").out()).contains("2 entries sealed");
		assertWithReviews(basis, """
				// 根拠
				mapping grounds from list@1 to law@1 {
					様式/1/① subset-of ① {
						reviewed 2026-07-01 by "審査担当" seal "…"
					}
					様式/1/① intersects ② { note "要確認" reviewed 2026-07-01 by "審査担当" seal "…" } // 後で
					様式/1/② equal ②
				}
				""");
		assertThat(review("--dry-run", "grounds/様式/1/① .. ②").out()).contains("intersects ②: had exactly this review already").doesNotContain("subset-of");
	}

	@Test
	void severalSetsInSeveralFilesAreReviewedAtOnce() {
		Run run = review("more", "grounds", "grounds/様式/1/②");
		assertThat(run.code()).isZero();
		assertThat(run.out()).endsWith("4 entries sealed, 0 unchanged; 2 files written.\n");
		assertWithReviews(more, MORE.replace("① }", "① { reviewed 2026-07-01 by \"審査担当\" seal \"…\" } }"));
	}

	@Test
	void theSameReviewAgainChangesNothing() throws IOException {
		review("grounds");
		byte[] before = Files.readAllBytes(basis);
		var written = Files.getLastModifiedTime(basis);
		assertThat(review("grounds").out()).contains("had exactly this review already")
				.endsWith("0 entries sealed, 3 unchanged; 0 files written.\n");
		assertThat(basis).hasBinaryContent(before);
		assertThat(Files.getLastModifiedTime(basis)).isEqualTo(written);
	}

	@Test
	void aReviewBySomebodyElseIsReplacedAndTold() {
		review("more");
		Run run = Program.run("review", "--by", "別の \"担当\"", "--date", "2026-08-01", folder.toString(), "more");
		assertThat(run.out()).contains("sealed anew, was reviewed by 審査担当 on 2026-07-01 (the seal was intact)");
		assertThat(more).content().contains("reviewed 2026-08-01 by \"別の \\\"担当\\\"\" seal").doesNotContain("審査担当");
	}

	@Test
	void aChangedWordingBreaksTheSealOfWhatRestsOnItUntilItIsReviewedAgain() {
		review("grounds", "more");
		Program.write(documents, DOCUMENTS.replace("台帳で", "一覧で"));
		assertThat(findings()).containsExactly("1:89 SN601 The text of ① is no longer what 審査担当 reviewed on 2026-07-01",
				"4:38 SN601 The text of ① is no longer what 審査担当 reviewed on 2026-07-01");
		Run run = review("--suspect", "grounds", "more");
		assertThat(run.out()).contains("様式/1/① subset-of ①: sealed anew, was reviewed by 審査担当 on 2026-07-01 (the seal was broken)")
				.endsWith("2 entries sealed, 0 unchanged; 2 files written.\n");
		assertThat(findings()).isEmpty();
		assertThat(review("--suspect", "grounds")).isEqualTo(new Run(0, "No seal of these entries is broken. Nothing was written.\n", ""));
	}

	@Test
	void aReviewWithoutASealGetsOne() {
		Program.write(more, MORE.replace("① }", "① { reviewed 2026-07-01 by \"審査担当\" } }"));
		assertThat(findings()).hasSize(1);
		assertThat(review("more").out()).contains("(without a readable seal)");
		assertThat(findings()).isEmpty();
	}

	@Test
	void reformattingAddingCommentsAndMovingToAnotherFileBreakNothing() {
		review("grounds", "more");
		int body = DOCUMENTS.indexOf("body");
		int form = DOCUMENTS.indexOf("form");
		Program.write(documents, DOCUMENTS.substring(0, body) + DOCUMENTS.substring(form));
		Program.write(folder.resolve("法/本文.sansho"),
				"// 本文\r\n" + DOCUMENTS.substring(body, form).replace("\n", "\r\n").replace("台帳で管理", "台帳で\r\n\t\t\t管理").replace("{ text", "{\n/* 文 */ text"));
		assertThat(findings()).isEmpty();
		assertThat(Program.run("validate", folder.toString()).code()).isZero();
	}

	@Test
	void aDryRunWritesNothing() {
		Run run = review("--dry-run", "grounds");
		assertThat(run.code()).isZero();
		assertThat(run.out()).endsWith("Would be reviewed by 審査担当 on 2026-07-01: 3 entries sealed, 0 unchanged; 1 file would change. Nothing was written.\n");
		assertThat(basis).hasContent(BASIS);
	}

	@Test
	void japaneseIsSpokenToo() {
		assertThat(reviewIn(Locale.JAPANESE, "more").out()).isEqualTo(more + """
				: more: 様式/1/① equal ①: 封
				審査担当 による 2026-07-01 のレビュー: 封をした対応 1、変更なし 0、書いたファイル 1
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = {
			"grouns#grouns: no such mapping set, file or folder. Mapping sets: grounds",
			"grouns/様式/1/①#grouns: no such mapping set, file or folder. Mapping sets: grounds",
			"empty#empty: has no entries yet. Nothing was written.",
			"grounds/様式/1/⑨#様式/1/⑨: no entry of grounds has this source. Nearest: 様式/1/①, 様式/1/②",
			"grounds/様式/1/①..③#③: no entry of grounds with the source 様式/1/① has this target. Nearest: ①, ②",
			"grounds/\"様式../1\"#\"様式../1\": no entry of grounds has this source."})
	void whatDoesNotExistIsToldWithWhatDoes(String entry, String sentence) {
		Run run = review(entry);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith(sentence).hasLineCount(1);
		assertThat(basis).hasContent(BASIS);
	}

	@Test
	void withoutAnEntryNothingIsReviewed() {
		assertThat(review()).isEqualTo(new Run(2, "", folder + ": names no mapping entry. Say what was reviewed: SET, SET/SOURCE or SET/SOURCE..TARGET.\n"));
		assertThat(review("--suspect").code()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = {"2026-02-30", "2026-07", "26-07-01", "+2026-07-01", "0000-01-01", "+026-07-01", "今日"})
	void aDateThatIsNoDayIsRefused(String date) {
		assertThat(review("grounds", "--date", date)).isEqualTo(new Run(2, "", date + ": not a day. Write it as 2026-07-01.\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "  ", "二\n行", "甲\t乙"})
	void aNameThatIsNoNameIsRefused(String name) {
		assertThat(Program.run("review", "--by", name, folder.toString(), "grounds"))
				.isEqualTo(new Run(2, "", "Not a name: --by. Give the name of the reviewer on one line.\n"));
	}

	@Test
	void aPackCannotBeChanged() {
		Run run = Program.run("review", "--by", "担当", "pack:japan-medical", "checklist-basis-R7");
		assertThat(run).isEqualTo(new Run(2, "", "pack:japan-medical/mappings/checklist-basis-R7.sansho: content packs cannot be changed. "
				+ "Make a project of your own: sansho new DIR --pack japan-medical\n"));
	}

	@Test
	void whatCannotBeReadOrFoundIsNotSealed() {
		Program.write(basis, BASIS.replace("equal ②", "equal ⑨"));
		assertThat(review("grounds").err()).startsWith(basis + ":5:15: ").contains("nothing was written").hasLineCount(1);
		assertThat(review("grounds/様式/1/①").code()).isZero();
		Program.write(documents, DOCUMENTS + "rubbish");
		assertThat(review("more").err()).startsWith(documents + ":17:1: ").hasLineCount(1);
		assertThat(more).hasContent(MORE);
	}

	@Test
	void ofSeveralFilesNoneIsWrittenWhenOneCannotBe() {
		assumeTrue(more.toFile().setWritable(false) && !Files.isWritable(more), "whoever runs the tests may write everywhere");
		assertThat(review("grounds", "more").code()).isEqualTo(2);
		assertThat(basis).hasContent(BASIS);
	}

	@Test
	void aFileThatDoesNotExistIsNoEntry() {
		assertThat(review("grounds", folder.resolve("x.sansho").toString()).err()).contains("x.sansho").hasLineCount(1);
		assertThat(basis).hasContent(BASIS);
	}
}
