// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/** How sure an alignment is, as a probability: fitted to pairs of editions whose truth is known, so that what it says holds as often as it says. */
final class Confidence {

	/** What has a wording that nothing else has is hardly ever something else. */
	static final double SAME_WORDING = 0.99;
	/** Nothing that was found by being similar is surer than this. */
	private static final double MOST = 0.99;
	private static final double LEAST = 0.01;

	private Confidence() {
	}

	/** @param logOdds of a pair, once everything around it is known */
	static double ofPair(double logOdds) {
		return probability(logOdds);
	}

	/** @param logOdds of a division */
	static double ofDivision(double logOdds) {
		return probability(logOdds);
	}

	private static double probability(double logOdds) {
		return Math.clamp(1 / (1 + Math.exp(-logOdds)), LEAST, MOST);
	}
}
