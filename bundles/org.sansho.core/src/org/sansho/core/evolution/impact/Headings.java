// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Clause;
import org.sansho.model.Provision;

/** What stands around a provision and below it; what is said of the one holds for the other. */
final class Headings {

	private Headings() {
	}

	/** The provisions in which {@code provision} stands, from the inside to the outside. */
	static List<Provision> around(Provision provision) {
		List<Provision> around = new ArrayList<>(4);
		for (EObject level = provision.eContainer(); level instanceof Provision outer; level = level.eContainer()) {
			around.add(outer);
		}
		return around;
	}

	/** The provisions that stand directly in {@code provision}. */
	static List<? extends Provision> in(Provision provision) {
		return provision instanceof Clause clause ? clause.getClauses() : List.of();
	}
}
