// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import org.sansho.model.Edition;
import org.sansho.model.Provision;

/**
 * Tells whether an edition says to whom its provisions apply. One in which nothing says so leaves it open, and what is open is no other applicability than the
 * one that another edition states; in one that limits something, what is not limited applies to everybody.
 */
public final class StatedApplicability {

	private final boolean stated;

	private StatedApplicability(boolean stated) {
		this.stated = stated;
	}

	/** Whether the edition in which {@code provision} stands says to whom anything applies. */
	public static boolean isStated(Provision provision, Corpus corpus) {
		return corpus.editionOf(provision).filter(edition -> isStated(edition, corpus)).isPresent();
	}

	/** Whether {@code edition} says anywhere to whom something applies. */
	public static boolean isStated(Edition edition, Corpus corpus) {
		return corpus.derived(edition, StatedApplicability.class, known -> of(edition, known)).stated;
	}

	private static StatedApplicability of(Edition edition, Corpus corpus) {
		return new StatedApplicability(corpus.provisions(edition).stream().anyMatch(provision -> !provision.getAppliesTo().isEmpty() || !corpus.appliesTo(provision).isEmpty()));
	}
}
