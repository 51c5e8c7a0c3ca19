// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.undeclaredRequirement;
import static org.sansho.core.given.Model.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.model.ChangeKind;
import org.sansho.model.Chapter;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatus;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;

/** The rules about what mappings say, what they rest on and what they leave out. */
class MappingRulesTest extends RuleTest {

	private final Requirement one = requirement("①");
	private final Requirement two = requirement("②");
	private final Chapter heading = chapter("9", one, two);
	private final Part body = body(safety, heading);
	private final Item first = item("①");
	private final Item second = item("②");
	private final Form form = form("様式", checklist, formSection("1", first, second));

	private List<Finding> found(String code, MappingSet... sets) {
		Declaration[] all = new Declaration[sets.length + 2];
		all[0] = body;
		all[1] = form;
		System.arraycopy(sets, 0, all, 2, sets.length);
		return found(code, all);
	}

	private MappingSet basis(org.sansho.model.MappingStatement... statements) {
		return mapping("basis", checklist, safety, statements);
	}

	@Nested
	class SN201EndInOtherEdition {

		@Test
		void anEndOfTheOtherSideIsFound() {
			MappingEntry wrong = entry(first, Relationship.EQUAL, one, second);
			assertOne(found("SN201", basis(wrong)), wrong, Literals.MAPPING_ENTRY__TARGETS, 1,
					"様式/1/② is no provision of mhlw.safety@6.0 but of mhlw.checklist@R7.", "様式/1/② は mhlw.safety@6.0 ではなく mhlw.checklist@R7 の条項です。");
		}

		@Test
		void endsOfTheirEditionsAndThoseThatLeadNowhereAreInOrder() {
			assertThat(found("SN201", basis(entry(first, Relationship.EQUAL, one, undeclaredRequirement())))).isEmpty();
		}
	}

	@Nested
	class SN202EndIsHeading {

		@Test
		void aHeadingWithRequirementsIsFound() {
			MappingEntry wrong = entry(first, Relationship.INTERSECTS, heading);
			assertOne(found("SN202", basis(wrong)), wrong, Literals.MAPPING_ENTRY__TARGETS, 0, "9 is a heading with requirements below it.",
					"9 は見出しで、その下に遵守事項があります。");
		}

		@Test
		void aHeadingWithoutRequirementsIsInOrder() {
			Chapter explanation = chapter("10");
			assertThat(found("SN202", body(safety, explanation), form, basis(entry(first, Relationship.INTERSECTS, explanation)))).isEmpty();
		}
	}

	@Nested
	class SN301SamePairTwice {

		@Test
		void theSecondEntryOfAPairIsFound() {
			MappingEntry again = entry(first, Relationship.INTERSECTS, two, one);
			assertOne(found("SN301", basis(entry(first, Relationship.EQUAL, one), again)), again, Literals.MAPPING_ENTRY__TARGETS, 1,
					"様式/1/① is mapped to 9/① further up", "様式/1/① と 9/① の対応は");
		}

		@Test
		void anotherSetMaySayTheSame() {
			assertThat(found("SN301", basis(entry(first, Relationship.EQUAL, one)), mapping("other", checklist, safety, entry(first, Relationship.EQUAL, one)))).isEmpty();
		}

		@Test
		void aContradictionIsNotFoundAsARepetitionToo() {
			MappingSet set = basis(entry(first, Relationship.EQUAL, one), entry(first, Relationship.NO_RELATIONSHIP, one));
			assertThat(found("SN301", set)).isEmpty();
		}
	}

	@Nested
	class SN302ContradictoryRelationships {

		@ParameterizedTest
		@CsvSource({"EQUAL,NO_RELATIONSHIP", "INTERSECTS,NO_RELATIONSHIP", "SUBSET_OF,SUPERSET_OF", "SUPERSET_OF,SUBSET_OF"})
		void whatCannotBothBeTrueIsFoundAtTheLater(Relationship earlier, Relationship later) {
			MappingEntry wrong = entry(first, later, one);
			assertOne(found("SN302", basis(entry(first, earlier, one)), mapping("other", checklist, safety, wrong)), wrong, Literals.MAPPING_ENTRY__RELATIONSHIP,
					"様式/1/① " + later.getLiteral() + " 9/① cannot be true together with " + earlier.getLiteral() + " in basis.",
					"様式/1/① " + later.getLiteral() + " 9/① は、basis の " + earlier.getLiteral() + " と両立しません。");
		}

