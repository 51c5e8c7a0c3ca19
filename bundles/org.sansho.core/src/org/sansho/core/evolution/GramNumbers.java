// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;

/**
 * Numbers the different pairs of characters from 0 in the order in which they come, so that what is known of each can stand in an array: there are
 * millions of pairs in an edition, and to sort them or to box them would take longer than all that is done with them.
 */
final class GramNumbers {

	/** Not among them. */
	static final int NONE = -1;

	/** By open addressing: the pair at each slot, and its number; {@link #NONE} where a slot is free. */
	private int[] codes;
	private int[] numbers;
	private int size;

	GramNumbers() {
		codes = new int[1 << 12];
		numbers = free(codes.length);
	}

	private static int[] free(int slots) {
		int[] free = new int[slots];
		Arrays.fill(free, NONE);
		return free;
	}

	/** How many different ones there are. */
	int size() {
		return size;
	}

	/** The number of {@code code}; {@link #NONE} if it is not among them. */
	int find(int code) {
		return numbers[slot(code)];
	}

	/** The number of {@code code}, which is the next one if it was not among them. */
	int add(int code) {
		int slot = slot(code);
		if (numbers[slot] != NONE) {
			return numbers[slot];
		}
		if (2 * size >= codes.length) {
			grow();
			slot = slot(code);
		}
		codes[slot] = code;
		numbers[slot] = size;
		return size++;
	}

	private int slot(int code) {
		int mask = codes.length - 1;
		int slot = (code ^ code >>> 15) & mask;
		while (numbers[slot] != NONE && codes[slot] != code) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private void grow() {
		int[] oldCodes = codes;
		int[] oldNumbers = numbers;
		codes = new int[2 * oldCodes.length];
		numbers = free(codes.length);
		for (int i = 0; i < oldCodes.length; i++) {
			if (oldNumbers[i] != NONE) {
				int slot = slot(oldCodes[i]);
				codes[slot] = oldCodes[i];
				numbers[slot] = oldNumbers[i];
			}
		}
	}
}
