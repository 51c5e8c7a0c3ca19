// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.with;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.Corpus;
import org.sansho.core.review.Seal;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatus;
import org.sansho.model.Method;
import org.sansho.model.Part;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.Review;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.SanshoPackage;

/** The rules about reviews. */
class ReviewRulesTest {

	private final Edition one = edition("a@1");
	private final Edition two = edition("a@2");
	private final Requirement source = with(requirement("①"), it -> it.setText("台帳で管理する。"));
	private final Requirement target = with(requirement("②"), it -> it.setText("台帳を整備する。"));
	private final Part targets = body(two, target);
	private final MappingEntry entry = entry(source, Relationship.EQUAL, target);
	private final MappingSet set = mapping("m", one, two, entry);
	private final SanshoFile file = file(guideline("a"), one, two, body(one, source), targets, set);

	private List<Finding> findings() {
		return RuleCatalogue.standard().check(Corpus.of(List.of(file))).stream().filter(finding -> finding.rule().code().startsWith("SN60")).toList();
	}

	private Review review(String seal) {
		Review review = SanshoFactory.eINSTANCE.createReview();
		review.setReviewer("審査担当");
		review.setDate("2026-07-01");
		review.setSeal(seal);
		entry.setReview(review);
		return review;
	}

	private Review sealed() {
		return review(Seal.of(entry, Corpus.of(List.of(file))).orElseThrow().toString());
	}

	private static void assertOne(List<Finding> findings, String code, Severity severity, Object object, String english, String japanese) {
		assertThat(findings).singleElement().satisfies(finding -> {
			assertThat(finding.rule().code()).isEqualTo(code);
			assertThat(finding.severity()).isEqualTo(severity);
			assertThat(finding.object()).isSameAs(object);
			assertThat(finding.message(RuleCatalogue.messages(Locale.ENGLISH))).startsWith(english);
			assertThat(finding.message(RuleCatalogue.messages(Locale.JAPANESE))).startsWith(japanese);
		});
	}

	@Nested
	class SN601BrokenSeal {

		private void assertFound(Review review, String english, String japanese) {
			assertOne(findings(), "SN601", Severity.WARNING, review, english, japanese);
			assertThat(findings().getFirst().feature()).contains(SanshoPackage.Literals.REVIEW__SEAL);
		}

		@Test
		void theEndAndTheFieldThatChangedAreTold() {
			Review review = sealed();
			target.setText("台帳を作る。");
			assertFound(review, "The text of ② is no longer what 審査担当 reviewed on 2026-07-01.", "② の本文が、審査担当 が 2026-07-01 にレビューしたものから変わっています。");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = {
				"title|The title of ② is|② の表題が、",
				"summary|The summary of ② is|② の要約が、",
				"parts|The parts of ② are|② の細目が、",
				"relationship|The relationship was equal when|関係は、審査担当 が 2026-07-01 にレビューしたときは equal でしたが、今は intersects です。",
				"added|The target ③ was added|審査担当 が 2026-07-01 にレビューした後で、対応先 ③ が加わっています。"})
		void everyChangeHasItsSentence(String change, String english, String japanese) {
			Requirement other = requirement("③");
			targets.getClauses().add(other);
			Review review = sealed();
			switch (change) {
				case "title" -> target.setTitle("別");
				case "summary" -> target.setSummary("別");
				case "parts" -> target.getClauses().add(requirement("1"));
				case "relationship" -> entry.setRelationship(Relationship.INTERSECTS);
				default -> entry.getTargets().add(other);
			}
			assertFound(review, english, japanese);
		}

		@Test
		void whatWasRemovedIsNamedWhileTheEditionHasIt() {
			Requirement other = requirement("③");
			targets.getClauses().add(other);
			entry.getTargets().add(other);
			Review review = sealed();
			entry.getTargets().remove(other);
			assertFound(review, "The target ③ was removed after 審査担当 reviewed", "審査担当 が 2026-07-01 にレビューした後で、対応先 ③ が外れています。");
			targets.getClauses().remove(other);
			assertFound(review, "A target that 審査担当 reviewed", "審査担当 が 2026-07-01 にレビューした対応先の一つがなくなり");
		}

		@Test
		void eachFieldThatChangedIsFoundOnItsOwn() {
			sealed();
			target.setTitle("別");
			source.setText("別");
			assertThat(findings()).extracting(finding -> finding.text().key()).containsExactly("SN601.text", "SN601.title");
		}

		@Test
		void anIntactSealIsInOrder() {
			sealed();
			assertThat(findings()).isEmpty();
		}
	}

	@Nested
	class SN602ReviewWithoutSeal {

		@Test
		void aReviewWithoutASealIsFound() {
			Review review = review(null);
			assertOne(findings(), "SN602", Severity.WARNING, review, "Nothing tells what 審査担当 reviewed on 2026-07-01", "審査担当 が 2026-07-01 に何をレビューしたかの封がなく");
		}
	}

	@Nested
	class SN603NeverReviewed {

		@Test
		void whatAProgramMadeAndCountsAsCompleteIsFound() {
			entry.setMethod(Method.AUTOMATION);
			entry.setStatus(MappingStatus.COMPLETE);
			assertOne(findings(), "SN603", Severity.WARNING, entry, "A program made this entry", "プログラムが作ったこの対応付けは完了扱いですが");
		}

		@Test
		void theSettingsOfTheSetAreThoseOfItsEntries() {
			set.setMethod(Method.AUTOMATION);
			set.setStatus(MappingStatus.COMPLETE);
			assertThat(findings()).extracting(finding -> finding.rule().code()).containsExactly("SN603");
			entry.setMethod(Method.HYBRID);
			assertThat(findings()).isEmpty();
		}

		@Test
		void aReviewADraftAndThePersonsWorkAreInOrder() {
			assertInOrder(it -> it.setMethod(Method.AUTOMATION));
			assertInOrder(it -> it.setStatus(MappingStatus.COMPLETE));
			assertInOrder(it -> {
				it.setMethod(Method.HUMAN);
				it.setStatus(MappingStatus.COMPLETE);
			});
			set.setMethod(Method.AUTOMATION);
			assertInOrder(it -> it.setStatus(MappingStatus.DRAFT));
			entry.setStatus(MappingStatus.COMPLETE);
			sealed();
			assertThat(findings()).isEmpty();
		}

		private void assertInOrder(Consumer<MappingEntry> change) {
			entry.setMethod(Method.UNSPECIFIED);
			entry.setStatus(MappingStatus.UNSPECIFIED);
			change.accept(entry);
			assertThat(findings()).isEmpty();
		}
	}

	@Nested
	class SN604UnreadableSeal {

		@Test
		void whatIsNoSealIsFound() {
			Review review = review("1:abc");
			assertOne(findings(), "SN604", Severity.ERROR, review, "This is not a seal.", "これは封ではありません。");
			assertThat(findings().getFirst().feature()).contains(SanshoPackage.Literals.REVIEW__SEAL);
		}
	}

	@Nested
	class SN605LaterSeal {

		@Test
		void aSealOfALaterSchemeIsToldAndNotCalledBroken() {
			Review review = review("2:abc");
			assertOne(findings(), "SN605", Severity.INFO, review, "This seal is of scheme 2; this program knows schemes up to 1.", "この封は方式 2 です。");
		}
	}
}
