// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/**
 * How much each figure of the evidence says for a pair and for a division.
 *
 * <p>They were fitted by {@code WeightFitting}, which stands beside the tests, to made-up pairs of editions: hard and real ones of 1,000 requirements
 * with 10 % and 30 % changed, from three tuning seeds. Logistic regression over all candidates gave a mean F1 of 0.966 there, weights set by hand 0.982, and a
 * search from the latter along each weight 0.983; those of the search are here. It left the weights of divisions as they were set. What they
 * are worth is measured by {@code DiffQualityTest} on seeds that nothing was fitted to.
 *
 * @param ofPairs     for the figures of {@link Evidence}
 * @param ofDivisions for the figures of {@link Divisions}
 */
record Weights(double[] ofPairs, double[] ofDivisions) {

	static final Weights FITTED = new Weights(new double[] {-6.6, 11, 2.7, 0.7, 0.1, 1.2, -0.5, 1, -1.5, 4}, new double[] {-7, 5, 4, 2, 2, 1.5, 2, 6});
}