		@ParameterizedTest
		@CsvSource({"SUBSET_OF,SUBSET_OF", "EQUAL,NO_RELATIONSHIP"})
		void aSetThatLeadsTheOtherWayRoundIsReadBackwards(Relationship there, Relationship back) {
			assertThat(found("SN302", basis(entry(first, there, one)), mapping("back", safety, checklist, entry(one, back, first)))).hasSize(1);
		}

		@ParameterizedTest
		@CsvSource({"SUBSET_OF,SUPERSET_OF", "EQUAL,EQUAL", "EQUAL,INTERSECTS"})
		void whatAgreesBackwardsIsInOrder(Relationship there, Relationship back) {
			assertThat(found("SN302", basis(entry(first, there, one)), mapping("back", safety, checklist, entry(one, back, first)))).isEmpty();
		}

		@Test
		void subsetAndSupersetOfWhatIsEqualAreInOrder() {
			assertThat(found("SN302", basis(entry(first, Relationship.EQUAL, one)), mapping("a", checklist, safety, entry(first, Relationship.SUBSET_OF, one)),
					mapping("b", checklist, safety, entry(first, Relationship.SUPERSET_OF, one)))).isEmpty();
		}

		@Test
		void aSetOfSourcesThatEqualsATargetMakesEachASubset() {
			MappingEntry together = with(entry(first, Relationship.EQUAL, one), it -> it.getSources().add(second));
			MappingEntry superset = entry(first, Relationship.SUPERSET_OF, one);
			assertThat(found("SN302", basis(together), mapping("other", checklist, safety, superset))).extracting(Finding::object).containsExactly(superset);
			assertThat(found("SN302", basis(together), mapping("other", checklist, safety, entry(first, Relationship.SUBSET_OF, one)))).isEmpty();
		}

		@Test
		void whatNobodyStandsByAnyMoreContradictsNothing() {
			MappingSet old = with(mapping("old", checklist, safety, entry(first, Relationship.EQUAL, one)), it -> it.setStatus(MappingStatus.DEPRECATED));
			assertThat(found("SN302", old, basis(entry(first, Relationship.NO_RELATIONSHIP, one)))).isEmpty();
		}
	}

	@Nested
	class SN303NoCounterpartBesideMapping {

		@Test
		void aMappedProvisionWithoutCounterpartIsFound() {
			NoCounterpart none = noCounterpart(Side.TARGET, two, one);
			assertOne(found("SN303", basis(entry(first, Relationship.EQUAL, one), none)), none, Literals.NO_COUNTERPART__PROVISIONS, 1,
					"9/① is said to have no counterpart, but basis maps it.", "9/① は対応なしとされていますが、basis では対応付けられています。");
		}

		@Test
		void noRelationshipIsNoMapping() {
			assertThat(found("SN303", basis(entry(first, Relationship.NO_RELATIONSHIP, one), noCounterpart(Side.TARGET, one)))).isEmpty();
		}
	}

	@Nested
	class SN304MappingToItself {

		@Test
		void aProvisionMappedToItselfIsFound() {
			MappingEntry wrong = entry(one, Relationship.EQUAL, two, one);
			assertOne(found("SN304", mapping("self", safety, safety, wrong)), wrong, Literals.MAPPING_ENTRY__TARGETS, 1, "9/① is mapped to itself.",
					"9/① がそれ自身に対応付けられています。");
		}
	}

	@Nested
	class SN305ApplicabilityNeverMeets {

		private final Profile i = profile("I");
		private final Profile iii = profile("III");

		@BeforeEach
		void declareProfiles() {
			guideline.getProfiles().addAll(List.of(i, iii));
			one.getAppliesTo().add(i);
		}

		@Test
		void endsForDifferentProfilesAreFound() {
			two.getAppliesTo().add(iii);
			MappingEntry wrong = entry(one, Relationship.EQUIVALENT, two);
			assertOne(found("SN305", mapping("self", safety, safety, wrong)), wrong, Literals.MAPPING_ENTRY__TARGETS, 0, "9/② applies to III only and the other side to I only",
					"9/② は III だけに、相手は I だけに適用される");
		}

		@Test
		void anEndForEverybodyMeetsAll() {
			assertThat(found("SN305", mapping("self", safety, safety, entry(one, Relationship.EQUIVALENT, two)))).isEmpty();
		}

		@Test
		void profilesOfOtherDocumentsCannotBeCompared() {
			var other = org.sansho.core.given.Model.guideline("own.rule", profile("III"));
			Edition rules = edition("own.rule@1");
			Requirement rule = with(requirement("1"), it -> it.getAppliesTo().add(other.getProfiles().getFirst()));
			assertThat(found("SN305", other, rules, body, body(rules, rule), mapping("own", safety, rules, entry(one, Relationship.EQUIVALENT, rule)))).isEmpty();
		}
	}

