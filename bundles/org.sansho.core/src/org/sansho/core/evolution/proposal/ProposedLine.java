// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Certainty;
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
 * @param unknowable   why nobody can decide it from what is written in the project; empty when there is something to decide by
 */
public record ProposedLine(List<Provision> predecessors, List<Provision> successors, Set<ChangeKind> changes, int hundredths, Optional<Alternative> runnerUp,
		Optional<Unknowable> unknowable) {

	/** What nobody can know is as likely as not. */
	private static final int EVEN = 50;

	/** The certain ones, then the doubtful ones, the surest first, then those that nobody can decide, by the reason. */
	static final Comparator<ProposedLine> IN_ORDER = Comparator.comparing((ProposedLine line) -> line.unknowable().map(why -> 1 + why.ordinal()).orElse(0))
			.thenComparing(line -> !line.isCertain()).thenComparingInt(line -> line.isDoubtful() ? -line.hundredths() : 0);

	public ProposedLine {
		predecessors = List.copyOf(predecessors);
		successors = List.copyOf(successors);
	}

	/** Whether it only has to be glanced at. */
	public boolean isCertain() {
		return hundredths >= Certainty.CERTAIN;
	}

	/** Whether a person has to decide it, and can. */
	public boolean isDoubtful() {
		return !isCertain() && unknowable.isEmpty();
	}

	/** This line, not certain: something speaks against it that wordings do not tell. */
	ProposedLine doubtful() {
		return new ProposedLine(predecessors, successors, changes, Math.min(hundredths, Certainty.CERTAIN - 1), runnerUp, unknowable);
	}

	/** This line, not to be decided for the reason {@code why}; where something else was thought of, that can be looked at, so it is only doubtful. */
	ProposedLine unknowable(Unknowable why) {
		return runnerUp.isPresent() ? doubtful() : new ProposedLine(predecessors, successors, changes, Math.min(hundredths, EVEN), runnerUp, Optional.of(why));
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
