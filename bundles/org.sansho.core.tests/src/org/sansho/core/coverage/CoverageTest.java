// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.gate;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.namedScope;
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.section;
import static org.sansho.core.given.Model.undeclaredEdition;
import static org.sansho.core.given.Model.undeclaredRequirement;
import static org.sansho.core.given.Model.with;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.CoverageRow.Kind;
import org.sansho.model.Chapter;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MappingStatus;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.Section;
import org.sansho.model.Side;

/** Every definition of COVERAGE.md about one mapping set. */
class CoverageTest {

	private final Profile small = profile("I");
	private final Profile large = profile("III");
	private final Edition list = edition("list@1");
	private final Edition safety = edition("safety@1");
	private final Item first = item("①");
	private final Item second = item("②");
	private final Gate gate = gate("有無");
	private final Requirement nested = requirement("1");
	private final Requirement one = requirement("①", nested);
	private final Requirement two = requirement("②");
	private final Requirement three = requirement("③");
	private final Section inner = section("9.1", three);
	private final Chapter chapter = with(chapter("9", one, two, inner), it -> it.setTitle("資産\n管理"));
	private final Requirement loose = requirement("①");
	private final Part management = part("企画管理編", safety, chapter, loose);
	private MappingSet set;

	private Coverage source(MappingStatement... statements) {
		return coverage(Side.SOURCE, ReviewJudgement.byPresence(), statements);
	}

	private Coverage target(MappingStatement... statements) {
		return coverage(Side.TARGET, ReviewJudgement.byPresence(), statements);
	}

	private Coverage coverage(Side side, ReviewJudgement judgement, MappingStatement... statements) {
		set = mapping("basis", list, safety, statements);
		Corpus corpus = Corpus.of(List.of(file(checklist("list"), guideline("safety", small, large), list, safety,
				form("医療機関確認用", list, gate, formSection("2", first, namedScope("サーバ", second))), management,
				part("概説編", safety, chapter("1")), set)));
		return Coverage.of(corpus, set, side, judgement).orElseThrow();
	}

	private static CoveredUnit unit(Coverage coverage, Object provision) {
		return coverage.units().stream().filter(unit -> unit.provision() == provision).findFirst().orElseThrow();
	}

	private static MappingEntry reviewed(MappingEntry entry) {
		entry.setReview(SanshoFactory.eINSTANCE.createReview());
		return entry;
	}

	@Test
	void theUnitsOfAChecklistAreItsItems() {
		assertThat(source().units()).extracting(CoveredUnit::provision).containsExactly(first, second);
	}

	@Test
	void theUnitsOfAGuidelineAreRequirementsThatAreInNoOther() {
		assertThat(target().units()).extracting(CoveredUnit::provision).containsExactly(loose, one, two, three);
	}

	@Test
	void aGateIsAUnitOnlyWhereSomethingIsSaidAboutIt() {
		assertThat(source(entry(gate, Relationship.INTERSECTS, two)).units()).extracting(CoveredUnit::provision).containsExactly(gate, first, second);
		assertThat(source(noCounterpart(Side.SOURCE, gate)).units()).extracting(CoveredUnit::provision).contains(gate);
		assertThat(source(entry(gate, Relationship.NO_RELATIONSHIP, two)).units()).extracting(CoveredUnit::provision).doesNotContain(gate);
	}

	@Test
	void aUnitIsMappedOrWithoutCounterpartOrOpenOnEitherSide() {
		MappingStatement[] statements = {entry(first, Relationship.EQUAL, one), noCounterpart(Side.SOURCE, second), noCounterpart(Side.TARGET, two)};
		assertThat(source(statements).units()).extracting(CoveredUnit::state).containsExactly(UnitState.MAPPED, UnitState.NO_COUNTERPART);
		assertThat(target(statements).units()).extracting(CoveredUnit::state).containsExactly(UnitState.OPEN, UnitState.MAPPED,
				UnitState.NO_COUNTERPART, UnitState.OPEN);
	}

	@Test
	void aStatementOnANestedRequirementCountsForTheOneItIsIn() {
		CoveredUnit unit = unit(target(entry(first, Relationship.EQUAL, nested)), one);
		assertThat(unit.state()).isEqualTo(UnitState.MAPPED);
		assertThat(unit.heading()).isEmpty();
	}

	@Test
	void anEntryThatNamesAUnitTwiceIsOneLink() {
		assertThat(unit(target(entry(first, Relationship.EQUAL, one, nested)), one).verdict().links()).hasSize(1);
	}

	@Test
	void anEntryBeatsTheStatementThatThereIsNoCounterpart() {
		CoveredUnit unit = unit(target(noCounterpart(Side.TARGET, one), entry(first, Relationship.EQUAL, one)), one);
		assertThat(unit.state()).isEqualTo(UnitState.MAPPED);
		assertThat(unit.verdict().without()).hasSize(1);
	}

