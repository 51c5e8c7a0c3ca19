// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.List;
import org.sansho.core.EffectiveSettings;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Side;

/** Which statements count, and what they are about; the one place that coverage and chains both ask. */
final class Counting {

	private Counting() {
	}

	/** Whether the statement, by itself or with its whole set, is no longer to be used. */
	static boolean retired(MappingSet set, MappingStatement statement) {
		return statement instanceof MappingEntry ? !EffectiveSettings.isActive(statement) : !EffectiveSettings.isActive(set);
	}

	/** Whether the statement is about a pair of provisions that have nothing to do with each other. */
	static boolean noRelationship(MappingStatement statement) {
		return statement instanceof MappingEntry entry && entry.getRelationship() == Relationship.NO_RELATIONSHIP;
	}

	/** Whether it maps, or says that there is nothing to map to. */
	static boolean counts(MappingSet set, MappingStatement statement) {
		return !retired(set, statement) && !noRelationship(statement);
	}

	/** Whether {@code statement} says anything about the provisions of this side. */
	static boolean isAbout(Side side, MappingStatement statement) {
		return statement instanceof MappingEntry || statement instanceof NoCounterpart none && none.getSide() == side;
	}

	/** The provisions of {@code side} that {@code statement} names. */
	static List<Provision> ends(MappingStatement statement, Side side) {
		return switch (statement) {
			case MappingEntry entry -> side == Side.SOURCE ? entry.getSources() : entry.getTargets();
			case NoCounterpart none when none.getSide() == side -> none.getProvisions();
			default -> List.of();
		};
	}

	static Side other(Side side) {
		return side == Side.SOURCE ? Side.TARGET : Side.SOURCE;
	}
}