	@Nested
	class SN401RestsOnSupersededEdition {

		private final Edition newer = edition("mhlw.safety@7.0");
		private final Requirement later = requirement("①");
		private final Succession change = succession(safety, newer);

		@Test
		void aSetOnAnEditionThatWasSucceededIsFound() {
			MappingSet set = basis(entry(first, Relationship.EQUAL, one));
			assertOne(found("SN401", body, form, newer, change, set), set, Literals.MAPPING_SET__TO, "This set rests on mhlw.safety@6.0, which mhlw.safety@7.0 has superseded.",
					"この対応付けは mhlw.safety@6.0 に基づいていますが、mhlw.safety@7.0 が出ています。");
		}

		@Test
		void theDatesOfTheEditionsTellTheSame() {
			safety.setIssued("2023-05-31");
			newer.setIssued("2026-06");
			assertThat(found("SN401", body, form, newer, basis(entry(first, Relationship.EQUAL, one)))).hasSize(1);
			newer.setIssued("2023-05");
			assertThat(found("SN401", body, form, newer, basis(entry(first, Relationship.EQUAL, one)))).isEmpty();
		}

		@Test
		void aDraftHasNotSupersededAnythingThoughItHasADateAndASuccession() {
			safety.setIssued("2023-05-31");
			for (String label : List.of("7.1案", "Draft-2")) {
				Edition draft = edition("mhlw.safety@" + label);
				draft.setIssued("2027-01");
				assertThat(found("SN401", body, form, draft, succession(safety, draft), basis(entry(first, Relationship.EQUAL, one)))).isEmpty();
			}
		}

		@Test
		void aSetThatWasCarriedOnOrIsSupersededItselfIsHistory() {
			MappingSet carried = mapping("new", checklist, newer, entry(first, Relationship.EQUAL, later));
			assertThat(found("SN401", body, form, newer, body(newer, later), change, basis(entry(first, Relationship.EQUAL, one)), carried)).isEmpty();
			MappingSet old = with(basis(entry(first, Relationship.EQUAL, one)), it -> it.setStatus(MappingStatus.SUPERSEDED));
			assertThat(found("SN401", body, form, newer, change, old)).isEmpty();
		}

		@Test
		void theCurrentEditionOfAChecklistOnAnOldGuidelineIsFound() {
			checklist.getBasedOn().add(safety);
			assertOne(found("SN401", newer, change), checklist, Literals.EDITION__BASED_ON, 0, "This edition is based on mhlw.safety@6.0", "この版は mhlw.safety@6.0 に基づいていますが");
			assertThat(found("SN401", newer, change, edition("mhlw.checklist@R8"), succession(checklist, edition("mhlw.checklist@R8")))).hasSize(1);
		}
	}

	@Nested
	class SN406SuccessionDirection {

		@Test
		void aSuccessionToItselfAndOneBackwardsAreFound() {
			Succession self = succession(safety, safety);
			assertOne(found("SN406", self), self, Literals.SUCCESSION__TO, "The succession leads from mhlw.safety@6.0 to itself.", "mhlw.safety@6.0 からそれ自身への継承になっています。");
			Edition newer = with(edition("mhlw.safety@7.0"), it -> it.setIssued("2026"));
			safety.setIssued("2023-05-31");
			Succession backwards = succession(newer, safety);
			assertOne(found("SN406", newer, backwards), backwards, Literals.SUCCESSION__TO, "mhlw.safety@7.0 was issued after mhlw.safety@6.0.", "mhlw.safety@7.0 は mhlw.safety@6.0 より後に出た版です。");
		}
	}

	@Nested
	class SN407ChangeBesideWording {

		private final Edition newer = edition("mhlw.safety@7.0");
		private final Requirement before = with(requirement("①"), it -> it.setText("台帳を作ること。"));
		private final Requirement after = with(requirement("①"), it -> it.setText("台帳を\n作ること。"));

		private Succession said(ChangeKind... changes) {
			SuccessionLine line = SanshoFactory.eINSTANCE.createSuccessionLine();
			line.getPredecessors().add(before);
			line.getSuccessors().add(after);
			line.getChanges().addAll(List.of(changes));
			return succession(safety, newer, line);
		}

		private List<Finding> findings(Succession succession) {
			return found("SN407", newer, body(safety, before), body(newer, after), succession);
		}

