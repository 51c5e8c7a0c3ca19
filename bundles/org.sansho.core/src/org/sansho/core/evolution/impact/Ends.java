// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Added;
import org.sansho.model.MappingEntry;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;
import org.sansho.model.SuccessionLine;
import org.sansho.model.Withdrawn;

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
			case SuccessionLine line -> source ? line.getPredecessors() : line.getSuccessors();
			case Withdrawn withdrawn -> source ? withdrawn.getPredecessors() : List.of();
			case Added added -> source ? List.of() : added.getSuccessors();
			case MovedOut moved -> source ? moved.getPredecessors() : moved.getSuccessors();
			default -> List.of();
		};
	}
}
