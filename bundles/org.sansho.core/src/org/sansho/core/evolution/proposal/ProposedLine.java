// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.evolution.Alternative;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;

/**
 * A line that a succession may have: what some provisions have become, what was added, or what was withdrawn.
 *
 * @param predecessors provisions of the older edition; none for what was added
 * @param successors   provisions of the newer edition; none for what was withdrawn
 * @param changes      what differs, in the order of the language; none for what was added or withdrawn
 * @param hundredths   how sure that is, in hundredths from 1 to 100, rounded down: what is written is never more than what is known
 * @param runnerUp     what else it may be, the likeliest; empty when nothing else is worth naming
 */
public record ProposedLine(List<Provision> predecessors, List<Provision> successors, Set<ChangeKind> changes, int hundredths, Optional<Alternative> runnerUp) {

	/** From so many hundredths on a line is certain: of such lines nineteen of twenty are right, as tests on pairs with known truth make sure. */
	public static final int CERTAIN = 90;

	public ProposedLine {
		predecessors = List.copyOf(predecessors);
		successors = List.copyOf(successors);
	}

	/** Whether it only has to be glanced at. */
	public boolean isCertain() {
		return hundredths >= CERTAIN;
	}

	/** This line, not certain: something speaks against it that wordings do not tell. */
	ProposedLine doubtful() {
		return new ProposedLine(predecessors, successors, changes, Math.min(hundredths, CERTAIN - 1), runnerUp);
	}

	/** Whether it says that there was nothing before. */
	public boolean isAdded() {
		return predecessors.isEmpty();
	}

	/** Whether it says that there is nothing any more. */
	public boolean isWithdrawn() {
		return successors.isEmpty();
	}
}
