// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;
import java.util.List;

/** How much each pair of characters says: the fewer provisions have it, the more. */
final class GramWeights {

	/** What the commonest pairs still say, so that short and plain wordings can be compared at all. */
	private static final float LEAST = 0.15f;

	private final int[] codes;
	private final float[] weights;
	private final float unknown;

	private GramWeights(int[] codes, float[] weights, float unknown) {
		this.codes = codes;
		this.weights = weights;
		this.unknown = unknown;
	}

	/** The weights among {@code wordings}. */
	static GramWeights of(List<Grams> wordings) {
		int[] all = new int[wordings.stream().mapToInt(grams -> grams.codes().length).sum()];
		int size = 0;
		for (Grams grams : wordings) {
			System.arraycopy(grams.codes(), 0, all, size, grams.codes().length);
			size += grams.codes().length;
		}
		Arrays.parallelSort(all);
		int[] codes = new int[all.length];
		float[] weights = new float[all.length];
		double most = Math.log(1 + wordings.size() / 1.5);
		int kept = 0;
		for (int i = 0; i < size;) {
			int end = i;
			while (end < size && all[end] == all[i]) {
				end++;
			}
			codes[kept] = all[i];
			weights[kept++] = (float) Math.max(LEAST, Math.log(1 + wordings.size() / (end - i + 0.5)) / most);
			i = end;
		}
		return new GramWeights(Arrays.copyOf(codes, kept), Arrays.copyOf(weights, kept), 1);
	}

	/** From {@value #LEAST} to 1. */
	float of(int code) {
		int at = Arrays.binarySearch(codes, code);
		return at < 0 ? unknown : weights[at];
	}
}
