// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import static org.sansho.core.given.Model.noCounterpart;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.section;
import static org.sansho.core.given.Model.with;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.CoverageRow.Kind;
import org.sansho.model.Chapter;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MappingStatus;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.Section;
import org.sansho.model.Side;

/** Every definition of COVERAGE.md about chains: list@1 → safety@1 → provider@1, of which the second set points backwards. */
class ChainCoverageTest {

	private final Edition list = edition("list@1");
	private final Edition safety = edition("safety@1");
	private final Edition provider = edition("provider@1");
	private final Item first = item("①");
	private final Item second = item("②");
	private final Gate gate = gate("有無");
	private final Requirement nested = requirement("1");
	private final Requirement sibling = requirement("2");
	private final Requirement one = requirement("①", nested, sibling);
	private final Requirement two = requirement("②");
	private final Section inner = section("9.1");
	private final Chapter chapter = chapter("9", one, two, inner);
	private final Requirement goal = requirement("①-1");
	private final Requirement other = requirement("①-2");

	private MappingStatement[] there = {};
	private MappingStatement[] back = {};

	private Corpus corpus() {
		MappingSet basis = mapping("basis", list, safety, there);
		MappingSet reverse = mapping("reverse", provider, safety, back);
		return Corpus.of(List.of(file(checklist("list"), guideline("safety"), guideline("provider"), list, safety, provider,
				form("医療機関確認用", list, gate, formSection("2", first, second)), part("企画管理編", safety, chapter),
				body(provider, chapter("1", goal, other)), basis, reverse)));
	}

	private void there(MappingStatement... statements) {
		there = statements;
	}

	private void back(MappingStatement... statements) {
		back = statements;
	}

	private ChainCoverage walk() {
		return ChainCoverage.of(corpus(), new Chain(List.of(list, safety, provider)), ReviewJudgement.byPresence());
	}

	private ChainedUnit walked(Item item) {
		return walk().units().stream().filter(unit -> unit.provision() == item).findFirst().orElseThrow();
	}

	private static MappingEntry strong(MappingEntry entry) {
		entry.setReview(SanshoFactory.eINSTANCE.createReview());
		return entry;
	}

	@Test
	void aSetIsWalkedBackwardsWhereItPointsTheOtherWay() {
		there(strong(entry(first, Relationship.EQUAL, one)));
		back(strong(entry(goal, Relationship.EQUAL, one)));
		ChainedUnit unit = walked(first);
		assertThat(unit.end()).isEqualTo(ChainEnd.COMPLETE);
		assertThat(unit.hops()).extracting(ChainHop::to).containsExactly(one, goal);
		assertThat(unit.strength()).contains(Strength.STRONG);
	}

	@Test
	void aChainIsAsStrongAsItsWeakestStepAndNamesIt() {
		there(strong(entry(first, Relationship.INTERSECTS, one)));
		back(entry(goal, Relationship.EQUAL, one));
		assertThat(walked(first).strength()).contains(Strength.UNREVIEWED);
		assertThat(walked(first).weakest().orElseThrow().to()).isEqualTo(goal);
	}

	@Test
	void ofSeveralWaysTheOneWithTheStrongestWeakestStepIsTaken() {
		there(strong(entry(first, Relationship.EQUAL, one)), strong(entry(first, Relationship.INTERSECTS, two)));
		back(entry(goal, Relationship.EQUAL, one), strong(entry(other, Relationship.EQUAL, two)));
		assertThat(walked(first).strength()).contains(Strength.INTERSECTS);
		assertThat(walked(first).last()).isEqualTo(other);
	}

	@Test
	void aWayThatComesFurtherBeatsAStrongerOne() {
		there(strong(entry(first, Relationship.EQUAL, one)), entry(first, Relationship.INTERSECTS, two));
		back(entry(goal, Relationship.EQUAL, two));
		assertThat(walked(first).end()).isEqualTo(ChainEnd.COMPLETE);
	}

	@Test
	void requirementsOfWhichOneIsNestedInTheOtherJoinWithoutWeakness() {
		there(strong(entry(first, Relationship.EQUAL, nested)), strong(entry(second, Relationship.EQUAL, one)));
		back(strong(entry(goal, Relationship.EQUAL, one)));
		assertThat(walked(first).strength()).contains(Strength.STRONG);
		back(strong(entry(goal, Relationship.EQUAL, nested)));
		assertThat(walked(second).strength()).contains(Strength.STRONG);
	}

	@Test
	void differentRequirementsNestedInOneJoinOnlyThroughIt() {
		there(strong(entry(first, Relationship.EQUAL, nested)));
		back(strong(entry(goal, Relationship.EQUAL, sibling)));
		assertThat(walked(first).strength()).contains(Strength.VIA_HEADING);
		assertThat(walked(first).weakest().flatMap(ChainHop::through)).contains(one);
	}

	@Test
	void aHeadingOnEitherSideJoinsWeakly() {
		there(strong(entry(first, Relationship.EQUAL, chapter)), strong(entry(second, Relationship.EQUAL, two)));
		back(strong(entry(goal, Relationship.EQUAL, two)));
		assertThat(walked(first).strength()).contains(Strength.VIA_HEADING);
		assertThat(walked(first).weakest().flatMap(ChainHop::through)).contains(chapter);
		back(strong(entry(goal, Relationship.EQUAL, chapter)));
		assertThat(walked(second).strength()).contains(Strength.VIA_HEADING);
		assertThat(walked(first).strength()).contains(Strength.STRONG);
	}

