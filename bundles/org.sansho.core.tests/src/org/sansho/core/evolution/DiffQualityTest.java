// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.evolution.Truth.Tally;
import org.sansho.core.given.EditionPairs;
import org.sansho.core.given.EditionPairs.Made;
import org.sansho.core.given.EditionPairs.Manner;
import org.sansho.model.Provision;

/** How often the differences of made-up editions are the truth, on seeds that nothing was fitted to. */
class DiffQualityTest {

	private static Tally real;

	@BeforeAll
	static void tellRealEditions() {
		real = tally(Manner.REAL, 0.3);
	}

	@ParameterizedTest
	@CsvSource({"PLAIN, 0.1, 0.99", "PLAIN, 0.3, 0.99", "HARD, 0.1, 0.97", "HARD, 0.3, 0.96", "REAL, 0.1, 0.97", "REAL, 0.3, 0.96"})
	void findsWhatHasBecomeOfWhatAndIsRightWhereItIsSure(Manner manner, double changed, double wanted) {
		Tally tally = tally(manner, changed);

		assertThat(tally.f1()).isGreaterThanOrEqualTo(wanted);
		assertThat(tally.sure()).isGreaterThan(500);
		assertThat(tally.rightOfSure()).isGreaterThanOrEqualTo(0.95);
	}

	/** So that none of them fails unnoticed among the others. */
	@ParameterizedTest
	@CsvSource({"REWORDED, 0.95", "MOVED, 0.8", "SPLIT, 0.85", "MERGED, 0.85", "PROMOTED, 0.9", "DEMOTED, 0.9", "REAPPLIED, 0.9", "ADDED, 0.9", "WITHDRAWN, 0.8"})
	void tellsEachKindOfChange(DiffKind kind, double wanted) {
		assertThat(real.happened(kind)).isGreaterThan(15);
		assertThat(real.recall(kind)).isGreaterThanOrEqualTo(wanted);
	}

	private static Tally tally(Manner manner, double changed) {
		Tally tally = new Tally();
		for (long seed : Seeds.heldOut()) {
			Made made = manner.make(seed, 1_500, changed);
			tally.add(diff(made), new Truth(made));
		}
		return tally;
	}

	@Test
	void accountsForEveryProvisionOnce() {
		Made made = EditionPairs.make(51, 1_500, 0.3);
		EditionDiff diff = diff(made);

		assertThat(diff.changes().stream().flatMap(change -> change.predecessors().stream())).hasSameElementsAs(made.corpus().provisions(made.older()))
				.hasSize(made.corpus().provisions(made.older()).size());
		assertThat(diff.changes().stream().flatMap(change -> change.successors().stream())).hasSameElementsAs(made.corpus().provisions(made.newer()))
				.hasSize(made.corpus().provisions(made.newer()).size());
	}

	@Test
	void isTheSameEachTime() {
		Made made = EditionPairs.make(52, 800, 0.3);

		assertThat(diff(made).changes()).isEqualTo(diff(made).changes());
	}

	@Test
	void comesInTheOrderOfTheOlderEdition() {
		Made made = EditionPairs.make(53, 800, 0.1);
		List<Provision> provisions = made.corpus().provisions(made.older());
		List<Integer> places = diff(made).changes().stream().filter(change -> !change.predecessors().isEmpty()).map(change -> provisions.indexOf(change.predecessors().getFirst())).toList();

		assertThat(places).isSorted();
	}

	private static EditionDiff diff(Made made) {
		return EditionDiff.of(new EditionSide(made.corpus(), made.older()), new EditionSide(made.corpus(), made.newer()));
	}
}
