// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Aligns two editions one to one: what has the same citation and wording first, then what has the same wording elsewhere, then what is
 * similar, the surest pair first. Each pair that is found speaks for the ones around it, so that an alignment grows from what is certain.
 */
final class Aligner {

	/** So many similar wordings are looked at for each provision. */
	private static final int CANDIDATES = 6;
	/** Wordings that are shorter say too little to find each other across an edition. */
	private static final int SHORT = 8;

	/**
	 * A pair that may belong together.
	 *
	 * @param logOdds as it was when the candidate was put up
	 */
	private record Candidate(int old, int young, double logOdds) {
	}

	private static final Comparator<Candidate> SUREST_FIRST = Comparator.comparingDouble((Candidate candidate) -> -candidate.logOdds())
			.thenComparingInt(Candidate::old).thenComparingInt(Candidate::young);

	private final Roster older;
	private final Roster newer;
	private final Alignment alignment;
	private final boolean[] oldTaken;
	private final boolean[] youngTaken;
	private final Evidence evidence;
	private final Map<Integer, Map<Integer, Float>> candidatesOfOld = new HashMap<>();
	private final Map<Integer, List<Integer>> candidatesOfYoung = new HashMap<>();
	private final PriorityQueue<Candidate> queue = new PriorityQueue<>(SUREST_FIRST);
	private Likeness likeness;

	Aligner(Roster older, Roster newer, double[] weights) {
		this.older = older;
		this.newer = newer;
		this.alignment = new Alignment(older.size(), newer.size());
		this.oldTaken = new boolean[older.size()];
		this.youngTaken = new boolean[newer.size()];
		this.evidence = new Evidence(older, newer, alignment, weights);
	}

	Alignment alignment() {
		return alignment;
	}

	Evidence evidence() {
		return evidence;
	}

	/** For each place of the older edition the places that were looked at, with how near they are. */
	Map<Integer, Map<Integer, Float>> candidates() {
		return candidatesOfOld;
	}

	Likeness likeness() {
		return likeness;
	}

	/** What a person has said about {@code old} and {@code young} holds; either may be missing. */
	void confirm(int old, int young) {
		if (old != Roster.NONE) {
			oldTaken[old] = true;
		}
		if (young != Roster.NONE) {
			youngTaken[young] = true;
		}
		if (old != Roster.NONE && young != Roster.NONE) {
			alignment.align(old, young);
		}
	}

	void align() {
		alignSamePlaceAndWording();
		alignSameWording();
		int[] olds = IntStream.range(0, older.size()).filter(old -> !oldTaken[old]).toArray();
		int[] youngs = IntStream.range(0, newer.size()).filter(young -> !youngTaken[young]).toArray();
		likeness = new Likeness(older, olds, newer, youngs);
		putUp(olds, youngs);
		while (!queue.isEmpty()) {
			Candidate candidate = queue.poll();
			if (!oldTaken[candidate.old()] && !youngTaken[candidate.young()]) {
				double now = logOdds(candidate.old(), candidate.young());
				if (now != candidate.logOdds()) {
					// Something around it has been aligned since; it takes its new place in the queue.
					push(candidate.old(), candidate.young(), now);
				} else {
					accept(candidate.old(), candidate.young());
					speakForNeighbours(candidate.old(), candidate.young());
				}
			}
		}
	}

	private void accept(int old, int young) {
		oldTaken[old] = true;
		youngTaken[young] = true;
		alignment.align(old, young);
	}

	private void alignSamePlaceAndWording() {
		for (int old = 0; old < older.size(); old++) {
			int young = older.path(old).isEmpty() ? Roster.NONE : newer.byPath(older.path(old));
			if (young != Roster.NONE && !oldTaken[old] && !youngTaken[young] && older.wording(old).equals(newer.wording(young))
					&& older.byPath(older.path(old)) == old) {
				accept(old, young);
			}
		}
	}

	/** Only where it is the only one on either side; which of several it is, the ones around it must tell. */
	private void alignSameWording() {
		Map<String, Integer> olds = only(older, oldTaken);
		Map<String, Integer> youngs = only(newer, youngTaken);
		olds.forEach((wording, old) -> {
			int young = youngs.getOrDefault(wording, Roster.NONE);
			if (old != Roster.NONE && young != Roster.NONE && wording.length() >= SHORT) {
				accept(old, young);
			}
		});
	}

	private static Map<String, Integer> only(Roster roster, boolean[] taken) {
		Map<String, Integer> found = new LinkedHashMap<>();
		for (int place = 0; place < roster.size(); place++) {
			if (!taken[place] && !roster.saysNothing(place)) {
				found.merge(roster.wording(place), place, (one, other) -> Roster.NONE);
			}
		}
		return found;
	}

	private void putUp(int[] olds, int[] youngs) {
		List<Grams> wordings = IntStream.of(youngs).mapToObj(young -> joined(newer, young)).toList();
		GramIndex index = new GramIndex(wordings);
		GramIndex.Search search = index.search(wordings.size());
		for (int old : olds) {
			for (int found : search.nearest(joined(older, old), likeness.weights(), CANDIDATES)) {
				putUp(old, youngs[found]);
			}
			putUp(old, newer.byPlainPath(older.plainPath(old)));
			putUp(old, newer.byPath(older.path(old)));
		}
		for (int old = 0; old < older.size(); old++) {
			if (alignment.younger(old) != Roster.NONE) {
				speakForNeighbours(old, alignment.younger(old));
			}
		}
	}

	private static Grams joined(Roster roster, int place) {
		Grams title = roster.title(place);
		Grams text = roster.text(place);
		if (title.isEmpty() || text.isEmpty()) {
			return title.isEmpty() ? text : title;
		}
		return new Grams(IntStream.concat(IntStream.of(title.codes()), IntStream.of(text.codes())).sorted().distinct().toArray());
	}

	private void speakForNeighbours(int old, int young) {
		putUp(older.before(old), newer.before(young));
		putUp(older.after(old), newer.after(young));
		putUp(older.owner(old), newer.owner(young));
		Map<String, Integer> inside = new HashMap<>();
		for (int child = newer.firstInside(young); child != Roster.NONE; child = newer.after(child)) {
			if (!youngTaken[child]) {
				inside.putIfAbsent(newer.plainNumber(child), child);
			}
		}
		for (int child = inside.isEmpty() ? Roster.NONE : older.firstInside(old); child != Roster.NONE; child = older.after(child)) {
			putUp(child, inside.getOrDefault(older.plainNumber(child), Roster.NONE));
		}
	}

	/** Puts the pair into the queue, or anew where its odds have changed. */
	private void putUp(int old, int young) {
		if (old == Roster.NONE || young == Roster.NONE || oldTaken[old] || youngTaken[young]) {
			return;
		}
		Map<Integer, Float> known = candidatesOfOld.computeIfAbsent(old, key -> new LinkedHashMap<>());
		if (!known.containsKey(young)) {
			known.put(young, likeness.of(old, young));
			candidatesOfYoung.computeIfAbsent(young, key -> new ArrayList<>()).add(old);
		}
		push(old, young, logOdds(old, young));
	}

	private void push(int old, int young, double logOdds) {
		if (logOdds > 0) {
			queue.add(new Candidate(old, young, logOdds));
		}
	}

	private double logOdds(int old, int young) {
		return evidence.logOdds(old, young, candidatesOfOld.get(old).get(young));
	}
}
