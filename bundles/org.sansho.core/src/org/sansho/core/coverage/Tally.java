// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.Collection;

/**
 * How many units there are of each kind. {@link #units()} is the sum of the three states, and {@link #mapped} the sum of
 * {@link #reviewed()}, {@link #unreviewed} and {@link #suspect}; the other figures say how many of the mapped ones are weak in some way,
 * and overlap.
 *
 * @param mapped         mapped
 * @param noCounterpart  explicitly without counterpart
 * @param open           neither
 * @param strong         mapped by at least one entry without any weakness
 * @param unreviewed     mapped, at best by an entry that nobody reviewed
 * @param suspect        mapped by suspect entries only
 * @param intersects     mapped by intersections only
 * @param viaHeading     mapped through a heading only
 */
public record Tally(int mapped, int noCounterpart, int open, int strong, int unreviewed, int suspect, int intersects, int viaHeading) {

	/** Counts {@code units}. */
	static Tally of(Collection<CoveredUnit> units) {
		int[] states = new int[UnitState.values().length];
		int[] traits = new int[5];
		for (CoveredUnit unit : units) {
			states[unit.state().ordinal()]++;
			traits[0] += unit.strength().filter(Strength.STRONG::equals).isPresent() ? 1 : 0;
			traits[1] += unit.onlyUnreviewed() ? 1 : 0;
			traits[2] += unit.onlySuspect() ? 1 : 0;
			traits[3] += unit.onlyIntersects() ? 1 : 0;
			traits[4] += unit.mappedViaHeading() ? 1 : 0;
		}
		return new Tally(states[0], states[1], states[2], traits[0], traits[1], traits[2], traits[3], traits[4]);
	}

	/** All units. */
	public int units() {
		return mapped + noCounterpart + open;
	}

	/** Mapped, at best by an entry that was reviewed and still holds. */
	public int reviewed() {
		return mapped - unreviewed - suspect;
	}
}
