// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.Optional;
import org.sansho.model.Provision;

/**
 * A unit as a mapping set sees it.
 *
 * @param provision the item, gate or top-level requirement
 * @param verdict   what is said about it, or about {@code heading}
 * @param heading   the heading above it that the verdict is about; empty when it is about the unit itself, and when nothing is said
 */
public record CoveredUnit(Provision provision, Verdict verdict, Optional<Provision> heading) {

	/** Mapped, explicitly without counterpart, or open. */
	public UnitState state() {
		return verdict.state();
	}

	/** How much the best entry carries; empty unless mapped. */
	public Optional<Strength> strength() {
		return verdict.strength().map(strength -> heading.isPresent() ? Strength.VIA_HEADING : strength);
	}

	/** Whether it is mapped, but no entry was reviewed and still holds, and the best was never reviewed. */
	public boolean onlyUnreviewed() {
		return verdict.review().filter(Standing.UNREVIEWED::equals).isPresent();
	}

	/** Whether it is mapped, and every entry is suspect. */
	public boolean onlySuspect() {
		return verdict.review().filter(Standing.SUSPECT::equals).isPresent();
	}

	/** Whether it is mapped, and every entry is an intersection. */
	public boolean onlyIntersects() {
		return verdict.onlyIntersects();
	}

	/** Whether it is mapped, but only through a heading above it. */
	public boolean mappedViaHeading() {
		return heading.isPresent() && state() == UnitState.MAPPED;
	}
}
