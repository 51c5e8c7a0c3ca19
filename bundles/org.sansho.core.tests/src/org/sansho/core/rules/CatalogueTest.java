// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.added;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.column;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.undeclaredEdition;
import static org.sansho.core.given.Model.undeclaredRequirement;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.model.FormSection;
import org.sansho.model.Added;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Guideline;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.Review;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.SanshoPackage;

/** Every rule with what it accepts and what it finds. */
class CatalogueTest {

	private final RuleCatalogue rules = RuleCatalogue.standard();
	private final Guideline guideline = guideline("mhlw.safety");
	private final Edition safety = edition("mhlw.safety@6.0");
	private final Edition checklist = edition("mhlw.checklist@R7");

	/** What the rules that are tested here find in a project that has, besides {@code declarations}, two documents with one edition each. */
	private List<Finding> findings(Declaration... declarations) {
		SanshoFile known = file(guideline, checklist("mhlw.checklist"), safety, checklist);
		return rules.check(Corpus.of(List.of(known, file(declarations)))).stream().filter(finding -> finding.rule().code().matches("SN10[1-6]|SN501")).toList();
	}

	private static String english(Finding finding) {
		return finding.message(RuleCatalogue.messages(Locale.ENGLISH));
	}

	private static String japanese(Finding finding) {
		return finding.message(RuleCatalogue.messages(Locale.JAPANESE));
	}

	private static void assertOne(List<Finding> findings, String code, Object object, String english, String japanese) {
		assertThat(findings).singleElement().satisfies(finding -> {
			assertThat(finding.rule().code()).isEqualTo(code);
			assertThat(finding.severity()).isEqualTo(finding.rule().severity());
			assertThat(finding.object()).isSameAs(object);
			assertThat(english(finding)).startsWith(english);
			assertThat(japanese(finding)).startsWith(japanese);
		});
	}

	@Test
	void nothingIsFoundInAProjectInOrder() {
		assertThat(findings()).isEmpty();
	}

	@Test
	void codesAreInOrderAndUnique() {
		assertThat(rules.rules()).extracting(Rule::code).isSorted().doesNotHaveDuplicates().allMatch(code -> code.matches("SN\\d{3}"));
	}

	@Nested
	class SN101DuplicateCitation {

		@Test
		void theSecondOfTwoEqualCitationsIsFound() {
			Requirement second = requirement("①");
			assertOne(findings(body(safety, requirement("①")), body(safety, second)), "SN101", second,
					"The citation ① stands twice in mhlw.safety@6.0.", "引用名 ① が mhlw.safety@6.0 の中に二つあります。");
		}

		@Test
		void theNumberIsMarked() {
			assertThat(findings(body(safety, requirement("①"), requirement("①"))).getFirst().feature()).contains(SanshoPackage.Literals.PROVISION__NUMBER);
		}

		@Test
		void equalNumbersInDifferentPartsAreInOrder() {
			assertThat(findings(part("甲", safety, requirement("①")), part("乙", safety, requirement("①")))).isEmpty();
		}
	}

	@Nested
	class SN102DuplicateName {

		@Test
		void aDocumentDeclaredTwiceIsFound() {
			Guideline second = guideline("mhlw.safety");
			assertOne(findings(second), "SN102", second, "The document mhlw.safety is declared twice.", "文書 mhlw.safety が二度宣言されています。");
		}

		@Test
		void anEditionDeclaredTwiceIsFound() {
			Edition second = edition("mhlw.safety@6.0");
			assertOne(findings(second), "SN102", second, "The edition mhlw.safety@6.0 is declared twice.", "版 mhlw.safety@6.0 が二度宣言されています。");
		}

		@Test
		void aMappingSetDeclaredTwiceIsFound() {
			MappingSet second = mapping("basis", checklist, safety);
			assertOne(findings(mapping("basis", checklist, safety), second), "SN102", second, "The mapping set basis is declared twice.",
					"対応付け basis が二度宣言されています。");
		}

		@Test
		void aProfileDeclaredTwiceInADocumentIsFound() {
			Profile second = profile("I");
			assertOne(findings(guideline("other", profile("I"), second)), "SN102", second, "The profile I is declared twice in this document.",
					"適用区分 I がこの文書の中で二度宣言されています。");
		}

		@Test
		void aFormDeclaredTwiceInAnEditionIsFound() {
			Form second = form("様式", checklist);
			assertOne(findings(form("様式", checklist), second), "SN102", second, "The form 様式 is declared twice in this edition.",
					"様式 様式 がこの版に二度宣言されています。");
		}

		@Test
		void aSectionThatStandsTwiceInAFormIsFound() {
			FormSection second = formSection("1");
			assertOne(findings(form("様式", checklist, formSection("1"), second)), "SN102", second, "The section 1 stands twice in this form.",
					"節 1 がこの様式に二つあります。");
		}

		@Test
		void oneProfileInEachOfTwoDocumentsIsInOrder() {
			assertThat(findings(guideline("one", profile("I")), guideline("other", profile("I")))).isEmpty();
		}

