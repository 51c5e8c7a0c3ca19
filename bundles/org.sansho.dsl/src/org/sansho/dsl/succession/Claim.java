// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.model.Added;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** What a line of a succession says, without how sure that is, so that one that was written can be told from one that would be written. */
record Claim(List<Provision> predecessors, List<Provision> successors, Set<ChangeKind> changes) {

	/** What {@code line} would say. */
	static Claim of(ProposedLine line) {
		return of(line.predecessors(), line.successors(), line.changes());
	}

	/** What {@code statement} says; empty for what is never proposed. */
	static Optional<Claim> of(SuccessionStatement statement) {
		return switch (statement) {
			case SuccessionLine line -> Optional.of(of(line.getPredecessors(), line.getSuccessors(), line.getChanges()));
			case Added added -> Optional.of(of(List.of(), added.getSuccessors(), List.of()));
			case Withdrawn withdrawn -> Optional.of(of(withdrawn.getPredecessors(), List.of(), List.of()));
			default -> Optional.empty();
		};
	}

	/** Only what became of something changed somehow. */
	private static Claim of(List<Provision> predecessors, List<Provision> successors, Collection<ChangeKind> changes) {
		EnumSet<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
		if (!predecessors.isEmpty() && !successors.isEmpty()) {
			kinds.addAll(changes);
		}
		return new Claim(List.copyOf(predecessors), List.copyOf(successors), kinds);
	}
}
