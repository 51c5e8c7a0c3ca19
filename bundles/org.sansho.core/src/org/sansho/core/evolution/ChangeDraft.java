// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.model.ChangeKind;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/** What belongs together, and what is known so far of the change that it is. */
final class ChangeDraft {

	final List<Integer> olds = new ArrayList<>(1);
	final List<Integer> youngs = new ArrayList<>(1);
	final EnumSet<DiffKind> kinds = EnumSet.noneOf(DiffKind.class);
	boolean followsHeading;
	Change.Ground ground = Change.Ground.NOTHING_NEAR;
	double confidence = 1;
	List<Double> oldShares = List.of();
	List<Double> youngShares = List.of();
	List<Alternative> alternatives = List.of();
	Set<ChangeKind> confirmedAs = Set.of();
	Optional<Edition> movedTo = Optional.empty();
	/** What was added right behind it. */
	List<ChangeDraft> behind = List.of();

	/** Whether there is something on both sides. */
	boolean isPaired() {
		return !olds.isEmpty() && !youngs.isEmpty();
	}

	/** Whether there are several on a side. */
	boolean isOfSeveral() {
		return olds.size() > 1 || youngs.size() > 1;
	}

	/** What was added right behind it, to add to. */
	List<ChangeDraft> behind() {
		if (behind.isEmpty()) {
			behind = new ArrayList<>(1);
		}
		return behind;
	}

	/** The change, once everything is known. */
	Change change(Roster older, Roster newer) {
		return new Change(provisions(olds, older), provisions(youngs, newer), Collections.unmodifiableSet(kinds), followsHeading, ground,
				confidence, oldShares, youngShares, alternatives, confirmedAs, movedTo);
	}

	/** Nearly always one. */
	private static List<Provision> provisions(List<Integer> places, Roster roster) {
		return places.size() == 1 ? List.of(roster.provision(places.getFirst())) : places.stream().map(roster::provision).toList();
	}
}
