// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sansho.core.given.Model.added;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.Fate.Kind;
import org.sansho.core.evolution.lineage.LineageException.Reason;
import org.sansho.core.review.SealField;
import org.sansho.model.ChangeKind;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

class LineageTest {

	private final Edition first = edition("g@1");
	private final Edition second = edition("g@2");
	private final Edition third = edition("g@3");
	private final Requirement one = titled("1", "a");
	private final Requirement two = titled("2", "b");
	private final Requirement three = titled("3", "c");
	private final Requirement newOne = titled("1", "a");
	private final Requirement newTwo = titled("2", "changed");
	private final Requirement newFour = titled("4", "d");
	private final List<Declaration> declarations = new ArrayList<>(List.of(guideline("g"), guideline("h"), first, second, third, body(first, one, two, three),
			body(second, newOne, newTwo, newFour), body(third, titled("1", "a"))));

	private static Requirement titled(String number, String title) {
		return with(requirement(number), requirement -> requirement.setTitle(title));
	}

	private static SuccessionLine line(List<Provision> predecessors, List<Provision> successors, ChangeKind... changes) {
		SuccessionLine line = SanshoFactory.eINSTANCE.createSuccessionLine();
		line.getPredecessors().addAll(predecessors);
		line.getSuccessors().addAll(successors);
		line.getChanges().addAll(List.of(changes));
		return line;
	}

	private static Withdrawn withdrawn(Provision provision) {
		Withdrawn withdrawn = SanshoFactory.eINSTANCE.createWithdrawn();
		withdrawn.getPredecessors().add(provision);
		return withdrawn;
	}

	@Test
	void theWayOverOtherEditionsIsKnownWhereAShorterOneIsTaken() throws LineageException {
		List<Declaration> all = new ArrayList<>(declarations);
		all.addAll(List.of(succession(first, second), succession(second, third)));
		Corpus steps = Corpus.of(List.of(file(all.toArray(Declaration[]::new))));
		assertThat(Lineage.around(steps, first, third)).isEmpty();
		all.add(succession(first, third));
		Corpus both = Corpus.of(List.of(file(all.toArray(Declaration[]::new))));
		assertThat(Lineage.around(both, first, third)).containsExactly(second);
		assertThat(Lineage.around(both, first, second)).isEmpty();
		assertThat(Lineage.between(both, first, third).editions()).containsExactly(first, third);
	}

	private Lineage lineage(Edition from, Edition to, Declaration... more) throws LineageException {
		declarations.addAll(List.of(more));
		return Lineage.between(Corpus.of(List.of(file(declarations.toArray(Declaration[]::new)))), from, to);
	}

	private Fate fate(Provision provision, SuccessionStatement... statements) {
		try {
			return lineage(first, second, succession(first, second, statements)).steps().getFirst().fate(provision);
		} catch (LineageException e) {
			throw new AssertionError(e);
		}
	}

	private Reason refusal(Edition from, Edition to, Declaration... more) {
		return catchThrowableOfType(LineageException.class, () -> lineage(from, to, more)).reason();
	}

	@Test
	void whatStandsInNoLineIsKeptWithTheSameCitationAndWording() {
		assertThat(fate(one)).isEqualTo(new Fate(one, Kind.KEPT, List.of(newOne), Set.of(), Set.of(), Optional.empty()));
	}

	@Test
	void whatStandsInNoLineWithAnotherWordingIsUnsaid() {
		assertThat(fate(two).kind()).isEqualTo(Kind.UNSAID);
	}

	@Test
	void whatStandsInNoLineIsUnsaidWhereSomethingElseCameToStand() {
		assertThat(fate(one, added(newOne)).kind()).isEqualTo(Kind.UNSAID);
	}

	@Test
	void aLineThatSaysKeptDoesNotHideADifference() {
		Fate fate = fate(two, line(List.of(two), List.of(newTwo), ChangeKind.KEPT));
		assertThat(fate.kind()).isEqualTo(Kind.REWORDED);
		assertThat(fate.fields()).containsExactly(SealField.TITLE);
	}

	@Test
	void aLineThatSaysRewordedIsBelieved() {
		assertThat(fate(one, line(List.of(one), List.of(newOne), ChangeKind.REWORDED)).kind()).isEqualTo(Kind.REWORDED);
	}

