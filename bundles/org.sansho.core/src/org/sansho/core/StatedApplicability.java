// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/**
 * Tells where an edition says to whom its provisions apply. A part in which nothing says so leaves it open, and what is open is no other applicability
 * than the one that another edition states; in a part that limits something, what is not limited applies to everybody.
 */
public final class StatedApplicability {

	/** The parts in which something is limited. */
	private final Set<EObject> stating;

	private StatedApplicability(Set<EObject> stating) {
		this.stating = stating;
	}

	/** Whether the part of its edition in which {@code provision} stands says to whom anything applies. */
	public static boolean isStated(Provision provision, Corpus corpus) {
		Optional<Edition> edition = corpus.editionOf(provision);
		return edition.isPresent() && corpus.derived(edition.get(), StatedApplicability.class, known -> of(edition.get(), known)).stating.contains(part(provision));
	}

	/** Whether {@code edition} says anywhere to whom something applies. */
	public static boolean isStated(Edition edition, Corpus corpus) {
		return !corpus.derived(edition, StatedApplicability.class, known -> of(edition, known)).stating.isEmpty();
	}

	private static StatedApplicability of(Edition edition, Corpus corpus) {
		Set<EObject> stating = new HashSet<>();
		for (Provision provision : corpus.provisions(edition)) {
			if (!provision.getAppliesTo().isEmpty() || !corpus.appliesTo(provision).isEmpty()) {
				stating.add(part(provision));
			}
		}
		return new StatedApplicability(stating);
	}

	/** What is declared with {@code provision} in it. */
	private static EObject part(Provision provision) {
		EObject part = provision;
		while (part.eContainer() != null && !(part instanceof Declaration)) {
			part = part.eContainer();
		}
		return part;
	}
}
