// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.HashMap;
import java.util.Map;

/**
 * What speaks for one provision having become another: the wording, the citation, and where the ones around them have gone.
 *
 * <p>The logarithm of the odds is a sum weighted by {@link Weights}.
 */
final class Evidence {

	/** How many figures there are; the first is always 1. */
	static final int FIGURES = 10;
	private static final int LIKENESS = 1;
	private static final int INCOMPARABLE = 2;
	private static final int SAME_PATH = 3;
	private static final int SAME_NUMBER = 4;
	private static final int SAME_OWNER = 5;
	private static final int OTHER_OWNER = 6;
	private static final int NEIGHBOURS = 7;
	private static final int OTHER_KIND = 8;
	private static final int INSIDE = 9;

	private final Roster older;
	private final Roster newer;
	private final Alignment alignment;
	private final Blocks blocks;
	private final double[] weights;
	private final int[] insideOld;
	private final int[] insideYoung;
	private final Map<Long, Integer> wentInside = new HashMap<>();

	Evidence(Roster older, Roster newer, Alignment alignment, Blocks blocks, double[] weights) {
		this.older = older;
		this.newer = newer;
		this.alignment = alignment;
		this.blocks = blocks;
		this.weights = weights;
		this.insideOld = inside(older);
		this.insideYoung = inside(newer);
		countInside();
	}

	private void countInside() {
		long pair = 0;
		int run = 0;
		for (int old = 0; old < older.size(); old++) {
			int young = alignment.younger(old);
			if (young != Roster.NONE && older.owner(old) != Roster.NONE && newer.owner(young) != Roster.NONE) {
				long next = pair(older.owner(old), newer.owner(young));
				// What stands together has mostly gone together.
				if (next != pair && run > 0) {
					wentInside.merge(pair, run, Integer::sum);
					run = 0;
				}
				pair = next;
				run++;
			}
		}
		if (run > 0) {
			wentInside.merge(pair, run, Integer::sum);
		}
	}

	/** How many stand in each. */
	private static int[] inside(Roster roster) {
		int[] inside = new int[roster.size()];
		for (int place = 0; place < inside.length; place++) {
			if (roster.owner(place) != Roster.NONE) {
				inside[roster.owner(place)]++;
			}
		}
		return inside;
	}

	/** Takes note that {@code old} and {@code young} have been aligned: that speaks for what they stand in. */
	void aligned(int old, int young) {
		if (older.owner(old) != Roster.NONE && newer.owner(young) != Roster.NONE) {
			wentInside.merge(pair(older.owner(old), newer.owner(young)), 1, Integer::sum);
		}
	}

	private static long pair(int old, int young) {
		return (long) old << Integer.SIZE | young;
	}

	/** The logarithm of the odds that {@code old} has become {@code young}, as far as the alignment is known. */
	double logOdds(int old, int young, float likeness) {
		double[] figures = figures(old, young, likeness);
		double sum = 0;
		for (int i = 0; i < FIGURES; i++) {
			sum += weights[i] * figures[i];
		}
		return sum;
	}

	double[] figures(int old, int young, float likeness) {
		double[] figures = new double[FIGURES];
		figures[0] = 1;
		figures[LIKENESS] = Float.isNaN(likeness) ? 0 : likeness;
		figures[INCOMPARABLE] = Float.isNaN(likeness) ? 1 : 0;
		figures[SAME_PATH] = older.plainPath(old).equals(newer.plainPath(young)) ? 1 : 0;
		figures[SAME_NUMBER] = older.plainNumber(old).equals(newer.plainNumber(young)) ? 1 : 0;
		int owner = owner(old, young);
		figures[SAME_OWNER] = owner > 0 ? 1 : 0;
		figures[OTHER_OWNER] = owner < 0 ? 1 : 0;
		figures[NEIGHBOURS] = neighbour(older.before(old), newer.before(young)) + neighbour(older.after(old), newer.after(young));
		figures[OTHER_KIND] = older.provision(old).eClass() == newer.provision(young).eClass() ? 0 : 1;
		// Of a few that stand inside, one may have gone there by chance.
		int went = insideOld[old] == 0 || insideYoung[young] == 0 ? 0 : wentInside.getOrDefault(pair(old, young), 0);
		figures[INSIDE] = went == 0 ? 0 : (double) went / (1 + Math.min(insideOld[old], insideYoung[young]));
		return figures;
	}

	/** 1 when they stand in what has become of each other, -1 when not, 0 while that is not known. */
	private int owner(int old, int young) {
		int oldOwner = older.owner(old);
		int youngOwner = newer.owner(young);
		if (oldOwner == Roster.NONE && youngOwner == Roster.NONE) {
			return blocks.isSame(older.block(old), newer.block(young)) ? 1 : -1;
		}
		if (oldOwner == Roster.NONE || youngOwner == Roster.NONE) {
			// Where the citation is the same, only the heading above it is not known to one of the editions.
			return older.plainPath(old).equals(newer.plainPath(young)) ? 0 : -1;
		}
		if (alignment.younger(oldOwner) == youngOwner) {
			return 1;
		}
		return alignment.younger(oldOwner) == Roster.NONE && alignment.elder(youngOwner) == Roster.NONE ? 0 : -1;
	}

	/** Two ends speak for each other a little: both are first, or both are last. */
	private double neighbour(int old, int young) {
		if (old == Roster.NONE && young == Roster.NONE) {
			return 0.5;
		}
		return old != Roster.NONE && alignment.younger(old) == young && young != Roster.NONE ? 1 : 0;
	}
}
