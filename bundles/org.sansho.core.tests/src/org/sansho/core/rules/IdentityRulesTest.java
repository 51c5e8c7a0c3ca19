// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.namedScope;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.scope;
import static org.sansho.core.given.Model.section;
import static org.sansho.core.given.Model.undeclaredEdition;
import static org.sansho.core.given.Model.with;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.model.Chapter;
import org.sansho.model.Clause;
import org.sansho.model.Guideline;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Scope;

/** Numbers, names and dates. */
class IdentityRulesTest extends RuleTest {

	private static Clause[] requirements(String numbers) {
		return Arrays.stream(numbers.split(" ")).map(number -> requirement(number)).toArray(Clause[]::new);
	}

	private static Item[] items(String numbers) {
		return Arrays.stream(numbers.split(" ")).map(number -> item(number)).toArray(Item[]::new);
	}

	@Nested
	class SN107NumberingGap {

		private List<String> missing(Clause... clauses) {
			return found("SN107", body(safety, chapter("1", clauses))).stream().map(RuleTest::english).map(text -> text.replaceFirst("(?s)\\. .*", "")).toList();
		}

		@Test
		void theNumberBehindAGapIsFound() {
			Requirement behind = requirement("④");
			assertOne(found("SN107", body(safety, chapter("1", requirement("①"), requirement("②"), behind))), behind, Literals.PROVISION__NUMBER,
					"Missing before ④: ③. Add", "④ の前に ③ がありません。");
		}

		@ParameterizedTest
		@ValueSource(strings = {"①", "① ② ③", "(1) (2)", "⑴ ⑵", "（1） （2）", "1 2", "１ ２", "Ⅰ Ⅱ", "⑳ ㉑", "①-1 ①-2 ②-1 ②-2", "① ①-1 ①-2 ②", "Q-36 Q-38", "C.1 C.3",
				"(a) (c)", "A C", "III V", "① アクセス管理 ②", "① ① ②", "0 1"})
		void aSeriesInOrderHasNoFinding(String numbers) {
			String from = numbers.startsWith("⑳") ? "① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ " : "";
			assertThat(missing(requirements(from + numbers))).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({"① ③, Missing before ③: ②", "① ④, Missing before ④: ②、③", "① ⑤, Missing before ⑤: ②～④", "② ③, Missing before ②: ①", "(1) (3), Missing before (3): (2)",
				"⑴ ⑶, Missing before ⑶: ⑵", "１ ３, Missing before ３: ２", "Ⅰ Ⅲ, Missing before Ⅲ: Ⅱ", "①-1 ①-3, Missing before ①-3: ①-2", "①-1 ③-2, 'Missing before ③-2: ②、③-1'",
				"① ④ ③, Missing before ③: ②", "（1） （3）, Missing before （3）: （2）"})
		void whatIsMissingIsNamedInTheStyleOfTheSeries(String numbers, String message) {
			assertThat(missing(requirements(numbers))).first().isEqualTo(message);
		}

		@Test
		void aRunOfGapsHasOneFindingEach() {
			assertThat(missing(requirements("② ③ ⑥ ⑦ ⑨"))).containsExactly("Missing before ②: ①", "Missing before ⑥: ④、⑤", "Missing before ⑨: ⑧");
		}

		@Test
		void aNumberOutOfOrderIsFoundOnceAndIsNotMissing() {
			Requirement late = requirement("③");
			assertOne(found("SN107", body(safety, chapter("1", requirement("①"), requirement("②"), requirement("④"), late))), late, Literals.PROVISION__NUMBER,
					"③ stands behind ④.", "③ が ④ より後にあります。");
			assertThat(missing(requirements("④ ⑤ ⑥ ① ② ③"))).containsExactly("① stands behind ⑥");
		}

		@Test
		void sectionsAreCountedBelowTheirChapter() {
			assertThat(missing(section("1.1"), section("1.3"))).containsExactly("Missing before 1.3: 1.2");
			assertThat(missing(section("1.2.1"), section("1.2.2"))).isEmpty();
		}

		@Test
		void kindsAreCountedApart() {
			assertThat(missing(requirement("①"), section("1.1"), requirement("②"), section("1.2"))).isEmpty();
		}

		@Test
		void styleIsAnotherFinding() {
			assertThat(missing(requirements("① 2 ③"))).isEmpty();
		}

		@Test
		void aPartOfSeveralDeclarationsIsOneSeries() {
			assertThat(found("SN107", List.of(file(part("編", safety, chapter("1"))), file(part("編", safety, chapter("2"), chapter("3")))))).isEmpty();
			Chapter fourth = chapter("4");
			assertOne(found("SN107", List.of(file(part("編", safety, chapter("1"), chapter("2"))), file(part("編", safety, fourth)))), fourth,
					Literals.PROVISION__NUMBER, "Missing before 4: 3.", "4 の前に 3 がありません。");
			assertThat(found("SN107", part("甲", safety, chapter("1")), part("乙", safety, chapter("2")))).hasSize(1);
		}

		@Test
		void theItemsOfASectionAreOneSeriesThroughItsScopes() {
			assertThat(found("SN107", form("様式", checklist, formSection("1", item("①"), scope(items("② ③")), scope(items("④")))))).isEmpty();
			assertThat(found("SN107", form("様式", checklist, formSection("1", item("①"), scope(items("③")))))).hasSize(1);
		}

		@Test
		void aNamedScopeBeginsAnew() {
			assertThat(found("SN107", form("様式", checklist, formSection("1", item("①"), namedScope("サーバ", items("① ②")), item("②"))))).isEmpty();
			assertThat(found("SN107", form("様式", checklist, formSection("1", namedScope("サーバ", items("① ③")))))).hasSize(1);
		}

		@Test
		void numbersMayRunOnThroughTheSections() {
			assertThat(found("SN107", form("様式", checklist, formSection("1", items("① ②")), formSection("2", items("③ ④"))))).isEmpty();
			assertThat(found("SN107", form("様式", checklist, formSection("1", items("① ②")), formSection("2", items("④"))))).hasSize(1);
		}

		@Test
		void theSectionsOfAFormAreASeries() {
			assertThat(found("SN107", form("様式", checklist, formSection("1"), formSection("3")))).singleElement()
					.satisfies(finding -> assertThat(english(finding)).startsWith("Missing before 3: 2."));
		}
	}