	@Test
	void aHeadingMapsEverythingBelowItButWeakly() {
		Coverage coverage = target(reviewed(entry(first, Relationship.EQUAL, chapter)));
		assertThat(coverage.units()).extracting(CoveredUnit::state).containsExactly(UnitState.OPEN, UnitState.MAPPED, UnitState.MAPPED,
				UnitState.MAPPED);
		assertThat(unit(coverage, one).heading()).contains(chapter);
		assertThat(unit(coverage, one).strength()).contains(Strength.VIA_HEADING);
		assertThat(coverage.total().tally().viaHeading()).isEqualTo(3);
	}

	@Test
	void whatIsSaidAboutAUnitBeatsWhatIsSaidAboutItsHeading() {
		Coverage coverage = target(entry(first, Relationship.EQUAL, chapter), noCounterpart(Side.TARGET, two));
		assertThat(unit(coverage, two).state()).isEqualTo(UnitState.NO_COUNTERPART);
	}

	@Test
	void theNearestHeadingDecides() {
		Coverage coverage = target(entry(first, Relationship.EQUAL, chapter), noCounterpart(Side.TARGET, inner));
		assertThat(unit(coverage, three).state()).isEqualTo(UnitState.NO_COUNTERPART);
		assertThat(unit(coverage, three).heading()).contains(inner);
		assertThat(coverage.total().tally().viaHeading()).isEqualTo(2);
	}

	@Test
	void aHeadingGivesAllItsUnitsOneVerdict() {
		Coverage coverage = target(entry(first, Relationship.EQUAL, chapter));
		assertThat(unit(coverage, one).verdict()).isSameAs(unit(coverage, two).verdict());
	}

	@Test
	void noRelationshipSaysNothingAboutTheUnit() {
		Coverage coverage = target(entry(first, Relationship.NO_RELATIONSHIP, one));
		assertThat(unit(coverage, one).state()).isEqualTo(UnitState.OPEN);
		assertThat(coverage.statements()).isEqualTo(new StatementAccount(0, 0, 1, 0));
	}

	@Test
	void whatIsDeprecatedOrSupersededDoesNotCount() {
		Coverage coverage = target(with(entry(first, Relationship.EQUAL, one), it -> it.setStatus(MappingStatus.DEPRECATED)),
				with(entry(first, Relationship.EQUAL, two), it -> it.setStatus(MappingStatus.SUPERSEDED)));
		assertThat(coverage.total().tally().mapped()).isZero();
		assertThat(coverage.statements()).isEqualTo(new StatementAccount(0, 0, 0, 2));
	}

	@Test
	void theStatusOfTheSetHoldsForEntriesWithoutOne() {
		MappingEntry kept = with(entry(first, Relationship.EQUAL, two), it -> it.setStatus(MappingStatus.COMPLETE));
		MappingSet retired = with(mapping("basis", list, safety, entry(first, Relationship.EQUAL, one), kept, noCounterpart(Side.TARGET, three)),
				it -> it.setStatus(MappingStatus.DEPRECATED));
		Corpus corpus = Corpus.of(List.of(file(list, safety, management, retired)));
		Coverage coverage = Coverage.of(corpus, retired, Side.TARGET, ReviewJudgement.byPresence()).orElseThrow();
		assertThat(coverage.units()).filteredOn(unit -> unit.state() != UnitState.OPEN).extracting(CoveredUnit::provision).containsExactly(two);
		assertThat(coverage.statements()).isEqualTo(new StatementAccount(1, 0, 0, 2));
	}

	@Test
	void statementsThatReachNoUnitAreCountedApart() {
		Coverage coverage = target(entry(first, Relationship.EQUAL, undeclaredRequirement()), entry(first, Relationship.EQUAL, chapter("x")),
				noCounterpart(Side.SOURCE, second));
		assertThat(coverage.statements()).isEqualTo(new StatementAccount(0, 2, 0, 0));
	}

	@Test
	void anEntryIsAsStrongAsItsWeakestTrait() {
		assertThat(unit(target(reviewed(entry(first, Relationship.SUBSET_OF, one))), one).strength()).contains(Strength.STRONG);
		assertThat(unit(target(reviewed(entry(first, Relationship.INTERSECTS, one))), one).strength()).contains(Strength.INTERSECTS);
		assertThat(unit(target(entry(first, Relationship.INTERSECTS, one)), one).strength()).contains(Strength.UNREVIEWED);
		assertThat(unit(coverage(Side.TARGET, entry -> Standing.SUSPECT, entry(first, Relationship.EQUAL, one)), one).strength())
				.contains(Strength.SUSPECT);
	}

	@Test
	void aUnitIsAsStrongAsItsBestEntry() {
		CoveredUnit unit = unit(target(entry(first, Relationship.INTERSECTS, one), reviewed(entry(second, Relationship.EQUAL, one))), one);
		assertThat(unit.strength()).contains(Strength.STRONG);
		assertThat(unit.onlyIntersects()).isFalse();
		assertThat(unit.onlyUnreviewed()).isFalse();
	}

