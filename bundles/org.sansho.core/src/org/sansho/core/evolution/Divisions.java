// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds what was taken out of a provision into a new one beside it, and what went into one that has another predecessor as well: the
 * wording of the smaller stands in the larger, where nothing else of the same origin stands.
 *
 * <p>One class looks at both: a merger is a division in the other direction of time.
 */
final class Divisions {

	/** How many figures there are; the first is always 1. */
	static final int FIGURES = 6;
	static final double[] WEIGHTS = {-7, 8, 8, 1.5, 1, 1};
	private static final int CANDIDATES = 4;
	private static final int CONTAINED = 1;
	private static final int OF_ITS_OWN = 2;
	private static final int BESIDE = 3;
	private static final int SAME_OWNER = 4;
	private static final int LEFT_OVER = 5;

	/**
	 * A part that belongs to a whole on the other side, though the whole is aligned with another one.
	 *
	 * @param part    a place that is aligned with nothing
	 * @param whole   the place on the other side
	 * @param logOdds how sure that is
	 */
	record Division(int part, int whole, double logOdds, double[] figures) {
	}

	private final Roster parts;
	private final Roster wholes;
	private final int[] partners;
	private final int[] partnersOfParts;
	private final GramWeights weights;

	/**
	 * @param parts           the side with the parts
	 * @param wholes          the side with the wholes
	 * @param partners        with which place among {@code parts} each of {@code wholes} is aligned
	 * @param partnersOfParts with which place among {@code wholes} each of {@code parts} is aligned
	 */
	Divisions(Roster parts, Roster wholes, int[] partners, int[] partnersOfParts, GramWeights weights) {
		this.parts = parts;
		this.wholes = wholes;
		this.partners = partners;
		this.partnersOfParts = partnersOfParts;
		this.weights = weights;
	}

	/** For each part that is aligned with nothing the likeliest whole, if there is any. */
	List<Division> find(boolean[] partTaken, boolean[] wholeClosed) {
		int[] open = IntStream.range(0, wholes.size()).filter(whole -> !wholeClosed[whole] && partners[whole] != Roster.NONE
				&& !wholes.text(whole).isEmpty() && !wholes.wording(whole).equals(parts.wording(partners[whole]))).toArray();
		GramIndex index = new GramIndex(IntStream.of(open).mapToObj(wholes::text).toList());
		GramIndex.Search search = index.search(open.length);
		List<Division> found = new ArrayList<>();
		for (int part = 0; part < parts.size(); part++) {
			if (!partTaken[part] && !parts.text(part).isEmpty()) {
				Division best = null;
				for (int candidate : search.nearest(parts.text(part), weights, CANDIDATES)) {
					double[] figures = figures(part, open[candidate]);
					double logOdds = logOdds(figures);
					if (best == null || logOdds > best.logOdds()) {
						best = new Division(part, open[candidate], logOdds, figures);
					}
				}
				if (best != null) {
					found.add(best);
				}
			}
		}
		return found;
	}

	private static double logOdds(double[] figures) {
		double sum = 0;
		for (int i = 0; i < FIGURES; i++) {
			sum += WEIGHTS[i] * figures[i];
		}
		return sum;
	}

	private double[] figures(int part, int whole) {
		double[] figures = new double[FIGURES];
		int sibling = partners[whole];
		Grams partText = parts.text(part);
		Grams wholeText = wholes.text(whole);
		float common = weights.common(partText, wholeText);
		figures[0] = 1;
		figures[CONTAINED] = common / weights.of(partText);
		figures[OF_ITS_OWN] = (common - weights.common(common(partText, wholeText), parts.text(sibling))) / weights.of(wholeText);
		figures[BESIDE] = parts.before(part) == sibling || parts.after(part) == sibling ? 1 : 0;
		figures[SAME_OWNER] = parts.owner(part) == parts.owner(sibling) && parts.block(part).equals(parts.block(sibling)) ? 1 : 0;
		// What the sibling does not have of the whole, the part should have.
		float missing = weights.of(wholeText) - weights.common(wholeText, parts.text(sibling));
		figures[LEFT_OVER] = missing == 0 ? 0 : figures[OF_ITS_OWN] * weights.of(wholeText) / missing;
		return figures;
	}

	private static Grams common(Grams one, Grams other) {
		int[] some = one.codes();
		int[] others = other.codes();
		int[] both = new int[Math.min(some.length, others.length)];
		int size = 0;
		for (int i = 0, j = 0; i < some.length && j < others.length;) {
			if (some[i] == others[j]) {
				both[size++] = some[i++];
				j++;
			} else if (some[i] < others[j]) {
				i++;
			} else {
				j++;
			}
		}
		return new Grams(Arrays.copyOf(both, size));
	}
}
