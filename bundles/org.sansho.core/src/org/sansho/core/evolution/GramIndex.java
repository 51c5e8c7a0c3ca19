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

	private final int[] codes;
	private final int[] starts;
	private final int[] places;

	/** @param wordings the wording at each place */
	GramIndex(List<Grams> wordings) {
		long[] all = new long[wordings.stream().mapToInt(grams -> grams.codes().length).sum()];
		int size = 0;
		for (int place = 0; place < wordings.size(); place++) {
			for (int code : wordings.get(place).codes()) {
				all[size++] = (long) code << Integer.SIZE | place;
			}
		}
		Arrays.parallelSort(all);
		int[] found = new int[size];
		int[] begin = new int[size + 1];
		places = new int[size];
		int kept = 0;
		for (int i = 0; i < size; i++) {
			int code = (int) (all[i] >> Integer.SIZE);
			places[i] = (int) all[i];
			if (i == 0 || found[kept - 1] != code) {
				begin[kept] = i;
				found[kept++] = code;
			}
		}
		begin[kept] = size;
		codes = Arrays.copyOf(found, kept);
		starts = Arrays.copyOf(begin, kept + 1);
	}

	/** One that looks things up; for one thread at a time. */
	Search search(int wordings) {
		return new Search(wordings);
	}

	/** Remembers what it has seen of each wording while it looks up one. */
	final class Search {
		private final float[] seen;
		private int[] found = new int[64];

		private Search(int wordings) {
			seen = new float[wordings];
		}

		/** The places of up to {@code most} wordings that share most with {@code grams}, the nearest first, then by place. */
		int[] nearest(Grams grams, GramWeights weights, int most) {
			int touched = 0;
			for (long rare : rarest(grams)) {
				int at = (int) rare;
				float weight = weights.of(codes[at]);
				for (int i = starts[at]; i < starts[at + 1]; i++) {
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

		/** How many have it in the upper half, where it stands in the lower one. */
		private long[] rarest(Grams grams) {
			long[] rare = new long[grams.codes().length];
			int size = 0;
			for (int code : grams.codes()) {
				int at = at(code);
				if (at >= 0 && many(at) <= COMMON) {
					rare[size++] = (long) many(at) << Integer.SIZE | at;
				}
			}
			Arrays.sort(rare, 0, size);
			return Arrays.copyOf(rare, Math.min(size, LOOKED_UP));
		}

		private int at(int code) {
			return Arrays.binarySearch(codes, code);
		}

		private int many(int at) {
			return starts[at + 1] - starts[at];
		}
	}
}
