// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

/** Circled numbers, which Unicode keeps in three places: ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
final class Marks {

	private static final int LAST = 50;

	private Marks() {
	}

	/** The number in the circle, 1 to 50; 0 when {@code c} is no circled number. */
	static int value(int c) {
		if (c >= 0x2460 && c <= 0x2473) {
			return c - 0x2460 + 1;
		}
		if (c >= 0x3251 && c <= 0x325F) {
			return c - 0x3251 + 21;
		}
		return c >= 0x32B1 && c <= 0x32BF ? c - 0x32B1 + 36 : 0;
	}

	/** {@code value} in a circle, or between parentheses where there is no such character. */
	static String of(int value) {
		if (value < 1 || value > LAST) {
			return "(" + value + ')';
		}
		if (value <= 20) {
			return Character.toString(0x2460 + value - 1);
		}
		return Character.toString(value <= 35 ? 0x3251 + value - 21 : 0x32B1 + value - 36);
	}
}
