// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;
import java.util.List;

/** How much each pair of characters says: the fewer provisions have it, the more. */
final class GramWeights {

	/** What the commonest pairs still say, so that short and plain wordings can be compared at all. */
	private static final float LEAST = 0.15f;

	private final GramNumbers numbers;
	/** By the number of a pair. */
	private final float[] weights;

	private GramWeights(GramNumbers numbers, float[] weights) {
		this.numbers = numbers;
		this.weights = weights;
	}

	/** The weights among {@code wordings}. */
	static GramWeights of(List<Grams> wordings) {
		GramNumbers numbers = new GramNumbers();
		int[] counts = new int[1 << 12];
		for (Grams grams : wordings) {
			for (int code : grams.codes()) {
				int number = numbers.add(code);
				if (number == counts.length) {
					counts = Arrays.copyOf(counts, 2 * number);
				}
				counts[number]++;
			}
		}
		double most = Math.log(1 + wordings.size() / 1.5);
		float[] weights = new float[numbers.size()];
		for (int number = 0; number < weights.length; number++) {
			weights[number] = (float) Math.max(LEAST, Math.log(1 + wordings.size() / (counts[number] + 0.5)) / most);
		}
		return new GramWeights(numbers, weights);
	}

	/** From {@value #LEAST} to 1; 1 for what nobody else has. */
	float of(int code) {
		int number = numbers.find(code);
		return number == GramNumbers.NONE ? 1 : weights[number];
	}
}
