// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;

/**
 * The pairs of neighbouring characters of a wording, each once: what can be compared without knowing where Japanese words begin. The pairs
 * that are left when hiragana is taken away are there as well, so that okurigana and particles matter less than what they hang on.
 *
 * @param codes the pairs as numbers, ascending
 */
record Grams(int[] codes) {

	static final Grams NONE = new Grams(new int[0]);

	private static final int TEXT = 0x2545F491;
	private static final int SKELETON = 0x1B873593;

	/** The pairs in {@code text}; {@code null} says nothing. */
	static Grams of(String text) {
		if (text == null || text.isEmpty()) {
			return NONE;
		}
		String folded = FoldedText.of(text);
		int[] codes = new int[2 * folded.length() + 2];
		int size = 0;
		char before = 0;
		char beforeInSkeleton = 0;
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (i > 0) {
				codes[size++] = code(TEXT, before, c);
			}
			before = c;
			if (!FoldedText.isHiragana(c)) {
				if (beforeInSkeleton != 0) {
					codes[size++] = code(SKELETON, beforeInSkeleton, c);
				}
				beforeInSkeleton = c;
			}
		}
		if (size == 0 && !folded.isEmpty()) {
			codes[size++] = code(TEXT, '\0', before);
		}
		return new Grams(distinct(codes, size));
	}

	private static int[] distinct(int[] codes, int size) {
		Arrays.sort(codes, 0, size);
		int kept = 0;
		for (int i = 0; i < size; i++) {
			if (i == 0 || codes[i] != codes[i - 1]) {
				codes[kept++] = codes[i];
			}
		}
		return Arrays.copyOf(codes, kept);
	}

	/** The pairs of both. */
	Grams and(Grams other) {
		int[] both = new int[codes.length + other.codes.length];
		int size = 0;
		int i = 0;
		int j = 0;
		while (i < codes.length && j < other.codes.length) {
			int one = codes[i];
			int next = other.codes[j];
			both[size++] = Math.min(one, next);
			i += one <= next ? 1 : 0;
			j += next <= one ? 1 : 0;
		}
		System.arraycopy(codes, i, both, size, codes.length - i);
		size += codes.length - i;
		System.arraycopy(other.codes, j, both, size, other.codes.length - j);
		return new Grams(Arrays.copyOf(both, size + other.codes.length - j));
	}

	/** Different pairs fall together once in some ten thousand comparisons, which changes no decision. */
	private static int code(int kind, char one, char other) {
		int mixed = kind ^ one * 0x9E3779B1 ^ Integer.rotateLeft(other * 0x85EBCA77, 13);
		mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
		return mixed ^ mixed >>> 12;
	}

	boolean isEmpty() {
		return codes.length == 0;
	}
}