		@Test
		void composedAndDecomposedNamesAreTheSame() {
			assertThat(findings(guideline("\u304C"), guideline("\u304B\u3099"))).extracting(finding -> finding.rule().code()).containsExactly("SN102");
		}

		@Test
		void whatHasNoNameIsNoDuplicate() {
			assertThat(findings(guideline(null), guideline(null), edition(null), edition(null))).isEmpty();
		}
	}

	@Nested
	class SN103EditionOfUnknownDocument {

		@Test
		void anEditionOfADocumentThatNobodyDeclaresIsFoundAndTheOthersAreNamed() {
			Edition edition = edition("mhlw.saftey@6.0");
			assertOne(findings(edition), "SN103", edition, "Nobody declares the document mhlw.saftey. Declare it with guideline or checklist, or use "
					+ "one of: mhlw.safety, mhlw.checklist", "文書 mhlw.saftey が宣言されていません。");
		}

		@Test
		void anEditionWithoutAnAtSignIsASyntaxErrorAlready() {
			assertThat(findings(edition("R7"))).isEmpty();
		}

		@Test
		void whereNoDocumentIsDeclaredTheListIsADash() {
			Finding finding = rules.check(Corpus.of(List.of(file(edition("a@1"))))).getFirst();
			assertThat(english(finding)).endsWith("use one of: -");
		}
	}

	@Nested
	class SN104WrongKindOfDocument {

		@Test
		void aPartOfAChecklistIsFound() {
			Part part = part("編", checklist);
			assertOne(findings(part), "SN104", part, "mhlw.checklist is a checklist, which has forms.", "mhlw.checklist はチェックリストなので");
		}

		@Test
		void aFormOfAGuidelineIsFound() {
			Form form = form("様式", safety);
			assertOne(findings(form), "SN104", form, "mhlw.safety is a guideline, which has parts.", "mhlw.safety はガイドラインなので");
		}

		@Test
		void aPartOfAGuidelineAndAFormOfAChecklistAreInOrder() {
			assertThat(findings(part("編", safety), form("様式", checklist))).isEmpty();
		}

		@Test
		void whereTheEditionIsUnknownNothingIsSaidAboutItsKind() {
			assertThat(findings(part("編", undeclaredEdition()), form("様式", undeclaredEdition()), part("編", null), form("様式", null))).isEmpty();
		}
	}

	@Nested
	class SN105ImpossibleDate {

		@ParameterizedTest
		@NullSource
		@ValueSource(strings = {"2023-05-31", "2023-05", "2023", "2024-02-29"})
		void daysMonthsAndYearsAreInOrder(String date) {
			assertThat(findings(with(edition("mhlw.safety@7"), it -> it.setIssued(date)), with(part("編", safety), it -> it.setIssued(date)))).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = {"2023-02-29", "2023-13", "2023-00-01", "6.0", "20230531", "0000", "5", "23"})
		void aDateOfNoCalendarIsFound(String date) {
			Edition edition = with(edition("mhlw.safety@7"), it -> it.setIssued(date));
			assertOne(findings(edition), "SN105", edition, date + " is not a date.", date + " は日付ではありません。");
			Part part = with(part("編", safety), it -> it.setIssued(date));
			assertOne(findings(part), "SN105", part, date + " is not a date.", date + " は日付ではありません。");
		}

		@ParameterizedTest
		@ValueSource(strings = {"2026-07", "2026", "2026-02-30"})
		void aReviewNeedsADay(String date) {
			Review review = review(date);
			assertOne(findings(mapping("basis", checklist, safety, with(entry(item("①"), Relationship.EQUAL, requirement("①")), it -> it.setReview(review)))),
					"SN105", review, date + " is not a day.", date + " は日付ではありません。");
		}

		@ParameterizedTest
		@NullSource
		@ValueSource(strings = "2026-07-01")
		void aReviewOnADayIsInOrder(String date) {
			MappingEntry entry = with(entry(item("①"), Relationship.EQUAL, requirement("①")), it -> it.setReview(review(date)));
			assertThat(findings(mapping("basis", checklist, safety, entry))).isEmpty();
		}

		private static Review review(String date) {
			Review review = SanshoFactory.eINSTANCE.createReview();
			review.setDate(date);
			review.setReviewer("審査担当");
			return review;
		}
	}

	@Nested
	class SN106NumberOutOfRange {