	@Test
	void anOpenUnitHasNoStrength() {
		assertThat(unit(target(), one).strength()).isEmpty();
	}

	@Test
	void reviewsOfMappedUnitsAddUp() {
		MappingEntry suspect = entry(first, Relationship.EQUAL, two);
		Coverage coverage = coverage(Side.TARGET, entry -> entry == suspect ? Standing.SUSPECT : ReviewJudgement.byPresence().stateOf(entry), suspect,
				reviewed(entry(first, Relationship.EQUAL, one)), entry(first, Relationship.INTERSECTS, three));
		assertThat(coverage.total().tally()).isEqualTo(new Tally(3, 0, 1, 1, 1, 1, 1, 0));
		assertThat(coverage.total().tally().reviewed()).isEqualTo(1);
	}

	@Test
	void anEntryIsJudgedOnceHoweverManyUnitsItMaps() {
		int[] asked = {0};
		coverage(Side.TARGET, entry -> {
			asked[0]++;
			return Standing.REVIEWED;
		}, entry(first, Relationship.EQUAL, one, two, three));
		assertThat(asked).containsExactly(1);
	}

	@Test
	void rowsAreThePartsEachWithWhatIsInNoChapterAndItsChapters() {
		assertThat(target().rows()).extracting(CoverageRow::kind, CoverageRow::part, CoverageRow::name, CoverageRow::title, row -> row.tally().units())
				.containsExactly(row(Kind.PART, "企画管理編", "", "", 4), row(Kind.DIRECT, "企画管理編", "", "", 1),
						row(Kind.CHAPTER, "企画管理編", "9", "資産 管理", 3), row(Kind.PART, "概説編", "", "", 0));
	}

	@Test
	void rowsOfAChecklistAreFormsAndSections() {
		assertThat(source(entry(gate, Relationship.EQUAL, one)).rows()).extracting(CoverageRow::kind, CoverageRow::part, CoverageRow::name,
				CoverageRow::title, row -> row.tally().units()).containsExactly(row(Kind.PART, "医療機関確認用", "", "", 3),
						row(Kind.DIRECT, "医療機関確認用", "", "", 1), row(Kind.CHAPTER, "医療機関確認用", "2", "", 2));
	}

	@Test
	void anEditionWithoutPartsHasOneRowWithoutAName() {
		Requirement requirement = requirement("C.1");
		MappingSet own = mapping("own", list, safety);
		Corpus corpus = Corpus.of(List.of(file(list, safety, body(safety, chapter("6", requirement)), own)));
		assertThat(Coverage.of(corpus, own, Side.TARGET, ReviewJudgement.byPresence()).orElseThrow().rows())
				.extracting(CoverageRow::kind, CoverageRow::part).first().isEqualTo(tuple(Kind.PART, ""));
	}

	@Test
	void rowsAddUpAtEveryLevel() {
		Coverage coverage = target(entry(first, Relationship.EQUAL, chapter), noCounterpart(Side.TARGET, loose));
		for (UnitState state : UnitState.values()) {
			long total = coverage.units().stream().filter(unit -> unit.state() == state).count();
			assertThat(count(coverage, state, Kind.PART)).isEqualTo(total);
			assertThat(count(coverage, state, Kind.CHAPTER) + count(coverage, state, Kind.DIRECT)).isEqualTo(total);
		}
		assertThat(coverage.total().tally().units()).isEqualTo(4);
	}

	private static long count(Coverage coverage, UnitState state, Kind kind) {
		return coverage.rows().stream().filter(row -> row.kind() == kind).flatMap(row -> row.units().stream()).filter(unit -> unit.state() == state).count();
	}

	@Test
	void aUnitCountsForEveryProfileThatAppliesToItAndWithoutLimitationForAll() {
		chapter.getAppliesTo().add(small);
		two.getAppliesTo().add(large);
		assertThat(target(entry(first, Relationship.EQUAL, two)).profiles())
				.extracting(CoverageRow::name, row -> row.tally().units(), row -> row.tally().mapped())
				.containsExactly(tuple("I", 3, 0), tuple("III", 2, 1));
	}

	@Test
	void aDocumentWithoutProfilesHasNoRowsForThem() {
		assertThat(source().profiles()).isEmpty();
	}

	@Test
	void anEditionThatDoesNotExistHasNoCoverage() {
		MappingSet lost = mapping("lost", undeclaredEdition(), safety);
		Corpus corpus = Corpus.of(List.of(file(safety, management, lost)));
		assertThat(Coverage.of(corpus, lost, Side.SOURCE, ReviewJudgement.byPresence())).isEmpty();
		assertThat(CoverageReport.of(corpus, List.of(lost), List.of(), ReviewJudgement.byPresence()).coverages()).extracting(Coverage::side)
				.containsExactly(Side.TARGET);
	}

	private static Tuple row(Object... values) {
		return tuple(values);
	}
}
