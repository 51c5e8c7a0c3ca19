// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.SuccessionEnds;
import org.sansho.model.MappingEntry;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;
import org.sansho.model.SuccessionStatement;

/** What statements name. */
final class Ends {

	private Ends() {
	}

	/** What {@code statement} names on {@code side}; of a succession, {@code SOURCE} is what was. */
	static List<Provision> of(EObject statement, Side side) {
		boolean source = side == Side.SOURCE;
		return switch (statement) {
			case MappingEntry entry -> source ? entry.getSources() : entry.getTargets();
			case NoCounterpart none -> none.getSide() == side ? none.getProvisions() : List.of();
			case SuccessionStatement other -> source ? SuccessionEnds.predecessors(other) : SuccessionEnds.successorsAnywhere(other);
			default -> List.of();
		};
	}
}
