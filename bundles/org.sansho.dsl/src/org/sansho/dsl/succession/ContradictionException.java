// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.evolution.Contradiction;
import org.sansho.model.Provision;

/** Nothing can be proposed around what persons have said, since that contradicts itself. */
public final class ContradictionException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Contradiction contradiction;

	ContradictionException(Contradiction contradiction) {
		super("a succession that contradicts itself");
		this.contradiction = contradiction;
	}

	/** The statement that says again what another one has said, or the succession that leads back. */
	public EObject place() {
		return contradiction.place();
	}

	/** Of which provision something is said twice; empty where successions lead in a circle. */
	public Optional<Provision> twice() {
		return contradiction.twice();
	}
}
