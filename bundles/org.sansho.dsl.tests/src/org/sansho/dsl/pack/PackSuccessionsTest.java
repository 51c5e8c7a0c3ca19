// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.core.project.InputException;
import org.sansho.core.review.Wording;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** What persons have found out about the successions of real documents, and what is proposed without their knowing it. */
class PackSuccessionsTest {

	/** What became of some, or where some came from: what a statement says, without how it changed. */
	private record Claim(Set<String> olds, Set<String> youngs) {
		@Override
		public String toString() {
			return olds + " -> " + youngs;
		}
	}

	private static Corpus known;
	private static Corpus unknown;

	@BeforeAll
	static void loadThePack() throws InputException, IOException {
		PackCorpora pack = PackCorpora.load();
		known = pack.known();
		unknown = pack.unknown();
	}

	/** Nothing is known of what stands in the fifth edition of MHLW's guideline but numbers, so that its one line is tried below. */
	@ParameterizedTest
	@CsvSource({"mhlw.checklist@R5, mhlw.checklist@R6", "mhlw.checklist@R6, mhlw.checklist@R7", "mhlw.safety@6.0, mhlw.safety@7.0", "meti.provider@1.1, meti.provider@2.0"})
	void justWhatPersonsHaveConfirmedIsProposed(String older, String newer) {
		List<Claim> claims = claims(known, edition(known, older), edition(known, newer), false);
		Set<String> olds = new TreeSet<>();
		Set<String> youngs = new TreeSet<>();
		claims.forEach(claim -> olds.addAll(claim.olds()));
		claims.forEach(claim -> youngs.addAll(claim.youngs()));
		Set<Claim> proposed = proposed(unknown, proposal(unknown, older, newer));

		assertThat(claims).isNotEmpty();
		assertThat(proposed).as("recall").containsAll(claims);
		assertThat(proposed.stream().filter(claim -> claim.olds().stream().anyMatch(olds::contains) || claim.youngs().stream().anyMatch(youngs::contains))).as("precision").allMatch(claims::contains);
	}

	/**
	 * Of METI's 4.3 and 4.4 neither the number in the first edition nor the heading in the second has been seen; that they are the same is taken
	 * from the subject, which no comparison of characters sees.
	 */
	@Test
	void whatThePackItselfOnlyProposesIsThoughtOfAndNothingElseIsCertain() {
		List<Claim> claims = claims(known, edition(known, "meti.provider@1.1"), edition(known, "meti.provider@2.0"), true);
		List<ProposedLine> lines = proposal(unknown, "meti.provider@1.1", "meti.provider@2.0").lines();

		assertThat(claims).extracting(Claim::toString).containsExactly("[4.3] -> [4.3]", "[4.4] -> [4.4]");
		for (Claim claim : claims) {
			List<ProposedLine> about = lines.stream().filter(line -> claim(unknown, line.predecessors(), List.of()).olds().equals(claim.olds())).toList();
			assertThat(about).singleElement().satisfies(line -> {
				assertThat(line.isCertain()).isFalse();
				assertThat(line.successors().isEmpty() ? line.runnerUp().map(other -> claim(unknown, List.of(other.predecessor()), List.of(other.successor())))
						: Optional.of(claim(unknown, line.predecessors(), line.successors()))).contains(claim);
			});
		}
	}

	@Test
	void whatIsKnownOfTheFifthEditionHoldsThoughItHasNoWords() {
		EditionDiff diff = EditionDiff.of(side(known, "mhlw.safety@5.2"), side(known, "mhlw.safety@6.0"));

		List<Change> paired = diff.changes().stream().filter(change -> !change.predecessors().isEmpty() && !change.successors().isEmpty()).toList();
		assertThat(paired).filteredOn(change -> change.ground() == Change.Ground.CONFIRMED).singleElement()
				.satisfies(change -> assertThat(claim(known, change.predecessors(), change.successors())).hasToString("[6.12/C.1] -> [企画管理編/14/①]"));
		// The chapter may have gone where what stands in it has gone, but nothing else says so.
		assertThat(paired).filteredOn(change -> change.ground() != Change.Ground.CONFIRMED).allMatch(change -> change.confidence() < 0.9)
				.extracting(change -> claim(known, change.predecessors(), change.successors()).toString()).containsExactly("[6.12] -> [企画管理編/14]");
	}