	@Nested
	class SN108UnusedProfile {

		private final Profile one = profile("I");
		private final Profile three = profile("III");
		private final Guideline own = guideline("own", one, three);

		@Test
		void whereNothingCouldBeLimitedYetNothingIsSaid() {
			var first = edition("own@1");
			assertThat(found("SN108", own, first, body(first))).isEmpty();
		}

		@Test
		void whereNothingIsLimitedEveryProfileIsFound() {
			var first = edition("own@1");
			assertThat(found("SN108", own, first, body(first, requirement("①")))).extracting(Finding::object).containsExactly(one, three);
		}

		@Test
		void usedSomewhereInAnyEditionIsUsed() {
			var first = edition("own@1");
			var second = edition("own@2");
			assertThat(found("SN108", own, first, second, body(first, with(requirement("①"), it -> it.getAppliesTo().add(one))),
					with(body(second, requirement("①")), it -> it.getAppliesTo().add(three)))).isEmpty();
			List<Finding> findings = found("SN108", own, first, body(first, with(requirement("①"), it -> it.getAppliesTo().add(one))));
			assertOne(findings, three, Literals.PROFILE__NAME, "Nothing in any edition of own applies to the profile III.", "適用区分 III は、own のどの版でも使われていません。");
		}
	}

	@Nested
	class SN109PartOlderThanEdition {

		private List<Finding> found(String edition, String part) {
			safety.setIssued(edition);
			return IdentityRulesTest.this.found("SN109", with(part("編", safety), it -> it.setIssued(part)));
		}

		@ParameterizedTest
		@CsvSource({"2023-05-31, 2023-05-30", "2023-05-31, 2023-04", "2023-05, 2023-04-30", "2023, 2022-12-31", "2023-05-31, 2022"})
		void aPartBeforeItsEditionIsFound(String edition, String part) {
			assertThat(found(edition, part)).hasSize(1);
		}

		@ParameterizedTest
		@CsvSource({"2023-05-31, 2023-05-31", "2023-05-31, 2023-05", "2023-05-31, 2023", "2023-05, 2023-05-01", "2023-05-31, 2024", "2023-02-30, 2022", "2023, 5", ", 2022", "2023,"})
		void whatMayBeTheSameOrLaterIsInOrder(String edition, String part) {
			assertThat(found(edition, part)).isEmpty();
		}

		@Test
		void theDateOfThePartIsMarked() {
			safety.setIssued("2023-05-31");
			Part part = with(part("編", safety), it -> it.setIssued("2023-04"));
			assertOne(IdentityRulesTest.this.found("SN109", part), part, Literals.PART__ISSUED, "The part was issued in 2023-04, before its edition mhlw.safety@6.0 of 2023-05-31.",
					"編の発行日 2023-04 が、版 mhlw.safety@6.0 の発行日 2023-05-31 より前です。");
		}

		@Test
		void whereTheEditionIsUnknownNothingIsSaid() {
			assertThat(IdentityRulesTest.this.found("SN109", with(part("編", undeclaredEdition()), it -> it.setIssued("2023")), with(part("編", null), it -> it.setIssued("2023")))).isEmpty();
		}
	}

	@Nested
	class SN110NameNotNormalised {

		@Test
		void aDecomposedNameIsFoundWithItsCodePoints() {
			Part part = part("カ\u3099イト\u3099", safety);
			assertOne(found("SN110", part), part, Literals.PART__NAME, "“ガイド” is written with characters that are put together (U+30AB U+3099 U+30A4 U+30C8 U+3099).",
					"「ガイド」が結合文字(U+30AB U+3099 U+30A4 U+30C8 U+3099)で書かれています。");
		}

		@Test
		void aDecomposedNumberIsFound() {
			assertThat(found("SN110", body(safety, requirement("カ\u3099")))).hasSize(1);
		}

