// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sansho.dsl.given.Project.project;
import static org.sansho.dsl.given.Proposed.proposed;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.given.Project;
import org.sansho.dsl.given.Proposed;

class ProposedTextTest {

	private static final String GIVEN = """
			guideline g "G"
			edition g@1 { issued 2023-01 }
			edition g@2 { issued 2024-01 }
			body of g@1 {
				chapter 1 "端末の管理" {
					requirement ① "端末の台帳を作成して毎年点検する"
					requirement ② "利用者の識別と認証を行う"
					requirement ③ "持ち出した媒体の所在を記録する"
					requirement ④ "古い無線機器の利用をやめる"
				}
			}
			body of g@2 {
				chapter 1 "端末の管理" {
					requirement ① "端末の台帳を作成して毎年点検する"
					requirement (2) "利用者の識別と認証を行う"
					requirement (3) "持ち出した媒体の所在をすべて記録して保存する"
					requirement ⑨ "クラウドの契約条件を確かめる"
				}
			}
			""";

	private static Proposed given() {
		return proposed(project(GIVEN), "g@1", "g@2");
	}

	@Test
	void everyLineSaysHowSureItIs() {
		assertThat(given().lines()).hasSize(4).allMatch(line -> line.matches(".* proposed 0\\.\\d{1,2}"));
		assertThat(given().lines()).anyMatch(line -> line.startsWith("1/② -> 1/(2) renumbered proposed")).anyMatch(line -> line.startsWith("1/③ -> 1/(3) reworded renumbered proposed"))
				.anyMatch(line -> line.startsWith("withdrawn 1/④ proposed")).anyMatch(line -> line.startsWith("added 1/⑨ proposed"));
	}

	@Test
	void whatHasTheSameCitationAndWordingNeedsNoLine() {
		assertThat(given().text()).doesNotContain("1/①");
		assertThat(given().written().proposal().unchanged()).isEqualTo(2);
	}

	@Test
	void nothingIsFoundInItButThatNobodyMentionsIt() {
		assertThat(given().with().findings()).noneMatch(finding -> finding.startsWith(Proposed.FILE));
	}

	@Test
	void theFormatterWouldLeaveItAsItIs() {
		assertThat(Language.ENGLISH.format(given().text())).isEqualTo(given().text());
	}

	@Test
	void itSaysHowToConfirmInBothLanguages() {
		assertThat(given().text()).contains("\t//~ From here on: proposals. To confirm a line, delete \"proposed\" and its number");
		assertThat(proposed(project(GIVEN), "g@1", "g@2", Locale.JAPANESE).text()).contains("\t//~ ここから下は案。");
	}

	@Test
	void writingItAgainChangesNothing() {
		assertThat(given().again().text()).isEqualTo(given().text());
	}

	@Test
	void aConfirmedLineStaysAndIsNotProposedAgain() {
		Proposed confirmed = confirmed(given(), "1/② -> 1/(2) renumbered");
		assertThat(confirmed.lines()).filteredOn(line -> line.contains("1/②")).containsExactly("1/② -> 1/(2) renumbered");
		assertThat(confirmed.lines()).hasSize(4);
		assertThat(confirmed.again().text()).isEqualTo(confirmed.text());
	}

	@Test
	void confirmedLinesComeFirstAndProposalsAfterThem() {
		Proposed confirmed = confirmed(given(), "added 1/⑨");
		assertThat(confirmed.lines().getFirst()).isEqualTo("added 1/⑨");
	}

	@Test
	void whenAllIsConfirmedNothingOfTheProposalIsLeft() {
		Proposed proposed = given();
		String all = proposed.text().replaceAll(" proposed [0-9.]+", "");
		assertThat(proposed(project(GIVEN).and(Proposed.FILE, all), "g@1", "g@2").text()).doesNotContain("//~").doesNotContain("proposed").contains("\t1/② -> 1/(2) renumbered\n");
	}

