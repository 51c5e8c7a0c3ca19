// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Aligns two editions one to one: what has the same citation and wording first, then what has the same wording elsewhere, then what is
 * similar, the surest pair first. Each pair that is found speaks for the ones around it, so that an alignment grows from what is certain.
 */
final class Aligner {

	/**
	 * A pair that may belong together.
	 *
	 * @param logOdds as it was when the candidate was put up
	 */
	private record Candidate(int old, int young, double logOdds) {
	}

	private static final Comparator<Candidate> SUREST_FIRST = Comparator.comparingDouble((Candidate candidate) -> -candidate.logOdds())
			.thenComparingInt(Candidate::old).thenComparingInt(Candidate::young);

	private final EditionComparison editions;
	private final Roster older;
	private final Roster newer;
	private final FormsApart forms;
	private final Alignment alignment;
	private final double[] weights;
	private final PriorityQueue<Candidate> queue = new PriorityQueue<>(SUREST_FIRST);
	private Candidates candidates;
	private Evidence evidence;
	private Likeness likeness;

	/** @param alignment what persons have said already */
	Aligner(EditionComparison editions, Alignment alignment, double[] weights) {
		this.editions = editions;
		this.older = editions.olderRoster();
		this.newer = editions.newerRoster();
		this.forms = new FormsApart(older, newer);
		this.alignment = alignment;
		this.weights = weights;
	}

	/** What was looked at of what was not clear. */
	Candidates candidates() {
		return candidates;
	}

	/** What speaks for a pair, as far as the alignment is known. */
	Evidence evidence() {
		return evidence;
	}

	FormsApart forms() {
		return forms;
	}

	Likeness likeness() {
		return likeness;
	}

	void align() {
		alignSamePlaceAndWording();
		new SameWordings(older, newer, forms, alignment).align();
		int[] olds = alignment.openOlds();
		int[] youngs = alignment.openYoungs();
		older.prepare(olds);
		newer.prepare(youngs);
		likeness = new Likeness(older, olds, newer, youngs);
		evidence = new Evidence(older, newer, alignment, Blocks.of(older, newer, alignment), weights);
		candidates = new Candidates(older, newer, forms, likeness);
		putUp(olds, youngs);
		while (!queue.isEmpty()) {
			Candidate candidate = queue.poll();
			if (!alignment.isOldTaken(candidate.old()) && !alignment.isYoungTaken(candidate.young())) {
				double now = logOdds(candidate.old(), candidate.young());
				if (now != candidate.logOdds()) {
					// Something around it has been aligned since; it takes its new place in the queue.
					push(candidate.old(), candidate.young(), now);
				} else {
					alignment.align(candidate.old(), candidate.young(), Change.Ground.SIMILAR);
					evidence.aligned(candidate.old(), candidate.young());
					speakForNeighbours(candidate.old(), candidate.young());
				}
			}
		}
	}

	private void alignSamePlaceAndWording() {
		for (int old = 0; old < older.size(); old++) {
			int young = editions.same(old);
			// Of several with one citation, the first.
			if (young != Roster.NONE && !alignment.isOldTaken(old) && !alignment.isYoungTaken(young)) {
				alignment.align(old, young, Change.Ground.SAME_CITATION_AND_WORDING);
			}
		}
	}

	private void putUp(int[] olds, int[] youngs) {
		Map<String, Integer> byPlainPath = new HashMap<>();
		for (int young : youngs) {
			byPlainPath.merge(newer.plainPath(young), young, (one, other) -> Roster.NONE);
		}
		int[][] nearest = candidates.nearest(olds, youngs);
		for (int i = 0; i < olds.length; i++) {
			for (int young : nearest[i]) {
				putUp(olds[i], young);
			}
			putUp(olds[i], byPlainPath.getOrDefault(older.plainPath(olds[i]), Roster.NONE));
			putUp(olds[i], newer.byPath(older.path(olds[i])));
		}
		around(olds).stream().forEach(old -> speakForNeighbours(old, alignment.younger(old)));
	}

	/** Everything aligned that stands around one of {@code olds}. */
	private BitSet around(int[] olds) {
		BitSet around = new BitSet(older.size());
		for (int old : olds) {
			add(around, older.before(old));
			add(around, older.after(old));
			add(around, older.owner(old));
			for (int child = older.firstInside(old); child != Roster.NONE; child = older.after(child)) {
				add(around, child);
			}
		}
		return around;
	}

	private void add(BitSet around, int old) {
		if (alignment.younger(old) != Roster.NONE) {
			around.set(old);
		}
	}

	private void speakForNeighbours(int old, int young) {
		putUp(older.before(old), newer.before(young));
		putUp(older.after(old), newer.after(young));
		putUp(older.owner(old), newer.owner(young));
		Map<String, Integer> inside = new HashMap<>();
		for (int child = newer.firstInside(young); child != Roster.NONE; child = newer.after(child)) {
			if (!alignment.isYoungTaken(child)) {
				inside.putIfAbsent(newer.plainNumber(child), child);
			}
		}
		for (int child = inside.isEmpty() ? Roster.NONE : older.firstInside(old); child != Roster.NONE; child = older.after(child)) {
			if (!alignment.isOldTaken(child)) {
				putUp(child, inside.getOrDefault(older.plainNumber(child), Roster.NONE));
			}
		}
	}

	/** Puts the pair into the queue, or anew where its odds have changed. */
	private void putUp(int old, int young) {
		if (old != Roster.NONE && young != Roster.NONE && !alignment.isOldTaken(old) && !alignment.isYoungTaken(young) && !forms.keep(old, young)) {
			push(old, young, logOdds(old, young));
		}
	}

	private void push(int old, int young, double logOdds) {
		if (logOdds > 0) {
			queue.add(new Candidate(old, young, logOdds));
		}
	}

	private double logOdds(int old, int young) {
		return evidence.logOdds(old, young, candidates.likeness(old, young));
	}
}