		@ParameterizedTest
		@ValueSource(strings = {"ガイド", "①", "Ⅲ", "（3）", "㈱"})
		void composedNamesAndSignsStayAsTheyAre(String name) {
			assertThat(found("SN110", part(name, safety))).isEmpty();
		}
	}

	@Nested
	class SN111MixedNumberStyles {

		@Test
		void theStyleOfFewerNumbersIsFound() {
			Requirement odd = requirement("2");
			assertOne(found("SN111", body(safety, chapter("1", requirement("①"), odd, requirement("③")))), odd, Literals.PROVISION__NUMBER,
					"2 is written in another style than its neighbours, such as ①.", "2 の書き方が、① などの並びの番号と違います。");
		}

		@ParameterizedTest
		@ValueSource(strings = {"① ２ ③", "(1) ⑵ (3)", "(1) （2） (3)", "1 ２ 3", "Ⅰ II Ⅲ", "1 Ⅱ 3"})
		void lookAlikesAreFound(String numbers) {
			assertThat(found("SN111", body(safety, chapter("1", requirements(numbers))))).hasSize(1);
		}

		@ParameterizedTest
		@ValueSource(strings = {"① ②", "I II III", "A B I", "① アクセス ②", "①-1 ②", "1 (a)", "1.1 1.2"})
		void oneStyleAndWordsAreInOrder(String numbers) {
			assertThat(found("SN111", body(safety, chapter("1", requirements(numbers))))).isEmpty();
		}

		@Test
		void ofTwoStylesThatAreAsFrequentTheSecondIsFound() {
			assertThat(found("SN111", body(safety, requirements("① 2")))).singleElement().satisfies(finding -> assertThat(english(finding)).startsWith("2 is written"));
		}

		@Test
		void itemsAreLookedAtToo() {
			assertThat(found("SN111", form("様式", checklist, formSection("1", item("①"), scope(items("② (3)")))))).hasSize(1);
		}
	}

	@Nested
	class SN112InvisibleCharacter {

		@Test
		void anInvisibleCharacterIsFoundByItsCodePoint() {
			Part part = part("運用\u200B編\u200B\u00A0", safety);
			assertOne(found("SN112", part), part, Literals.PART__NAME, "“運用<U+200B>編<U+200B><U+00A0>” holds characters that nobody can see: U+200B, U+00A0.",
					"「運用<U+200B>編<U+200B><U+00A0>」に目に見えない文字 U+200B, U+00A0 が入っています。");
		}

		@ParameterizedTest
		@ValueSource(strings = {"a\u00ADb", "a\uFEFFb", "a\u202Eb", "a\u2066b", "a\tb", "a\nb", "a\u0000b", "a\u2003b", "a\u3164b", "a\u200Db"})
		void whatIsDrawnAsNothingIsFound(String name) {
			assertThat(found("SN112", part(name, safety))).hasSize(1);
		}

		@ParameterizedTest
		@ValueSource(strings = {"医療 機関", "a b", "医療\u3000機関", "葛\uDB40\uDD00城", "端末PC", "βラクタム", "𠮷", "μg", "ＵＲＬ", "が\u3099"})
		void visibleNamesAreInOrder(String name) {
			assertThat(found("SN112", part(name, safety))).isEmpty();
		}

		@Test
		void titlesMayHaveSeveralLines() {
			assertThat(found("SN112", with(part("編", safety), it -> it.setTitle("一行\n二行")))).isEmpty();
			Part part = with(part("編", safety), it -> it.setTitle("一\u200B行"));
			assertOne(found("SN112", part), part, Literals.PART__TITLE, "“一<U+200B>行” holds", "「一<U+200B>行」に");
		}

		@Test
		void aTitleOfAScopeIsMarkedByItself() {
			Scope scope = with(scope(), it -> it.getTitles().addAll(List.of("サーバ", "端\u200B末")));
			assertOne(found("SN112", form("様式", checklist, formSection("1", scope))), scope, Literals.SCOPE__TITLES, 1, "“端<U+200B>末” holds", "「端<U+200B>末」に");
		}

		@Test
		void aBlankNameIsFound() {
			Requirement blank = requirement(" ");
			assertOne(found("SN112", body(safety, blank)), blank, Literals.PROVISION__NUMBER, "The name is blank.", "名前が空白です。");
		}

		@Test
		void whiteSpaceAroundANameIsFound() {
			Part part = part("編\u3000", safety);
			assertOne(found("SN112", part), part, Literals.PART__NAME, "There is white space before or after “編”.", "「編」の前か後ろに空白があります。");
		}

		@Test
		void aLookAlikeLetterOfAnotherScriptIsFound() {
			Part part = part("MD\u0421", safety);
			assertOne(found("SN112", part), part, Literals.PART__NAME, "“MD\u0421” mixes letters of several scripts that look alike: U+0421 is no Latin letter.",
					"「MD\u0421」に見た目の似た別の文字体系の文字が混じっています。U+0421");
		}
	}

	@Test
	void itemsOfOneNumberAreAnotherFinding() {
		assertThat(found("SN101", form("様式", checklist, formSection("1", items("① ①"))))).isEmpty();
	}
}
