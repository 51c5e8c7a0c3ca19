// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How near the wordings of two provisions are, from 0 (nothing in common) to 1 (no difference but layout and spelling). */
final class Likeness {

	/** A title says more than as much text. */
	private static final float TITLE = 2;
	/** What only one of the two says speaks less against them than what both say differently: summaries and texts come and go. */
	private static final float ONE_SIDED = 0.25f;

	private final Roster older;
	private final Roster newer;
	private final GramWeights weights;
	private final Map<Grams, WeighedGrams> weighed = new ConcurrentHashMap<>();

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
	}

	GramWeights weights() {
		return weights;
	}

	/** {@code grams} of a roster with what they say. */
	WeighedGrams weighed(Grams grams) {
		return weighed.computeIfAbsent(grams, key -> WeighedGrams.of(key, weights));
	}

	/** Of two that have nothing that could be compared, {@link Float#NaN}. */
	float of(int old, int young) {
		if (!older.saysNothing(old) && older.wording(old).equals(newer.wording(young))) {
			return 1;
		}
		Sum sum = new Sum();
		sum.add(TITLE, older.title(old), newer.title(young));
		sum.add(1, older.text(old), newer.text(young));
		return sum.comparable ? sum.common / sum.all : Float.NaN;
	}

	private final class Sum {
		private float common;
		private float all;
		private boolean comparable;

		void add(float factor, Grams some, Grams others) {
			WeighedGrams one = weighed(some);
			WeighedGrams other = weighed(others);
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
