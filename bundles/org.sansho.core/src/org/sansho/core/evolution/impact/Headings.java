// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.List;
import java.util.Optional;
import org.sansho.model.Clause;
import org.sansho.model.Provision;

/** What stands around a provision and below it; what is said of the one holds for the other. */
final class Headings {

	private Headings() {
	}

	/** The provision in which {@code provision} stands directly; empty where it stands in none. */
	static Optional<Provision> around(Provision provision) {
		return provision.eContainer() instanceof Provision outer ? Optional.of(outer) : Optional.empty();
	}

	/** The provisions that stand directly in {@code provision}. */
	static List<? extends Provision> in(Provision provision) {
		return provision instanceof Clause clause ? clause.getClauses() : List.of();
	}
}