		@ParameterizedTest
		@NullSource
		@ValueSource(doubles = {0, 0.82, 1})
		void aConfidenceBetweenNoneAndAllIsInOrder(Double confidence) {
			assertThat(findings(setWith(confidence), successionWith(added(), confidence))).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(doubles = {1.1, 82, -0.5, Double.NaN})
		void aConfidenceOutsideIsFound(double confidence) {
			MappingSet set = setWith(confidence);
			assertOne(findings(set), "SN106", set, "The confidence " + confidence + " is outside 0 to 1.", "確信度 " + confidence + " が 0 から 1");
			Added added = added();
			assertOne(findings(successionWith(added, confidence)), "SN106", added, "The confidence " + confidence, "確信度 " + confidence);
		}

		@Test
		void theConfidenceOfAnEntryIsLookedAtToo() {
			MappingEntry entry = with(entry(item("①"), Relationship.EQUAL, requirement("①")), it -> it.setConfidence(2.0));
			assertOne(findings(mapping("basis", checklist, safety, entry)), "SN106", entry, "The confidence 2.0", "確信度 2.0");
		}

		@ParameterizedTest
		@NullSource
		@ValueSource(ints = {1, 40, 255})
		void aWidthOfAWorksheetIsInOrder(Integer width) {
			assertThat(findings(formWith(with(column(ColumnKind.TEXT, "備考"), it -> it.setWidth(width))))).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(ints = {0, 256, 4000})
		void aWidthThatNoWorksheetHasIsFound(int width) {
			Column column = with(column(ColumnKind.TEXT, "備考"), it -> it.setWidth(width));
			assertOne(findings(formWith(column)), "SN106", column, "The width " + width + " is outside 1 to 255", "列幅 " + width + " が");
		}

		private MappingSet setWith(Double confidence) {
			return with(mapping("basis", checklist, safety), it -> it.setConfidence(confidence));
		}

		private Declaration successionWith(Added added, Double confidence) {
			return succession(checklist, checklist, with(added, it -> it.setConfidence(confidence)));
		}
	}

	@Nested
	class SN501AnswerWithoutChoices {

		@Test
		void anAnswerColumnWithoutChoicesIsFound() {
			Column column = column(ColumnKind.ANSWER, "1回目");
			assertOne(findings(formWith(column)), "SN501", column, "The answer column “1回目” has nothing to choose from.",
					"回答列「1回目」に選択肢がありません。");
		}

		@Test
		void choicesOfAnotherColumnAreFound() {
			Column column = column(ColumnKind.DATE, "目標日", "はい");
			assertOne(findings(formWith(column)), "SN501", column, "The column “目標日” is no answer column", "列「目標日」は回答列ではない");
		}

		@Test
		void choicesOfAnAnswerColumnAndNoneElsewhereAreInOrder() {
			assertThat(findings(formWith(column(ColumnKind.ANSWER, "1回目", "はい", "いいえ"), column(ColumnKind.TEXT, "備考")))).isEmpty();
		}

		@Test
		void columnsBelowACommonHeaderAreLookedAtToo() {
			var group = SanshoFactory.eINSTANCE.createColumnGroup();
			group.getColumns().add(column(ColumnKind.ANSWER, "1回目"));
			Form form = form("様式", checklist);
			form.getColumns().add(group);
			assertThat(findings(form)).hasSize(1);
		}
	}

	private Form formWith(Column... columns) {
		Form form = form("様式", checklist);
		form.getColumns().addAll(Arrays.asList(columns));
		return form;
	}

	@Nested
	class OfOneFile {

		@Test
		void onlyWhatIsAboutTheFileIsFound() {
			SanshoFile one = file(guideline("a"), edition("b@1"));
			SanshoFile other = file(guideline("a"), edition("c@1"));
			Corpus corpus = Corpus.of(List.of(one, other));
			assertThat(rules.check(one, corpus)).extracting(finding -> finding.rule().code()).containsExactly("SN103");
			assertThat(rules.check(other, corpus)).extracting(finding -> finding.rule().code()).containsExactly("SN102", "SN103");
		}

		@Test
		void theFilesTogetherHaveWhatTheProjectHas() {
			SanshoFile one = file(guideline("a"), edition("b@1"), edition("b@1"));
			SanshoFile other = file(guideline("a"), with(edition("a@1"), it -> it.setIssued("6.0")));
			Corpus corpus = Corpus.of(List.of(one, other));
			List<Finding> all = rules.check(corpus);
			List<Finding> apart = new ArrayList<>(rules.check(one, corpus));
			apart.addAll(rules.check(other, corpus));
			assertThat(apart).extracting(CatalogueTest::english).containsExactlyInAnyOrderElementsOf(all.stream().map(CatalogueTest::english).toList());
		}
	}

	@Test
	void whatASyntaxErrorLeftOutStopsNoRule() {
		assertThat(findings(guideline(null, profile(null)), edition(null), part(null, null), form(null, null), formWith(column(ColumnKind.ANSWER, null)),
				mapping(null, null, null, entry(undeclaredRequirement(), Relationship.UNSPECIFIED)), succession(null, null, added(undeclaredRequirement()))))
				.singleElement().satisfies(finding -> assertThat(english(finding)).startsWith("The answer column “” has nothing to choose from."));
	}

	@Test
	void severitiesAreOrderedFromTheWorst() {
		assertThat(Severity.ERROR.atLeast(Severity.WARNING)).isTrue();
		assertThat(Severity.WARNING.atLeast(Severity.WARNING)).isTrue();
		assertThat(Severity.INFO.atLeast(Severity.WARNING)).isFalse();
	}
}
