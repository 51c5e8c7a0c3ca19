// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.List;
import java.util.Optional;
import org.sansho.model.Provision;

/**
 * A unit of the first edition of a chain, with the best way to the last one: the one that comes furthest, and of these the one whose
 * weakest step is strongest.
 *
 * @param provision the unit
 * @param end       how the way ends
 * @param hops      its steps; as many as it comes far
 */
public record ChainedUnit(Provision provision, ChainEnd end, List<ChainHop> hops) {

	public ChainedUnit {
		hops = List.copyOf(hops);
	}

	/** The number of the edition that is reached, counted from 0, the first edition of the chain. */
	public int reached() {
		return hops.size();
	}

	/** The provision where the way ends; the unit itself when there is no step. */
	public Provision last() {
		return hops.isEmpty() ? provision : hops.getLast().to();
	}

	/** The first of the weakest steps; empty when the chain does not come to its end. */
	public Optional<ChainHop> weakest() {
		if (end != ChainEnd.COMPLETE) {
			return Optional.empty();
		}
		ChainHop weakest = hops.getFirst();
		for (ChainHop hop : hops) {
			weakest = weakest.strength().beats(hop.strength()) ? hop : weakest;
		}
		return Optional.of(weakest);
	}

	/** A chain is as strong as its weakest step; empty when it does not come to its end. */
	public Optional<Strength> strength() {
		return weakest().map(ChainHop::strength);
	}
}