	@Test
	void severalSuccessorsAreASplit() {
		assertThat(fate(one, line(List.of(one), List.of(newOne, newTwo))).kind()).isEqualTo(Kind.SPLIT);
	}

	@Test
	void severalPredecessorsAreAMerger() {
		assertThat(fate(one, line(List.of(one, two), List.of(newOne))).kind()).isEqualTo(Kind.MERGED);
	}

	@Test
	void severalOfBothAreRegrouped() {
		assertThat(fate(one, line(List.of(one, two), List.of(newOne, newTwo))).kind()).isEqualTo(Kind.REGROUPED);
	}

	@Test
	void aProposedLineSaysNothingYet() {
		assertThat(fate(one, with(line(List.of(one), List.of(newOne)), line -> line.setProposed(true))).kind()).isEqualTo(Kind.PROPOSED);
	}

	@Test
	void whatIsWithdrawnHasNoSuccessor() {
		assertThat(fate(three, withdrawn(three)).isSucceeded()).isFalse();
	}

	@Test
	void numbersOfPartsAreNoContent() {
		Requirement before = with(titled("9", "x"), whole -> whole.getClauses().add(titled("(1)", "part")));
		Requirement after = with(titled("9", "x"), whole -> whole.getClauses().add(titled("①", "part")));
		declarations.addAll(List.of(body(first, before), body(second, after)));
		assertThat(fate(before, line(List.of(before), List.of(after))).kind()).isEqualTo(Kind.KEPT);
	}

	@Test
	void successionsAreFollowedOneAfterTheOther() throws LineageException {
		assertThat(lineage(first, third, succession(first, second), succession(second, third)).editions()).containsExactly(first, second, third);
	}

	@Test
	void theShortestWayIsTaken() throws LineageException {
		assertThat(lineage(first, third, succession(first, second), succession(second, third), succession(first, third)).editions()).containsExactly(first, third);
	}

	@Test
	void whatCannotBeReliedOnIsRefused() {
		Edition other = edition("h@1");
		declarations.add(other);
		assertThat(refusal(first, other)).isEqualTo(Reason.OTHER_DOCUMENT);
		assertThat(refusal(first, first)).isEqualTo(Reason.SAME_EDITION);
		assertThat(refusal(first, second)).isEqualTo(Reason.NO_SUCCESSION);
		assertThat(refusal(first, second, succession(first, second, withdrawn(one)), succession(first, second, line(List.of(one), List.of(newOne)))))
				.isEqualTo(Reason.TWO_SUCCESSORS);
	}

	@Test
	void twoOriginsOfOneProvisionAreRefused() {
		assertThat(refusal(first, second, succession(first, second, added(newOne), line(List.of(one), List.of(newOne))))).isEqualTo(Reason.TWO_PREDECESSORS);
	}

	@Test
	void keptAndChangedAtOnceIsRefused() {
		assertThat(refusal(first, second, succession(first, second, line(List.of(one), List.of(newOne), ChangeKind.KEPT, ChangeKind.REWORDED))))
				.isEqualTo(Reason.KEPT_AND_CHANGED);
	}

	@Test
	void aCircleIsRefusedWithItsEditions() {
		assertThatExceptionOfType(LineageException.class)
				.isThrownBy(() -> lineage(first, second, succession(first, second), succession(second, third), succession(third, second)))
				.satisfies(refused -> assertThat(refused.arguments()).containsExactly("g", "g@2 → g@3 → g@2"));
	}

	@Test
	void aWayBackInTimeIsRefused() {
		first.setIssued("2025-01");
		second.setIssued("2024-01");
		assertThat(refusal(first, second, succession(first, second))).isEqualTo(Reason.BACKWARDS);
	}

	@Test
	void anEmptyEditionIsRefused() {
		Edition empty = edition("g@4");
		assertThat(refusal(first, empty, empty, succession(first, empty))).isEqualTo(Reason.EMPTY_EDITION);
	}

	@Test
	void twoWaysOfOneLengthAreRefused() {
		Edition last = edition("g@4");
		assertThat(refusal(first, last, last, body(last, requirement("1")), succession(first, second), succession(second, last), succession(first, third), succession(third, last)))
				.isEqualTo(Reason.TWO_WAYS);
	}
}
