// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/**
 * How much each figure of the evidence says for a pair and for a division.
 *
 * <p>They were set by hand, and {@code WeightFitting}, which stands beside the tests, found nothing better that may be kept. On made-up pairs of
 * editions (hard and real ones of 1,000 requirements with 10 % and 30 % changed, from three tuning seeds) their mean F1 is 0.982. Logistic
 * regression over all candidates gave 0.966. A search along each weight gave 0.983, with -6.6, 11, 2.7, 0.7, 0.1, 1.2, -0.5, 1, -1.5, 4 for pairs and
 * the same for divisions, but did not find 14 and 14⑤ of a real guideline again, which persons have confirmed. What they are worth is measured by
 * {@code DiffQualityTest} on seeds that nothing was fitted to.
 *
 * @param ofPairs     for the figures of {@link Evidence}
 * @param ofDivisions for the figures of {@link Divisions}
 */
record Weights(double[] ofPairs, double[] ofDivisions) {

	static final Weights STANDARD = new Weights(new double[] {-6, 11, 3, 1, 0.4, 1.2, -0.8, 1, -1.5, 4}, new double[] {-7, 5, 4, 2, 2, 1.5, 2, 6});
}
