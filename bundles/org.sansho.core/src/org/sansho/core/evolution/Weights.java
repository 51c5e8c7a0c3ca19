// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/**
 * How much each figure of the evidence says for a pair and for a division.
 *
 * @param ofPairs     for the figures of {@link Evidence}
 * @param ofDivisions for the figures of {@link Divisions}
 */
record Weights(double[] ofPairs, double[] ofDivisions) {

	static final Weights FITTED = new Weights(new double[] {-6, 11, 3, 1, 0.4, 1.2, -0.8, 1, -1.5, 4}, new double[] {-7, 5, 4, 2, 2, 1.5, 2, 6});
}
