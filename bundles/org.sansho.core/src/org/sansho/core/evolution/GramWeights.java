// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;
import java.util.List;

/** How much each pair of characters says: the fewer provisions have it, the more. */
final class GramWeights {

	/** What the commonest pairs still say, so that short and plain wordings can be compared at all. */
	private static final float LEAST = 0.15f;

	/** By open addressing: the pair at each slot, and what it says; nothing where a slot is free. */
	private final int[] codes;
	private final float[] weights;

	private GramWeights(int different) {
		int slots = Integer.highestOneBit(Math.max(different, 8)) * 4;
		codes = new int[slots];
		weights = new float[slots];
	}

	private void put(int code, float weight) {
		int slot = slot(code);
		codes[slot] = code;
		weights[slot] = weight;
	}

	private int slot(int code) {
		int mask = codes.length - 1;
		int slot = (code ^ code >>> 15) & mask;
		while (weights[slot] != 0 && codes[slot] != code) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	/** The weights among {@code wordings}. */
	static GramWeights of(List<Grams> wordings) {
		int[] all = new int[wordings.stream().mapToInt(grams -> grams.codes().length).sum()];
		int size = 0;
		for (Grams grams : wordings) {
			System.arraycopy(grams.codes(), 0, all, size, grams.codes().length);
			size += grams.codes().length;
		}
		Arrays.parallelSort(all, 0, size);
		double most = Math.log(1 + wordings.size() / 1.5);
		int different = 0;
		for (int i = 0; i < size; i++) {
			different += i == 0 || all[i] != all[i - 1] ? 1 : 0;
		}
		GramWeights known = new GramWeights(different);
		for (int i = 0; i < size;) {
			int end = i;
			while (end < size && all[end] == all[i]) {
				end++;
			}
			known.put(all[i], (float) Math.max(LEAST, Math.log(1 + wordings.size() / (end - i + 0.5)) / most));
			i = end;
		}
		return known;
	}

	/** From {@value #LEAST} to 1; 1 for what nobody else has. */
	float of(int code) {
		float weight = weights[slot(code)];
		return weight == 0 ? 1 : weight;
	}
}
