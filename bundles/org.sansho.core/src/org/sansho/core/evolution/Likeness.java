// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.List;

/** How near the wordings of two provisions are, from 0 (nothing in common) to 1 (no difference but layout and spelling). */
final class Likeness {

	/** A title says more than as much text. */
	private static final float TITLE = 2;
	/** What only one of the two says speaks less against them than what both say differently: summaries and texts come and go. */
	private static final float ONE_SIDED = 0.25f;

	private final Roster older;
	private final Roster newer;
	private final GramWeights weights;
	private final WeighedRoster olderWeighed;
	private final WeighedRoster newerWeighed;

	/** @param some,others the places that are compared; how rare something is, is counted among them */
	Likeness(Roster older, int[] some, Roster newer, int[] others) {
		this.older = older;
		this.newer = newer;
		List<Grams> wordings = new ArrayList<>(2 * (some.length + others.length));
		for (int place : some) {
			wordings.add(older.title(place));
			wordings.add(older.text(place));
		}
		for (int place : others) {
			wordings.add(newer.title(place));
			wordings.add(newer.text(place));
		}
		wordings.removeIf(Grams::isEmpty);
		weights = GramWeights.of(wordings);
		olderWeighed = new WeighedRoster(older, weights);
		newerWeighed = new WeighedRoster(newer, weights);
	}

	GramWeights weights() {
		return weights;
	}

	/** The wordings of {@code roster}, which is one of the two, with what they say. */
	WeighedRoster weighed(Roster roster) {
		return roster == older ? olderWeighed : newerWeighed;
	}

	/** Of two that have nothing that could be compared, {@link Float#NaN}. */
	float of(int old, int young) {
		if (!older.saysNothing(old) && older.wording(old).equals(newer.wording(young))) {
			return 1;
		}
		Sum sum = new Sum();
		sum.add(TITLE, olderWeighed.title(old), newerWeighed.title(young));
		sum.add(1, olderWeighed.text(old), newerWeighed.text(young));
		return sum.comparable ? sum.common / sum.all : Float.NaN;
	}

	private static final class Sum {
		private float common;
		private float all;
		private boolean comparable;

		void add(float factor, WeighedGrams one, WeighedGrams other) {
			if (one.isEmpty() || other.isEmpty()) {
				all += ONE_SIDED * factor * (one.sum() + other.sum());
				return;
			}
			comparable = true;
			common += 2 * factor * one.common(other);
			all += factor * (one.sum() + other.sum());
		}
	}
}
