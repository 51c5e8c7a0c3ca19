// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import org.sansho.core.evolution.EditionComparison;
import org.sansho.core.evolution.EditionSide;

/** Proposes what a succession may say as often as it is asked, while what persons have said may change: the editions are read once. */
public final class Proposer {

	private final EditionComparison editions;
	private final Unwritten unwritten;

	/** Reads two editions of one project, which must not change as long as proposals are made. */
	public Proposer(EditionSide older, EditionSide newer) {
		this.editions = new EditionComparison(older, newer);
		this.unwritten = new Unwritten(older, newer);
	}

	/** What may be said beside what persons have confirmed now, of which {@code EditionDiff.contradiction} has found that it can be true. */
	public SuccessionProposal propose() {
		return new Drafting(editions.older(), editions.newer(), unwritten).proposal(editions.diff());
	}
}