		@Test
		void whatIsSaidToBeRewordedAndSaysTheSameIsFound() {
			Succession succession = said(ChangeKind.RENUMBERED, ChangeKind.REWORDED);
			assertOne(findings(succession), succession.getStatements().getFirst(), Literals.SUCCESSION_LINE__CHANGES, 1, "The line says that ① was reworded, but ① says the same word for word.",
					"① の文言が変わった(reworded)とありますが、① の文言は同じです。");
		}

		@Test
		void whatIsSaidToBeKeptAndSaysSomethingElseIsFound() {
			after.setText("台帳を作り、保つこと。");
			Succession succession = said(ChangeKind.KEPT);
			assertOne(findings(succession), succession.getStatements().getFirst(), Literals.SUCCESSION_LINE__CHANGES, 0, "The line says that ① was kept, but ① says something else.",
					"① は変わっていない(kept)とありますが、① の文言は違います。");
		}

		@Test
		void whatTheWordingShowsIsNotFound() {
			assertThat(findings(said(ChangeKind.KEPT))).isEmpty();
			after.setText("台帳を作り、保つこと。");
			assertThat(findings(said(ChangeKind.REWORDED))).isEmpty();
		}

		@Test
		void whereAWordingIsNotKnownNothingIsFound() {
			after.setText(null);
			assertThat(findings(said(ChangeKind.KEPT))).isEmpty();
			before.setText(null);
			assertThat(findings(said(ChangeKind.REWORDED))).isEmpty();
		}

		@Test
		void whatIsOnlyProposedIsNotFound() {
			Succession succession = said(ChangeKind.REWORDED);
			succession.getStatements().getFirst().setProposed(true);
			assertThat(findings(succession)).isEmpty();
		}
	}

	@Nested
	class SN701UnmappedProvision {

		@Test
		void aDraftToldOnTheSideOfTheSourcesOnly() {
			assertOne(found("SN701", basis(entry(first, Relationship.EQUAL, one))).stream().map(finding -> new Finding(finding.rule(), finding.rule().severity(),
					finding.object(), finding.feature(), finding.index(), finding.text(), finding.details(), finding.other())).toList(), second, Literals.PROVISION__NUMBER,
					"basis says nothing about 様式/1/②.", "basis は 様式/1/② について何も述べていません。");
			assertThat(found("SN701", basis(entry(first, Relationship.EQUAL, one)))).extracting(Finding::severity).containsExactly(Severity.INFO);
		}

		@Test
		void aCompleteSetOwesBothSides() {
			MappingSet complete = with(basis(entry(first, Relationship.EQUAL, one)), it -> it.setStatus(MappingStatus.COMPLETE));
			assertThat(found("SN701", complete)).extracting(Finding::object, Finding::severity)
					.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(second, Severity.ERROR), org.assertj.core.groups.Tuple.tuple(two, Severity.ERROR));
		}

		@Test
		void aHeadingANumberedPartAndNoCounterpartAccountForIt() {
			Requirement part = requirement("1");
			two.getClauses().add(part);
			MappingSet complete = with(basis(entry(first, Relationship.EQUAL, part), noCounterpart(Side.SOURCE, second), entry(first, Relationship.INTERSECTS, heading)),
					it -> it.setStatus(MappingStatus.COMPLETE));
			assertThat(found("SN701", complete)).isEmpty();
		}

		@Test
		void setsBetweenTheSameEditionsAreOneMapping() {
			assertThat(found("SN701", basis(entry(first, Relationship.EQUAL, one)), mapping("more", checklist, safety, entry(second, Relationship.EQUAL, two)))).isEmpty();
		}
	}

	@Nested
	class SN702ItemWithoutBasis {

		@Test
		void itemsOfAnEditionThatNoSetLeadsFromAreFound() {
			assertThat(found("SN702", body, form)).extracting(Finding::object).containsExactly(first, second);
			assertThat(found("SN702", basis(entry(first, Relationship.EQUAL, one)))).isEmpty();
		}

		@Test
		void theNumberIsMarkedAndTheEditionNamed() {
			assertThat(found("SN702", body, form).getFirst()).satisfies(finding -> {
				assertThat(finding.feature()).isEqualTo(Optional.of(Literals.PROVISION__NUMBER));
				assertThat(english(finding)).startsWith("Nothing says what 様式/1/① rests on, since no mapping set leads from mhlw.checklist@R7.");
				assertThat(japanese(finding)).startsWith("mhlw.checklist@R7 からの対応付けが一つもないため、様式/1/① の根拠が分かりません。");
			});
		}
	}
}
