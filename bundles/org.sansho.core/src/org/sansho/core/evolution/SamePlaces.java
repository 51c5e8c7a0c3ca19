// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import org.sansho.core.review.Wording;
import org.sansho.core.work.AllProcessors;

/** Finds what has the same citation and the same wording in two editions. */
final class SamePlaces {

	/** So many are looked up by one thread at a time. */
	private static final int BATCH = 2048;

	private final Roster older;
	private final Roster newer;
	private final boolean unambiguous;
	private final int[] same;

	private SamePlaces(Roster older, Roster newer) {
		this.older = older;
		this.newer = newer;
		this.unambiguous = newer.corpus().isUnambiguous(newer.edition());
		this.same = new int[older.size()];
	}

	/** For each place of the older edition the one of the newer; {@link Roster#NONE} where there is none. Of several with one citation the first is meant. */
	static int[] between(Roster older, Roster newer) {
		SamePlaces places = new SamePlaces(older, newer);
		AllProcessors.forEach((older.size() + BATCH - 1) / BATCH, batch -> places.find(batch * BATCH, Math.min(older.size(), (batch + 1) * BATCH)));
		return places.same;
	}

	private void find(int from, int to) {
		// What stands behind each other in one edition mostly does so in the other one.
		int next = newer.size();
		for (int old = from; old < to; old++) {
			String path = older.path(old);
			int young = unambiguous && next < newer.size() && !path.isEmpty() && newer.path(next).equals(path) ? next : newer.byPath(path);
			same[old] = young != Roster.NONE && Wording.isSame(older.provision(old), newer.provision(young)) ? young : Roster.NONE;
			next = young == Roster.NONE ? next : young + 1;
		}
	}
}
