// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.List;
import java.util.Map;
import org.sansho.model.MappingSet;

/**
 * How much of a mapping set rests on what has changed.
 *
 * @param set        the set
 * @param statements how many statements it has
 * @param counts     how many of them have to be looked at, by urgency
 * @param settled    how many need not be looked at, since a set of the new edition speaks of the same already
 * @param retired    how many need not be looked at, since nobody stands by them any more
 * @param successors the sets that hold for the new edition, in the order of the files
 */
public record SetTally(MappingSet set, int statements, Map<Urgency, Integer> counts, int settled, int retired, List<MappingSet> successors) {

	public SetTally {
		successors = List.copyOf(successors);
	}

	/** How many statements have to be looked at. */
	public int affected() {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}
}
