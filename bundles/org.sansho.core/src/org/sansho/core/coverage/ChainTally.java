// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many units of the first edition have a chain of each kind. {@link #units()} is the sum of {@link #complete()} and of what ends at
 * each edition before the last.
 *
 * @param byStrength    complete chains by strength, every strength, the strongest first
 * @param noCounterpart for each edition but the last, chains that end there because of an explicit statement
 * @param open          for each edition but the last, chains that end there because nothing is said
 */
public record ChainTally(Map<Strength, Integer> byStrength, List<Integer> noCounterpart, List<Integer> open) {

	public ChainTally {
		byStrength = Collections.unmodifiableMap(new EnumMap<>(byStrength));
		noCounterpart = List.copyOf(noCounterpart);
		open = List.copyOf(open);
	}

	static ChainTally of(Collection<ChainedUnit> units, int steps) {
		Map<Strength, Integer> byStrength = new EnumMap<>(Strength.class);
		for (Strength strength : Strength.values()) {
			byStrength.put(strength, 0);
		}
		List<Integer> noCounterpart = new ArrayList<>(Collections.nCopies(steps, 0));
		List<Integer> open = new ArrayList<>(Collections.nCopies(steps, 0));
		for (ChainedUnit unit : units) {
			switch (unit.end()) {
				case COMPLETE -> unit.strength().ifPresent(strength -> byStrength.merge(strength, 1, Integer::sum));
				case NO_COUNTERPART -> noCounterpart.set(unit.reached(), noCounterpart.get(unit.reached()) + 1);
				case OPEN -> open.set(unit.reached(), open.get(unit.reached()) + 1);
			}
		}
		return new ChainTally(byStrength, noCounterpart, open);
	}

	/** All units. */
	public int units() {
		return complete() + sum(noCounterpart) + sum(open);
	}

	/** Units with a chain to the last edition. */
	public int complete() {
		return byStrength.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static int sum(List<Integer> counts) {
		return counts.stream().mapToInt(Integer::intValue).sum();
	}
}
