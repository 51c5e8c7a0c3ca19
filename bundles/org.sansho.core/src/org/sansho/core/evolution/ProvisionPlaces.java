// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;
import java.util.List;
import org.sansho.model.Provision;

/** Finds the place of a provision among many, by open addressing: a map would hold objects by the hundred thousand that say no more than a number. */
final class ProvisionPlaces {

	private final List<Provision> provisions;
	private final int[] slots;

	/** @param provisions each is there once, and may be reached by its place at once */
	ProvisionPlaces(List<Provision> provisions) {
		this.provisions = provisions;
		this.slots = new int[Integer.highestOneBit(Math.max(provisions.size(), 4)) * 4];
		Arrays.fill(slots, Roster.NONE);
		for (int place = 0; place < provisions.size(); place++) {
			slots[slot(provisions.get(place))] = place;
		}
	}

	/** The place of {@code provision}; {@link Roster#NONE} if it is not among them. */
	int of(Provision provision) {
		return slots[slot(provision)];
	}

	private int slot(Provision provision) {
		int mask = slots.length - 1;
		int hash = System.identityHashCode(provision);
		int slot = (hash ^ hash >>> 15) & mask;
		while (slots[slot] != Roster.NONE && provisions.get(slots[slot]) != provision) {
			slot = slot + 1 & mask;
		}
		return slot;
	}
}