	@Test
	void neighboursUnderOneHeadingDoNotJoin() {
		there(entry(first, Relationship.EQUAL, one), entry(second, Relationship.EQUAL, inner));
		back(entry(goal, Relationship.EQUAL, two));
		assertThat(walk().units()).extracting(ChainedUnit::end).containsExactly(ChainEnd.OPEN, ChainEnd.OPEN);
	}

	@Test
	void aChainBreaksWhereNothingIsSaid() {
		there(entry(first, Relationship.EQUAL, one));
		assertThat(walked(first).end()).isEqualTo(ChainEnd.OPEN);
		assertThat(walked(first).reached()).isEqualTo(1);
		assertThat(walked(first).last()).isEqualTo(one);
		assertThat(walked(first).strength()).isEmpty();
		assertThat(walked(second).reached()).isZero();
		assertThat(walked(second).last()).isEqualTo(second);
	}

	@Test
	void aChainBreaksWhereThereIsExplicitlyNoCounterpart() {
		there(entry(first, Relationship.EQUAL, nested), noCounterpart(Side.SOURCE, second));
		back(noCounterpart(Side.TARGET, one));
		assertThat(walked(first).end()).isEqualTo(ChainEnd.NO_COUNTERPART);
		assertThat(walked(first).reached()).isEqualTo(1);
		assertThat(walked(second).end()).isEqualTo(ChainEnd.NO_COUNTERPART);
		assertThat(walked(second).reached()).isZero();
	}

	@Test
	void whatIsSaidAboutAProvisionStopsAWayThroughItsHeading() {
		there(entry(first, Relationship.EQUAL, one));
		back(entry(goal, Relationship.EQUAL, chapter), noCounterpart(Side.TARGET, one));
		assertThat(walked(first).end()).isEqualTo(ChainEnd.NO_COUNTERPART);
	}

	@Test
	void aHeadingWithoutCounterpartStopsWhatIsBelowIt() {
		there(entry(first, Relationship.EQUAL, one), entry(second, Relationship.EQUAL, inner));
		back(noCounterpart(Side.TARGET, chapter));
		assertThat(walk().units()).extracting(ChainedUnit::end).containsExactly(ChainEnd.NO_COUNTERPART, ChainEnd.NO_COUNTERPART);
	}

	@Test
	void whatDoesNotCountIsNoStep() {
		there(entry(first, Relationship.NO_RELATIONSHIP, one), with(entry(second, Relationship.EQUAL, one), it -> it.setStatus(MappingStatus.DEPRECATED)));
		back(entry(goal, Relationship.EQUAL, one));
		assertThat(walk().units()).extracting(ChainedUnit::reached).containsExactly(0, 0);
	}

	@Test
	void aGateIsAUnitOnlyWhereSomethingIsSaidAboutIt() {
		assertThat(walk().units()).extracting(ChainedUnit::provision).containsExactly(first, second);
		there(noCounterpart(Side.SOURCE, gate));
		assertThat(walk().units()).extracting(ChainedUnit::provision).containsExactly(gate, first, second);
	}

	@Test
	void rowsAddUp() {
		there(entry(first, Relationship.EQUAL, one), noCounterpart(Side.SOURCE, second));
		back(entry(goal, Relationship.EQUAL, one));
		ChainCoverage coverage = walk();
		assertThat(coverage.rows()).extracting(ChainRow::kind).containsExactly(Kind.PART, Kind.CHAPTER);
		assertThat(coverage.rows()).allSatisfy(row -> assertThat(row.tally()).isEqualTo(coverage.total().tally()));
		ChainTally tally = coverage.total().tally();
		assertThat(tally.units()).isEqualTo(2);
		assertThat(tally.complete()).isEqualTo(1);
		assertThat(tally.byStrength()).containsEntry(Strength.UNREVIEWED, 1);
		assertThat(tally.noCounterpart()).containsExactly(1, 0);
		assertThat(tally.open()).containsExactly(0, 0);
	}

	@Test
	void chainsBeginInAChecklistAndEndInSomethingElse() {
		assertThat(Chain.discover(corpus())).containsExactly(new Chain(List.of(list, safety, provider)));
	}

	@Test
	void aChainNeedsTwoEditionsAndNoneTwice() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Chain(List.of(list)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Chain(List.of(list, safety, list)));
	}

	@Test
	void aChainThatDoesNotHangTogetherSaysWhere() {
		assertThat(new Chain(List.of(list, safety, provider)).gap(corpus())).isEmpty();
		assertThat(new Chain(List.of(safety, provider, list)).gap(corpus())).contains(1);
		assertThat(Chain.neighbours(corpus(), safety)).containsExactly(list, provider);
	}

	@Test
	void manyWaysAreNotWalkedOneByOne() {
		// 2,000 ways in and 2,000 ways out of each of 200 provisions: 800 million paths.
		Clause[] middle = IntStream.range(0, 200).mapToObj(i -> requirement("m" + i)).toArray(Clause[]::new);
		chapter.getClauses().addAll(List.of(middle));
		MappingEntry in = entry(first, Relationship.EQUAL);
		in.getTargets().addAll(List.of(middle));
		there = IntStream.range(0, 2_000).mapToObj(i -> copy(in, first)).toArray(MappingStatement[]::new);
		back = IntStream.range(0, 2_000).mapToObj(i -> copy(in, goal)).toArray(MappingStatement[]::new);
		Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(walked(first).end()).isEqualTo(ChainEnd.COMPLETE));
	}

	private static MappingEntry copy(MappingEntry entry, Provision source) {
		MappingEntry copy = entry(source, Relationship.EQUAL);
		copy.getTargets().addAll(entry.getTargets());
		return copy;
	}
}
