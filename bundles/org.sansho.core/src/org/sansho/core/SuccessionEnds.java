// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.List;
import org.sansho.model.Added;
import org.sansho.model.MovedOut;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** What the statements of successions name, whatever their kind, so that nobody else has to tell the kinds apart for it. */
public final class SuccessionEnds {

	private SuccessionEnds() {
	}

	/** What {@code statement} names of the edition before. */
	public static List<Provision> predecessors(SuccessionStatement statement) {
		return switch (statement) {
			case SuccessionLine line -> line.getPredecessors();
			case Withdrawn withdrawn -> withdrawn.getPredecessors();
			case MovedOut moved -> moved.getPredecessors();
			default -> List.of();
		};
	}

	/** What {@code statement} names of the edition to which the succession leads. */
	public static List<Provision> successors(SuccessionStatement statement) {
		return switch (statement) {
			case SuccessionLine line -> line.getSuccessors();
			case Added added -> added.getSuccessors();
			default -> List.of();
		};
	}

	/** As {@link #successors}, and what it names of an edition of another document. */
	public static List<Provision> successorsAnywhere(SuccessionStatement statement) {
		return statement instanceof MovedOut moved ? moved.getSuccessors() : successors(statement);
	}
}
