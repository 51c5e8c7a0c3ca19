// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.evolution.Change.Ground;
import org.sansho.core.given.EditionPairs;
import org.sansho.core.given.EditionPairs.Made;
import org.sansho.core.given.EditionPairs.Pair;
import org.sansho.core.review.Wording;
import org.sansho.model.Provision;

/** How often the differences of made-up editions are the truth, on seeds that nothing was fitted to. */
class DiffQualityTest {

	@ParameterizedTest
	@CsvSource({"0.1, 0.97, 31", "0.1, 0.97, 32", "0.3, 0.93, 33", "0.3, 0.93, 34"})
	void findsWhatHasBecomeOfWhat(double changed, double wanted, long seed) {
		Made made = EditionPairs.make(seed, 1_500, changed);
		Set<Pair> found = new HashSet<>();
		for (Change change : diff(made).changes()) {
			if (!change.isUnchanged()) {
				change.predecessors().forEach(old -> change.successors().forEach(young -> found.add(new Pair(old, young))));
			}
		}
		Set<Pair> truth = new HashSet<>(made.truth());
		truth.removeIf(pair -> isUnchanged(made, pair));
		Set<Pair> both = new HashSet<>(found);
		both.retainAll(truth);
		double precision = (double) both.size() / found.size();
		double recall = (double) both.size() / truth.size();

		assertThat(2 * precision * recall / (precision + recall)).isGreaterThan(wanted);
	}

	@Test
	void whatItIsSureOfIsTrue() {
		int sure = 0;
		int right = 0;
		for (long seed : new long[] {41, 42, 43}) {
			Made made = EditionPairs.make(seed, 1_500, 0.3);
			Map<Provision, Set<Provision>> successors = new IdentityHashMap<>();
			Map<Provision, Set<Provision>> predecessors = new IdentityHashMap<>();
			for (Pair pair : made.truth()) {
				successors.computeIfAbsent(pair.old(), key -> new HashSet<>()).add(pair.young());
				predecessors.computeIfAbsent(pair.young(), key -> new HashSet<>()).add(pair.old());
			}
			for (Change change : diff(made).changes()) {
				if (change.ground() != Ground.SAME_CITATION_AND_WORDING && change.confidence() >= 0.9) {
					sure++;
					boolean isTrue = change.predecessors().stream().allMatch(old -> successors.getOrDefault(old, Set.of()).equals(Set.copyOf(change.successors())))
							&& change.successors().stream().allMatch(young -> predecessors.getOrDefault(young, Set.of()).equals(Set.copyOf(change.predecessors())));
					right += isTrue ? 1 : 0;
				}
			}
		}
		assertThat(sure).isGreaterThan(500);
		assertThat((double) right / sure).isGreaterThan(0.95);
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

	private static boolean isUnchanged(Made made, Pair pair) {
		return made.corpus().path(pair.old()).equals(made.corpus().path(pair.young())) && Wording.isSame(pair.old(), pair.young());
	}
}