	@Test
	void notesAndCommentsOfPeopleSurviveToTheByte() {
		String own = "\t// 委員会で確認した。\n\t1/② -> 1/(2)   renumbered { note \"第3回\" } // 済\n\n\t/* あとで\n\t   見る */\n";
		Proposed proposed = proposed(project(GIVEN).and(Proposed.FILE, "// 版の継承\nsuccession of g from 1 to 2 {\n\tnote \"作業中\"\n\n" + own + "}\n// 終わり\n"), "g@1", "g@2");
		assertThat(proposed.text()).startsWith("// 版の継承\nsuccession of g from 1 to 2 {\n\tnote \"作業中\"\n\n" + own).endsWith("}\n// 終わり\n");
		assertThat(proposed.lines()).filteredOn(line -> line.contains(" proposed ")).hasSize(3);
		assertThat(proposed.again().text()).isEqualTo(proposed.text());
	}

	@ParameterizedTest
	@ValueSource(strings = {"//~~~~~~~~~~", "//~ あとで見る", "//~? これでよいか", "//~ 1/② は委員会で確認", "//~ Certain"})
	void aCommentOfAPersonThatBeginsAsThoseOfAProposalDoStays(String comment) {
		Proposed proposed = given();
		String text = proposed.text().replaceFirst("(?m)^\\t(1/③)", "\t" + comment + "\n\t$1");
		Proposed again = proposed(project(GIVEN).and(Proposed.FILE, text), "g@1", "g@2");
		assertThat(again.text()).containsOnlyOnce('\t' + comment + '\n');
		assertThat(again.again().text()).isEqualTo(again.text());
	}

	@Test
	void whatAProposalHasWrittenInAnotherLanguageIsWrittenAnewAsWell() {
		assertThat(proposed(project(GIVEN).and(Proposed.FILE, proposed(project(GIVEN), "g@1", "g@2", Locale.JAPANESE).text()), "g@1", "g@2").text()).isEqualTo(given().text());
	}

	@Test
	void aLineThatAPersonCorrectedWinsAndTheRestIsProposedAroundIt() {
		Proposed proposed = given();
		String line = proposed.lines().stream().filter(each -> each.startsWith("1/③")).findFirst().orElseThrow();
		Proposed corrected = proposed.edited(line, "1/③ -> 1/⑨ reworded");
		assertThat(corrected.lines()).contains("1/③ -> 1/⑨ reworded").noneMatch(each -> each.startsWith("added 1/⑨")).anyMatch(each -> each.contains("1/(3)") && each.contains("proposed"));
		assertThat(corrected.again().text()).isEqualTo(corrected.text());
	}

	@Test
	void aLineThatAPersonCorrectedWithoutConfirmingItIsMarkedAndStays() {
		Proposed proposed = given();
		String line = proposed.lines().stream().filter(each -> each.startsWith("1/③")).findFirst().orElseThrow();
		String gone = proposed.lines().stream().filter(each -> each.startsWith("added 1/⑨")).findFirst().orElseThrow();
		Proposed corrected = proposed.edited(line, "1/③ -> 1/⑨ reworded proposed 0.5");
		assertThat(corrected.text()).contains("\t//~? Not what is proposed, so it stays.").contains("\t1/③ -> 1/⑨ reworded proposed 0.5\n").doesNotContain(gone);
		assertThat(corrected.written().workedOn()).containsExactly("1/③ -> 1/⑨ reworded proposed 0.5");
		assertThat(corrected.again().text()).isEqualTo(corrected.text());
	}

	/** The wrong line alone, so that it is known how sure the others are without it. */
	@Test
	void aWrongLineThatIsNotConfirmedMakesNothingSurer() {
		Proposed proposed = given();
		String line = proposed.lines().stream().filter(each -> each.startsWith("1/③")).findFirst().orElseThrow();
		Proposed corrected = proposed.edited(line, "1/③ -> 1/⑨ reworded proposed 0.5");
		assertThat(corrected.lines()).containsAll(proposed.lines().stream().filter(each -> !each.startsWith("1/③") && !each.startsWith("added 1/⑨")).toList())
				.anyMatch(each -> each.matches("added 1/\\(3\\) proposed 0\\.[0-4]\\d?"));
		assertThat(corrected.text()).containsPattern("//~ or 0\\.\\d+: 1/③ -> 1/\\(3\\)");
	}

	@Test
	void whatWasLeftBesideALineThatIsConfirmedNowIsProposedAnew() {
		Proposed proposed = given();
		String line = proposed.lines().stream().filter(each -> each.startsWith("1/③")).findFirst().orElseThrow();
		Proposed confirmed = proposed.edited(line, "1/② -> 1/(3) reworded proposed 0.5").edited("1/② -> 1/(3) reworded proposed 0.5", "1/② -> 1/(3) reworded");
		assertThat(confirmed.written().workedOn()).isEmpty();
		assertThat(confirmed.again().text()).isEqualTo(confirmed.text());
	}

