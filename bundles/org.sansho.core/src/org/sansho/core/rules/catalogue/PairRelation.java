// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import org.sansho.model.MappingEntry;
import org.sansho.model.Relationship;

/**
 * What an entry says about one source and one target among its ends, read from source to target.
 *
 * <p>The relationships are those of NIST IR 8477, section 4.3. An entry with several ends speaks of their union, so that little follows for
 * a single pair: if two sources together equal a target, each of them is a subset of it.
 */
public enum PairRelation {

	EQUAL, SUBSET, SUPERSET, INTERSECTS, NONE,
	/** Some relationship that does not follow for the single pair. */
	SOME;

	/** What {@code entry} says about each pair of its ends. */
	static PairRelation of(MappingEntry entry) {
		return of(entry.getRelationship(), entry.getSources().size() == 1, entry.getTargets().size() == 1);
	}

	/**
	 * What an entry says about each pair of its ends.
	 *
	 * @param oneSource whether it has a single source
	 * @param oneTarget whether it has a single target
	 */
	public static PairRelation of(Relationship relationship, boolean oneSource, boolean oneTarget) {
		return switch (relationship) {
			case NO_RELATIONSHIP -> NONE;
			case EQUAL, EQUIVALENT -> oneSource && oneTarget ? EQUAL : oneTarget ? SUBSET : oneSource ? SUPERSET : SOME;
			case SUBSET_OF -> oneTarget ? SUBSET : SOME;
			case SUPERSET_OF -> oneSource ? SUPERSET : SOME;
			case INTERSECTS -> oneSource && oneTarget ? INTERSECTS : SOME;
			case UNSPECIFIED -> SOME;
		};
	}

	/** The same, read from target to source. */
	PairRelation inverse() {
		return switch (this) {
			case SUBSET -> SUPERSET;
			case SUPERSET -> SUBSET;
			default -> this;
		};
	}

	/** Whether both cannot hold for one pair, unless it is {@link #EQUAL} as well. */
	public boolean contradicts(PairRelation other) {
		if (this == SOME || other == SOME) {
			return false;
		}
		if (this == NONE || other == NONE) {
			return this != other;
		}
		return this == SUBSET && other == SUPERSET || this == SUPERSET && other == SUBSET;
	}
}
