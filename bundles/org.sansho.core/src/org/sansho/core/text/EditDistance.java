// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.text;

/**
 * Levenshtein's distance from one text to many.
 *
 * <p>What both texts begin and end with is left out first, and a short rest is counted in the usual table. A longer one is compared
 * column by column in the bits of numbers (Myers 1999, "A fast bit-vector algorithm for approximate string matching", in Hyyrö's form
 * for whole strings and blocks of 64 characters).
 */
public final class EditDistance {

	private static final int BITS = 64;
	/** Up to this length the usual table is faster. */
	private static final int SHORT = 12;

	private final String text;
	private final int blocks;
	/** The different characters of the text by open addressing, made when first needed, and which of them each is, from 1. */
	private char[] characters = {};
	private int[] ordinals = {};
	/** Where each of them stands, one number for each block; the first is of characters that stand nowhere. */
	private long[] places = {};
	private final long[] increases;
	private final long[] decreases;
	private final int[] row = new int[SHORT + 1];

	/** Distances from {@code text}. One thread at a time. */
	public EditDistance(String text) {
		this.text = text;
		this.blocks = (text.length() + BITS - 1) / BITS;
		this.increases = new long[blocks];
		this.decreases = new long[blocks];
	}

	private void findPlaces() {
		int slots = Integer.highestOneBit(Math.max(text.length(), 8)) * 4;
		characters = new char[slots];
		ordinals = new int[slots];
		int different = 0;
		for (int i = 0; i < text.length(); i++) {
			int slot = slot(text.charAt(i));
			if (ordinals[slot] == 0) {
				ordinals[slot] = ++different;
				characters[slot] = text.charAt(i);
			}
		}
		places = new long[(different + 1) * blocks];
		for (int i = 0; i < text.length(); i++) {
			places[ordinals[slot(text.charAt(i))] * blocks + i / BITS] |= 1L << i % BITS;
		}
	}

	private int slot(char c) {
		int mask = characters.length - 1;
		int slot = (c ^ c >> 7) & mask;
		while (ordinals[slot] != 0 && characters[slot] != c) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	/** The distance to {@code other}; any larger number than {@code worst} once it cannot stay within {@code worst}. */
	public int to(String other, int worst) {
		int most = Math.min(text.length(), other.length());
		if (Math.max(text.length(), other.length()) - most > worst) {
			return worst + 1;
		}
		int ahead = 0;
		while (ahead < most && text.charAt(ahead) == other.charAt(ahead)) {
			ahead++;
		}
		int behind = 0;
		while (behind < most - ahead && text.charAt(text.length() - behind - 1) == other.charAt(other.length() - behind - 1)) {
			behind++;
		}
		int rest = text.length() - ahead - behind;
		int otherRest = other.length() - ahead - behind;
		if (rest == 0 || otherRest == 0) {
			return rest + otherRest;
		}
		return otherRest <= SHORT && rest <= SHORT ? inTable(other, ahead, rest, otherRest) : inBits(other, worst);
	}

	private int inTable(String other, int ahead, int rest, int otherRest) {
		for (int j = 0; j <= otherRest; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= rest; i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= otherRest; j++) {
				int substitution = diagonal + (text.charAt(ahead + i - 1) == other.charAt(ahead + j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[otherRest];
	}

	private int inBits(String other, int worst) {
		if (places.length == 0) {
			findPlaces();
		}
		for (int block = 0; block < blocks; block++) {
			increases[block] = -1L;
			decreases[block] = 0;
		}
		int distance = text.length();
		for (int j = 0; j < other.length(); j++) {
			int equal = ordinals[slot(other.charAt(j))] * blocks;
			int carried = 1;
			for (int block = 0; block < blocks; block++) {
				long last = block == blocks - 1 ? 1L << (text.length() - 1) % BITS : Long.MIN_VALUE;
				carried = column(block, places[equal + block], last, carried);
			}
			distance += carried;
			// Each character that is left can bring it down by one at most.
			if (distance - (other.length() - j - 1) > worst) {
				return worst + 1;
			}
		}
		return distance;
	}

	/** One block of a column. @return the difference that goes into the next block */
	private int column(int block, long places, long last, int carried) {
		long increase = increases[block];
		long decrease = decreases[block];
		long equal = carried < 0 ? places | 1 : places;
		long vertical = places | decrease;
		long diagonal = (equal & increase) + increase ^ increase | equal;
		long right = decrease | ~(diagonal | increase);
		long left = increase & diagonal;
		int out = (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
		right = right << 1 | (carried > 0 ? 1 : 0);
		left = left << 1 | (carried < 0 ? 1 : 0);
		increases[block] = left | ~(vertical | right);
		decreases[block] = right & vertical;
		return out;
	}
}
