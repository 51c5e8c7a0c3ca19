// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the wordings that may be near another one, by the rarest pairs of characters that they share, so that never all of them are
 * compared.
 */
final class GramIndex {

	/** So many pairs are looked up for a wording, the rarest first. */
	private static final int LOOKED_UP = 24;
	/** A pair that so many wordings have leads nowhere. */
	private static final int COMMON = 256;

	private final GramNumbers numbers = new GramNumbers();
	/** By the number of a pair, how many wordings have it. */
	private final int[] many;
	/** By the number of a pair, where its wordings begin among all of them; what leads nowhere has none. */
	private final int[] starts;
	private final int[] places;

	/** @param wordings the wording at each place */
	GramIndex(List<Grams> wordings) {
		int size = 0;
		for (Grams grams : wordings) {
			size += grams.codes().length;
		}
		int[] found = new int[size];
		int next = 0;
		for (Grams grams : wordings) {
			for (int code : grams.codes()) {
				found[next++] = numbers.add(code);
			}
		}
		many = new int[numbers.size()];
		for (int number : found) {
			many[number]++;
		}
		starts = new int[many.length];
		int kept = 0;
		for (int number = 0; number < many.length; number++) {
			starts[number] = kept;
			kept += many[number] <= COMMON ? many[number] : 0;
		}
		places = new int[kept];
		int[] ends = starts.clone();
		next = 0;
		for (int place = 0; place < wordings.size(); place++) {
			for (int i = wordings.get(place).codes().length; i > 0; i--) {
				int number = found[next++];
				if (many[number] <= COMMON) {
					places[ends[number]++] = place;
				}
			}
		}
	}

	/** One that looks things up; for one thread at a time. */
	Search search(int wordings) {
		return new Search(wordings);
	}

	/** Remembers what it has seen of each wording while it looks up one. */
	final class Search {
		private final float[] seen;
		private int[] found = new int[64];
		/** How many wordings have a pair in the upper half, where it stands in the wording that is looked up in the lower one. */
		private long[] rarest = new long[256];

		private Search(int wordings) {
			seen = new float[wordings];
		}

		/** The places of up to {@code most} wordings that share most with {@code grams}, the nearest first, then by place. */
		int[] nearest(Grams grams, GramWeights weights, int most) {
			int touched = 0;
			int rare = findRarest(grams);
			for (int k = 0; k < rare; k++) {
				int code = grams.codes()[(int) rarest[k]];
				int number = numbers.find(code);
				float weight = weights.of(code);
				for (int i = starts[number]; i < starts[number] + many[number]; i++) {
					int place = places[i];
					if (seen[place] == 0) {
						if (touched == found.length) {
							found = Arrays.copyOf(found, 2 * touched);
						}
						found[touched++] = place;
					}
					seen[place] += weight;
				}
			}
			int[] nearest = new int[Math.min(most, touched)];
			int kept = 0;
			for (int i = 0; i < touched; i++) {
				int place = found[i];
				if (kept == nearest.length && !isNearer(place, nearest[kept - 1])) {
					continue;
				}
				int to = kept == nearest.length ? kept - 1 : kept++;
				while (to > 0 && isNearer(place, nearest[to - 1])) {
					nearest[to] = nearest[to - 1];
					to--;
				}
				nearest[to] = place;
			}
			for (int i = 0; i < touched; i++) {
				seen[found[i]] = 0;
			}
			return nearest;
		}

		private boolean isNearer(int place, int other) {
			return seen[place] > seen[other] || seen[place] == seen[other] && place < other;
		}

		/** Sorts the pairs that lead somewhere by how many wordings have them, then as they stand; returns how many are looked up. */
		private int findRarest(Grams grams) {
			int[] codes = grams.codes();
			if (rarest.length < codes.length) {
				rarest = new long[2 * codes.length];
			}
			int size = 0;
			for (int i = 0; i < codes.length; i++) {
				int number = numbers.find(codes[i]);
				if (number != GramNumbers.NONE && many[number] <= COMMON) {
					rarest[size++] = (long) many[number] << Integer.SIZE | i;
				}
			}
			Arrays.sort(rarest, 0, size);
			return Math.min(size, LOOKED_UP);
		}
	}
}
