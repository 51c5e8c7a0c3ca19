// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import org.sansho.core.evolution.lineage.RefusedException;

/** Why nobody can tell which side of a mapping set is to be carried where. */
public final class RouteException extends RefusedException {

	private static final long serialVersionUID = 1L;

	/** What is wrong with what was asked for, with its arguments. */
	public enum Reason {
		/** Neither side is of that document: the edition that was asked for, the set, its two editions. */
		NEITHER_SIDE,
		/** Both sides are of that document: the edition that was asked for, the set, its two editions. */
		BOTH_SIDES,
		/** One side is to go to two editions: the two. */
		TWICE
	}

	private final Reason reason;

	RouteException(Reason reason, String... arguments) {
		super(reason, null, List.of(arguments));
		this.reason = reason;
	}

	/** What is wrong. */
	public Reason reason() {
		return reason;
	}
}
