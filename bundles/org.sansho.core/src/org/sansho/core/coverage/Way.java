// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sansho.model.Provision;

/**
 * The best way from a provision towards the last edition of a chain, as a linked list that all ways share.
 *
 * @param depth    the number of the edition that it reaches
 * @param strength that of its weakest step; {@code STRONG} when it has none
 * @param end      how it ends
 * @param first    its first step; empty when it ends where it begins
 * @param rest     the way from where the first step leads; empty when it ends where it begins
 */
record Way(int depth, Strength strength, ChainEnd end, Optional<ChainHop> first, Optional<Way> rest) {

	/** A way without a step, in the edition with this number. */
	static Way end(int depth, ChainEnd end) {
		return new Way(depth, Strength.STRONG, end, Optional.empty(), Optional.empty());
	}

	/** One step, and then {@code rest}. */
	static Way of(ChainHop first, Way rest) {
		return new Way(rest.depth, first.strength().and(rest.strength), rest.end, Optional.of(first), Optional.of(rest));
	}

	/** The same way, joined only by {@code through}, which nobody names. */
	Way through(Provision through) {
		ChainHop hop = first.orElseThrow();
		return of(new ChainHop(hop.entry(), hop.from(), hop.to(), Optional.of(through), Strength.VIA_HEADING), rest.orElseThrow());
	}

	/** The one that comes further, then the stronger one, then the one where something can still be added; this one if they are alike. */
	Way orBetter(Way other) {
		if (other == null || depth > other.depth) {
			return this;
		}
		if (depth < other.depth || other.strength.beats(strength)) {
			return other;
		}
		return strength == other.strength && end == ChainEnd.NO_COUNTERPART && other.end == ChainEnd.OPEN ? other : this;
	}

	/** Whether it ends where it begins, and not by an explicit statement. */
	boolean nothingSaid() {
		return first.isEmpty() && end == ChainEnd.OPEN;
	}

	/** Its steps in order. */
	List<ChainHop> hops() {
		List<ChainHop> hops = new ArrayList<>();
		for (Way way = this; way.first.isPresent(); way = way.rest.orElseThrow()) {
			hops.add(way.first.get());
		}
		return hops;
	}
}