	@Test
	void whatNobodyCanKnowStandsInOneBlockAtTheEndWithItsReason() {
		Proposed proposed = proposed(project(GIVEN.replace("requirement ① \"端末の台帳を作成して毎年点検する\"\n\t\trequirement (2) \"利用者の識別と認証を行う\"\n\t\trequirement (3) \"持ち出した媒体の所在をすべて記録して保存する\"\n", "")), "g@1", "g@2");
		assertThat(proposed.text()).contains("\t//~ Not to be decided yet: 4. ", "\t//~ 4: most of g@1 is not found in g@2. ");
		assertThat(proposed.lines().subList(proposed.lines().size() - 4, proposed.lines().size())).allMatch(line -> line.startsWith("withdrawn ") && line.endsWith(" proposed 0.5"));
		assertThat(proposed.again().text()).isEqualTo(proposed.text());
	}

	@Test
	void aProposedLineWithANoteStaysAsItIs() {
		Proposed proposed = given();
		String line = proposed.lines().stream().filter(each -> each.startsWith("1/③")).findFirst().orElseThrow();
		Proposed noted = proposed.edited(line, line + " { note \"要相談\" }");
		assertThat(noted.text()).contains('\t' + line + " { note \"要相談\" }\n");
		assertThat(noted.again().text()).isEqualTo(noted.text());
	}

	@Test
	void aProposedLineUnderACommentOfAPersonStaysWithIt() {
		Proposed proposed = given();
		String line = proposed.lines().stream().filter(each -> each.startsWith("1/③")).findFirst().orElseThrow();
		Proposed noted = proposed.edited('\t' + line, "\t// 要相談\n\t" + line);
		assertThat(noted.text()).contains("\t// 要相談\n\t" + line + '\n');
		assertThat(noted.again().text()).isEqualTo(noted.text());
	}

	@Test
	void aProposalWhoseProvisionIsGoneBecomesACommentAndIsTold() {
		Proposed proposed = given();
		Project changed = project(GIVEN.replace("requirement ⑨", "requirement ⑧")).and(Proposed.FILE, proposed.text());
		Proposed again = proposed(changed, "g@1", "g@2");
		assertThat(again.written().left()).hasSize(1).allMatch(line -> line.startsWith("added 1/⑨ proposed"));
		assertThat(again.text()).containsPattern("\n\t// added 1/⑨ proposed 0\\.\\d+ //~\\? Names what is not there");
		assertThat(proposed(changed.and(Proposed.FILE, again.text()), "g@1", "g@2").text()).isEqualTo(again.text());
		assertThat(again.lines()).anyMatch(line -> line.startsWith("added 1/⑧ proposed"));
	}

	@Test
	void aLineThatAPersonChangedWithASlipBecomesACommentAndIsTold() {
		Proposed proposed = given();
		String line = proposed.lines().stream().filter(each -> each.startsWith("1/③")).findFirst().orElseThrow();
		Proposed slip = proposed.edited(line, "1/① -> 1/(33) reworded proposed 0.9");
		assertThat(slip.text()).contains("\t// 1/① -> 1/(33) reworded proposed 0.9 //~? Names what is not there").contains('\t' + line + '\n');
		assertThat(slip.written().left()).containsExactly("1/① -> 1/(33) reworded proposed 0.9");
		assertThat(slip.written().workedOn()).isEmpty();
		assertThat(slip.with().findings()).noneMatch(finding -> finding.startsWith(Proposed.FILE));
		assertThat(slip.again().text()).isEqualTo(slip.text());
	}

	/** What it names is all that is proposed of it, so it must not be taken for that. */
	@Test
	void aSlipInHalfOfALineIsNotTakenForTheOtherHalf() {
		Proposed slip = proposed(project(GIVEN).and(Proposed.FILE, "succession of g from 1 to 2 {\n\t1/④ -> 1/(44) proposed 0.7\n}\n"), "g@1", "g@2");
		assertThat(slip.text()).startsWith("succession of g from 1 to 2 {\n\t// 1/④ -> 1/(44) proposed 0.7 //~? ");
		assertThat(slip.lines()).anyMatch(line -> line.startsWith("withdrawn 1/④ proposed"));
		assertThat(slip.again().text()).isEqualTo(slip.text());
	}

