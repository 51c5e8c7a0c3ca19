// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.model.ChangeKind;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/**
 * What has become of some provisions.
 *
 * @param predecessors      provisions of the older edition in its order; none for what was added
 * @param successors        provisions of the newer edition in its order; none for what was withdrawn
 * @param kinds             what differs, in the order of {@link DiffKind}; never empty
 * @param followsHeading    whether it was renumbered or moved only because what it stands in was
 * @param ground            why these belong together
 * @param confidence        how sure that is, from 0 to 1; 1 for what a person has confirmed and for what has the same citation and wording
 * @param predecessorShares for each predecessor of something merged the share of the new text that was its own; otherwise empty
 * @param successorShares   for each successor of something split the share of the old text that it has; otherwise empty
 * @param alternatives      what else was thought of, the likeliest first
 * @param confirmedAs       what the confirmed succession says that changed; empty if nobody has confirmed it, or said nothing about that
 * @param movedTo           the edition of another document to which it went
 */
public record Change(List<Provision> predecessors, List<Provision> successors, Set<DiffKind> kinds, boolean followsHeading, Ground ground, double confidence,
		List<Double> predecessorShares, List<Double> successorShares, List<Alternative> alternatives, Set<ChangeKind> confirmedAs, Optional<Edition> movedTo) {

	/** Why provisions are taken to belong together, or to have no counterpart. */
	public enum Ground {
		/** A succession that a person has confirmed says so. */
		CONFIRMED,
		/** They have the same citation and the same wording. */
		SAME_CITATION_AND_WORDING,
		/** Nothing else has the same wording. */
		SAME_WORDING,
		/** Wording, citation and what stands around them are near. */
		SIMILAR,
		/** Nothing is near enough. */
		NOTHING_NEAR
	}

	public Change {
		predecessors = List.copyOf(predecessors);
		successors = List.copyOf(successors);
		predecessorShares = List.copyOf(predecessorShares);
		successorShares = List.copyOf(successorShares);
		alternatives = List.copyOf(alternatives);
	}

	/** Whether {@code kind} is one of the things that differ. */
	public boolean is(DiffKind kind) {
		return kinds.contains(kind);
	}

	/** Whether nothing differs, not even how the number is written. */
	public boolean isUnchanged() {
		return kinds.contains(DiffKind.UNCHANGED);
	}

	/** Whether something differs that matters: a number that is written in another style does not. */
	public boolean isContent() {
		return !isUnchanged() && !kinds.contains(DiffKind.RESTYLED) || kinds.size() > 1;
	}
}
