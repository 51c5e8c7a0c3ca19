// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/**
 * The pairs of characters of a wording with what each of them says, looked up once, since each wording is compared with several others.
 *
 * @param codes   as in {@link Grams}
 * @param weights what each says
 * @param sum     what all of them say
 */
record WeighedGrams(int[] codes, float[] weights, float sum) {

	static WeighedGrams of(Grams grams, GramWeights known) {
		float[] weights = new float[grams.codes().length];
		float sum = 0;
		for (int i = 0; i < weights.length; i++) {
			weights[i] = known.of(grams.codes()[i]);
			sum += weights[i];
		}
		return new WeighedGrams(grams.codes(), weights, sum);
	}

	boolean isEmpty() {
		return codes.length == 0;
	}

	/** The sum over what both have. */
	float common(WeighedGrams other) {
		float common = 0;
		int[] others = other.codes;
		for (int i = 0, j = 0; i < codes.length && j < others.length;) {
			if (codes[i] == others[j]) {
				common += weights[i];
				i++;
				j++;
			} else if (codes[i] < others[j]) {
				i++;
			} else {
				j++;
			}
		}
		return common;
	}

	/** The sum over what both have and {@code third} has not. */
	float commonWithout(WeighedGrams other, WeighedGrams third) {
		float common = 0;
		int k = 0;
		for (int i = 0, j = 0; i < codes.length && j < other.codes.length;) {
			if (codes[i] == other.codes[j]) {
				while (k < third.codes.length && third.codes[k] < codes[i]) {
					k++;
				}
				if (k == third.codes.length || third.codes[k] != codes[i]) {
					common += weights[i];
				}
				i++;
				j++;
			} else if (codes[i] < other.codes[j]) {
				i++;
			} else {
				j++;
			}
		}
		return common;
	}
}