	@Test
	void aSlipBeforeTheClosingBraceLeavesTheBrace() {
		Proposed slip = proposed(project(GIVEN).and(Proposed.FILE, "succession of g from 1 to 2 {\n\t1/④\n\t-> 1/(44) proposed 0.7 }\n"), "g@1", "g@2");
		assertThat(slip.text()).startsWith("succession of g from 1 to 2 {\n\t// 1/④\n\t// -> 1/(44) proposed 0.7 //~? ");
		assertThat(slip.lines()).hasSize(4);
		assertThat(slip.again().text()).isEqualTo(slip.text());
	}

	@Test
	void whatAPersonConfirmedOtherwiseLeavesAChangedLineAsAComment() {
		Proposed said = proposed(project(GIVEN).and(Proposed.FILE, "succession of g from 1 to 2 {\n\t1/② -> 1/(2) renumbered\n\t1/② -> 1/(3) split proposed 0.4\n}\n"), "g@1", "g@2");
		assertThat(said.text()).contains("\t1/② -> 1/(2) renumbered\n\t// 1/② -> 1/(3) split proposed 0.4 //~? ");
		assertThat(said.written().left()).containsExactly("1/② -> 1/(3) split proposed 0.4");
		assertThat(said.again().text()).isEqualTo(said.text());
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\n\t1/③ -> 1/(3) reworded renumbered { note \"人の覚え書き\" } // 済 }\n\t/* 人の\n\n\t覚え */\n\tPROPOSED\n}\n// 二つ目\nsuccession of g from 1 to 2 {\n}\n",
			"{\n}\n// 二つ目\nsuccession of g from 1 to 2 { // 人の\n\tPROPOSED\n\t1/③ -> 1/(3) reworded renumbered { note \"人の } 覚え書き\" } /* 済 */ }\n",
			"{ 1/③ -> 1/(3) reworded renumbered { note \"甲\" } // 済\n} succession of g from 1 to 2 { /* 人の */\n\tPROPOSED\n\n\twithdrawn 1/④ /* 乙 */ }\n",
			"{ /* 人の */\n\tPROPOSED\n\twithdrawn 1/④ /* 乙 */ } succession of g from 1 to 2 { 1/③ -> 1/(3) reworded renumbered { note \"甲\" } // 済\n}\n",
			"{ withdrawn 1/④ } /* 間 */ succession of g from 1 to 2 {\n\tPROPOSED }\n"})
	void twoSuccessionsInOneFileLoseNothing(String bodies) {
		String before = "succession of g from 1 to 2 " + bodies;
		Proposed proposed = proposed(project(GIVEN).and(Proposed.FILE, before.replace("PROPOSED", "1/② -> 1/(2) renumbered proposed 0.99")), "g@1", "g@2");
		assertThat(peoples(proposed.text())).isEqualTo(peoples(before.replace("PROPOSED", "")));
		assertThat(proposed.text()).containsOnlyOnce("1/② -> 1/(2) renumbered proposed");
		assertThat(proposed.again().text()).isEqualTo(proposed.text());
	}

