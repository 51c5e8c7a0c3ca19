// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.Lineage;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.core.evolution.migration.RouteException.Reason;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.Side;

/** Finds out which side of a mapping set goes to which edition, and on which way. */
public final class Route {

	private Route() {
	}

	/**
	 * The ways of {@code set} to {@code editions}, in their order.
	 *
	 * @param side the side that is meant, where both are of one document
	 * @throws RouteException   if it is not clear which side is meant
	 * @throws LineageException if no succession leads there that can be relied on
	 */
	public static List<Leg> of(Corpus corpus, MappingSet set, List<Edition> editions, Optional<Side> side) throws RouteException, LineageException {
		List<Leg> legs = new ArrayList<>();
		for (Edition edition : editions) {
			Side own = side(corpus, set, edition, side);
			Optional<Leg> other = legs.stream().filter(leg -> leg.side() == own).findFirst();
			if (other.isPresent()) {
				throw new RouteException(Reason.TWICE, other.get().lineage().editions().getLast().getName(), edition.getName());
			}
			legs.add(new Leg(own, Lineage.between(corpus, own == Side.SOURCE ? set.getFrom() : set.getTo(), edition)));
		}
		return legs;
	}

	private static Side side(Corpus corpus, MappingSet set, Edition edition, Optional<Side> wanted) throws RouteException {
		Set<Side> possible = Set.copyOf(List.of(Side.values()).stream().filter(side -> wanted.isEmpty() || wanted.get() == side)
				.filter(side -> corpus.documentOf(edition).isPresent() && corpus.documentOf(edition).equals(corpus.documentOf(side == Side.SOURCE ? set.getFrom() : set.getTo())))
				.toList());
		if (possible.size() != 1) {
			throw new RouteException(possible.isEmpty() ? Reason.NEITHER_SIDE : Reason.BOTH_SIDES, edition.getName(), set.getName(), set.getFrom().getName(),
					set.getTo().getName());
		}
		return possible.iterator().next();
	}
}
