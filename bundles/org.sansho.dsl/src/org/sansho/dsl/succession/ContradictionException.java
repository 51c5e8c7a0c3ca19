// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import org.sansho.core.evolution.Contradiction;
import org.sansho.core.evolution.lineage.LineageException;

/** Nothing can be proposed around what persons have said, since that contradicts itself. */
public final class ContradictionException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Contradiction contradiction;

	ContradictionException(Contradiction contradiction) {
		super("a succession that contradicts itself");
		this.contradiction = contradiction;
	}

	/** Why nothing can be proposed, with the statement that stands in the way. */
	public LineageException refusal() {
		return contradiction.refusal();
	}
}