	/** What is left of {@code text} without lines of a proposal and blanks between lines. */
	private static String peoples(String text) {
		return text.lines().filter(line -> !line.strip().startsWith("//~") && !line.matches(".* proposed 0\\.\\d+")).collect(Collectors.joining()).replaceAll("\\s+", "");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"\t1/② -> 1/(2) renumbered { note \"一行目  \n二行目\u3000\n\n  \n三\" }\n\t/* 図  \u3000\n\n\n\t   終わり\u3000*/  \n",
			"\tnote \"甲\u3000\n\n\n//~ 乙  \n\"\t\n\t1/② -> 1/(2) renumbered  \r\n\t// 丙\u3000\u3000\n\n\t// 丁\t\r\n",
			"\r\n\n \t\n\t1/② -> 1/(2) renumbered { note \"甲\r\n乙\n丙 \r\n\" }\n\n\n\n\t// 丁  \r\n",
			"\t1/②\n\t//~ 甲 \n\t-> 1/(2) renumbered \n"})
	void blanksAndLineEndsOfPeopleStay(String own) {
		String before = "\uFEFF// 頭  \r\nsuccession of g from 1 to 2 {  \n" + own;
		Project project = project(GIVEN).and(Proposed.FILE, before + " }  \r\n\u3000// 尾 \n\n");
		Proposed proposed = proposed(project, "g@1", "g@2");
		assertThat(proposed.text()).startsWith(before).endsWith("\n }  \r\n\u3000// 尾 \n\n").contains("\t1/③ -> 1/(3) reworded renumbered proposed");
		assertThat(proposed.again().text()).isEqualTo(proposed.text());
		String withdrawn = proposed.text().replaceAll(" proposed [0-9.]+", "");
		assertThat(proposed(project.and(Proposed.FILE, withdrawn), "g@1", "g@2").text()).startsWith(before).endsWith(" }  \r\n\u3000// 尾 \n\n");
	}

	@Test
	void aLineThatEndsInACarriageReturnAloneIsALine() {
		Project project = project(GIVEN).and(Proposed.FILE, "succession of g from 1 to 2 {\n\t1/④ ->\r1/(44) proposed 0.7\n}\n");
		assertThat(proposed(project, "g@1", "g@2").text()).contains("\t// 1/④ ->\n// 1/(44) proposed 0.7").doesNotContain("\r");
	}

	@Test
	void whatAnotherFileConfirmsIsNotProposed() {
		Project elsewhere = project(GIVEN).and("other.sansho", "succession of g from 1 to 2 {\n\t1/② -> 1/(2) renumbered\n}\n");
		Proposed proposed = proposed(elsewhere, "g@1", "g@2");
		assertThat(proposed.lines()).hasSize(3).noneMatch(line -> line.contains("1/②"));
		assertThat(proposed.again().text()).isEqualTo(proposed.text());
	}

	@Test
	void linesThatContradictEachOtherAreRefused() {
		Project contrary = project(GIVEN).and(Proposed.FILE, "succession of g from 1 to 2 {\n\t1/② -> 1/(2) renumbered\n\twithdrawn 1/②\n}\n");
		assertThatThrownBy(() -> Proposed.write(contrary, "g@1", "g@2", Locale.ENGLISH)).isInstanceOf(ContradictionException.class);
	}

	@Test
	void lineEndsStayAsTheyAre() {
		Proposed proposed = proposed(project(GIVEN).and(Proposed.FILE, "succession of g from 1 to 2 {\r\n\t1/② -> 1/(2) renumbered\r\n}\r\n"), "g@1", "g@2");
		assertThat(proposed.text().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
		assertThat(proposed.again().text()).isEqualTo(proposed.text());
	}

	@Test
	void aSuccessionWithoutBracesGetsThem() {
		Proposed proposed = proposed(project(GIVEN).and(Proposed.FILE, "succession of g from 1 to 2\n"), "g@1", "g@2");
		assertThat(proposed.lines()).hasSize(4);
		assertThat(proposed.again().text()).isEqualTo(proposed.text());
	}

	@Test
	void citationsThatNeedQuotationMarksHaveThem() {
		Proposed proposed = proposed(project(GIVEN.replace("⑨", "\"A B\"")), "g@1", "g@2");
		assertThat(proposed.lines()).anyMatch(line -> line.startsWith("added 1/\"A B\" proposed"));
		assertThat(proposed.with().findings()).noneMatch(finding -> finding.startsWith(Proposed.FILE));
	}

	@Test
	void whatSharesItsCitationIsNamedInAComment() {
		Proposed proposed = proposed(project(GIVEN.replace("requirement ⑨ \"クラウドの契約条件を確かめる\"", "requirement ⑨ \"クラウドの契約条件を確かめる\"\n\t\trequirement ⑨ \"監査人の独立性を評価する\"")), "g@1", "g@2");
		assertThat(proposed.written().proposal().uncitable()).hasSize(1);
		assertThat(proposed.text()).contains("\t//~ cannot be named: 1/⑨ \"監査人の独立性を評価する\"\n");
	}

	/** The proposal after a person has deleted the word and the number from the line that begins so. */
	private static Proposed confirmed(Proposed proposed, String claim) {
		String line = proposed.lines().stream().filter(each -> each.startsWith(claim + " proposed")).findFirst().orElseThrow();
		return proposed.edited(line, claim);
	}
}
