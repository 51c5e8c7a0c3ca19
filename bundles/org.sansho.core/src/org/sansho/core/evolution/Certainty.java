// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How sure something is, as every result tells it: in hundredths as a succession writes them, rounded down, so that what is told is never more than what is
 * known, and never nothing.
 */
public final class Certainty {

	/** From so many hundredths on something is certain: of such lines nineteen of twenty are right, as tests on pairs with known truth make sure. */
	public static final int CERTAIN = 90;
	private static final int HUNDRED = 100;
	/** What is one in a hundred only by the way that computers round is still meant to be one. */
	private static final double ROUNDING = 1e-9;

	private Certainty() {
	}

	/** {@code confidence}, from 0 to 1, in hundredths from 1 to 100. */
	public static int hundredths(double confidence) {
		return Math.clamp((long) Math.floor(confidence * HUNDRED + ROUNDING), 1, HUNDRED);
	}

	/** Whether {@code confidence} needs no second look. */
	public static boolean isCertain(double confidence) {
		return hundredths(confidence) >= CERTAIN;
	}

	/** {@code confidence} as a number that a program reads. */
	public static double rounded(double confidence) {
		return (double) hundredths(confidence) / HUNDRED;
	}

	/** {@code confidence} as a text tells it: 0.82. */
	public static String of(double confidence) {
		return number(hundredths(confidence));
	}

	/** {@code hundredths} as the language writes a number: 82 is 0.82. */
	public static String number(int hundredths) {
		return new BigDecimal(BigInteger.valueOf(hundredths), 2).stripTrailingZeros().toPlainString();
	}

	/** From which number on something is certain, as a text tells it. */
	public static String threshold() {
		return number(CERTAIN);
	}
}
