// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/**
 * How sure an alignment is, as a probability.
 *
 * <p>The scales were fitted by logistic regression to the tuning seeds of {@code WeightFitting}, which stands beside the tests: of what
 * was taken to be at certain odds, so much was. Of what was thought of and not taken, the odds themselves say how often it would have been right.
 *
 * <table>
 * <caption>Taken at odds of which the logarithm is x, right on the tuning seeds, said</caption>
 * <tr><th>x</th><th>pairs</th><th>said</th><th>divisions</th><th>said</th></tr>
 * <tr><td>0 to 1</td><td>36 of 67</td><td>0.54 to 0.70</td><td>3 of 11</td><td>0.55 to 0.75</td></tr>
 * <tr><td>1 to 2</td><td>49 of 62</td><td>0.70 to 0.83</td><td>67 of 73</td><td>0.75 to 0.89</td></tr>
 * <tr><td>2 to 3</td><td>83 of 93</td><td>0.83 to 0.91</td><td>34 of 35</td><td>0.89 to 0.95</td></tr>
 * <tr><td>3 to 4</td><td>106 of 109</td><td>0.91 to 0.95</td><td>109 of 113</td><td>0.95 to 0.98</td></tr>
 * <tr><td>4 and more</td><td>2219 of 2239</td><td>from 0.95</td><td>350 of 354</td><td>from 0.98</td></tr>
 * </table>
 */
final class Confidence {

	/** What has a wording that nothing else has is hardly ever something else: 4875 of 4911 were not. */
	static final double SAME_WORDING = 0.99;
	/** Nothing that was found by being similar is surer than this. */
	private static final double MOST = 0.99;
	private static final double LEAST = 0.01;

	private Confidence() {
	}

	/** @param logOdds of a pair that was taken, once everything around it is known */
	static double ofPair(double logOdds) {
		return probability(0.14 + 0.71 * logOdds);
	}

	/** @param logOdds of a division that was taken */
	static double ofDivision(double logOdds) {
		return probability(0.20 + 0.92 * logOdds);
	}

	/** @param logOdds of a pair or division that was thought of and not taken */
	static double ofAlternative(double logOdds) {
		return probability(logOdds);
	}

	private static double probability(double logOdds) {
		return Math.clamp(1 / (1 + Math.exp(-logOdds)), LEAST, MOST);
	}
}