	@Test
	void whatHasNoWordsIsTakenForNothingAndNothingOfItIsCertain() {
		SuccessionProposal proposal = proposal(unknown, "mhlw.safety@5.2", "mhlw.safety@6.0");

		assertThat(proposal.lines()).filteredOn(line -> !line.predecessors().isEmpty()).hasSize(10).allMatch(ProposedLine::isWithdrawn).noneMatch(ProposedLine::isCertain);
		assertThat(proposal.lines()).filteredOn(ProposedLine::isAdded).noneMatch(ProposedLine::isCertain);
	}

	/** The form for vendors of the year after has items, but nobody has seen them. */
	@Test
	void whatIsGoneFromAFormOfWhichNoItemIsKnownIsDoubtful() {
		SuccessionProposal proposal = proposal(unknown, "mhlw.checklist@R5", "mhlw.checklist@R6");

		assertThat(proposal.lines()).filteredOn(line -> claim(unknown, line.predecessors(), List.of()).olds().stream().anyMatch(path -> path.startsWith("事業者確認用")))
				.isNotEmpty().allMatch(ProposedLine::isWithdrawn).noneMatch(ProposedLine::isCertain);
		assertThat(proposal.lines()).filteredOn(line -> claim(unknown, List.of(), line.successors()).youngs().stream().anyMatch(path -> path.startsWith("薬局確認用")))
				.isNotEmpty().allMatch(ProposedLine::isAdded).noneMatch(ProposedLine::isCertain);
	}

	private static Edition edition(Corpus corpus, String id) {
		return corpus.edition(id).orElseThrow();
	}

	private static EditionSide side(Corpus corpus, String id) {
		return new EditionSide(corpus, edition(corpus, id));
	}

	private static SuccessionProposal proposal(Corpus corpus, String older, String newer) {
		return SuccessionProposal.of(side(corpus, older), side(corpus, newer));
	}

	private static List<Claim> claims(Corpus corpus, Edition older, Edition newer, boolean isProposed) {
		List<Claim> claims = new ArrayList<>();
		for (Succession succession : corpus.successionsFrom(older)) {
			for (SuccessionStatement statement : succession.getTo() == newer ? succession.getStatements() : List.<SuccessionStatement>of()) {
				if (statement.isProposed() != isProposed) {
					continue;
				}
				switch (statement) {
					case SuccessionLine line -> claims.add(claim(corpus, line.getPredecessors(), line.getSuccessors()));
					case Added added -> added.getSuccessors().forEach(young -> claims.add(claim(corpus, List.of(), List.of(young))));
					case Withdrawn withdrawn -> withdrawn.getPredecessors().forEach(old -> claims.add(claim(corpus, List.of(old), List.of())));
					default -> throw new AssertionError(statement);
				}
			}
		}
		return claims;
	}

	/** Proposed lines, and what needs none. */
	private static Set<Claim> proposed(Corpus corpus, SuccessionProposal proposal) {
		Set<Claim> proposed = new LinkedHashSet<>();
		for (ProposedLine line : proposal.lines()) {
			proposed.add(claim(corpus, line.predecessors(), line.successors()));
		}
		Set<String> olds = new TreeSet<>();
		proposed.forEach(claim -> olds.addAll(claim.olds()));
		for (Provision old : corpus.provisions(proposal.older().edition())) {
			String path = corpus.path(old).orElseThrow();
			if (!olds.contains(path)) {
				assertThat(corpus.provision(proposal.newer().edition(), path)).hasValueSatisfying(young -> assertThat(Wording.isSame(old, young)).isTrue());
				proposed.add(new Claim(Set.of(path), Set.of(path)));
			}
		}
		return proposed;
	}

	private static Claim claim(Corpus corpus, List<Provision> olds, List<Provision> youngs) {
		return new Claim(paths(corpus, olds.stream()), paths(corpus, youngs.stream()));
	}

	private static Set<String> paths(Corpus corpus, Stream<Provision> provisions) {
		return new TreeSet<>(provisions.map(provision -> corpus.path(provision).orElseThrow()).toList());
	}
}
