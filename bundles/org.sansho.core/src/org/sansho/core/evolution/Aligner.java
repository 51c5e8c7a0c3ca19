// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.sansho.core.review.Wording;

/**
 * Aligns two editions one to one: what has the same citation and wording first, then what has the same wording elsewhere, then what is
 * similar, the surest pair first. Each pair that is found speaks for the ones around it, so that an alignment grows from what is certain.
 */
final class Aligner {

	/** So many similar wordings are looked at for each provision. */
	private static final int CANDIDATES = 6;
	/** So many are looked up by one thread at a time. */
	private static final int BATCH = 512;
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
	private final FormsApart forms;
	private final Alignment alignment;
	private final boolean[] oldTaken;
	private final boolean[] youngTaken;
	private final double[] weights;
	private final Map<Integer, Map<Integer, Float>> candidatesOfOld = new LinkedHashMap<>();
	private final PriorityQueue<Candidate> queue = new PriorityQueue<>(SUREST_FIRST);
	private Evidence evidence;
	private Likeness likeness;

	Aligner(Roster older, Roster newer, double[] weights) {
		this.older = older;
		this.newer = newer;
		this.forms = new FormsApart(older, newer);
		this.alignment = new Alignment(older.size(), newer.size());
		this.oldTaken = new boolean[older.size()];
		this.youngTaken = new boolean[newer.size()];
		this.weights = weights;
	}

	Alignment alignment() {
		return alignment;
	}

	Evidence evidence() {
		return evidence;
	}

	/** For each place of the older edition that was not clear the places that were looked at, with how near they are. */
	Map<Integer, Map<Integer, Float>> candidates() {
		return candidatesOfOld;
	}

	FormsApart forms() {
		return forms;
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
			alignment.align(old, young, Change.Ground.CONFIRMED);
		}
	}

	/** Whether a person or this aligner knows what has become of {@code old}. */
	boolean isOldTaken(int old) {
		return oldTaken[old];
	}

	boolean isYoungTaken(int young) {
		return youngTaken[young];
	}

	void align() {
		alignSamePlaceAndWording();
		int[] olds = open(oldTaken);
		int[] youngs = open(youngTaken);
		older.prepareWordings(olds);
		newer.prepareWordings(youngs);
		alignSameWording(olds, youngs);
		alignSameWordingInside();
		olds = open(oldTaken);
		youngs = open(youngTaken);
		older.prepare(olds);
		newer.prepare(youngs);
		likeness = new Likeness(older, olds, newer, youngs);
		evidence = new Evidence(older, newer, alignment, Blocks.of(older, newer, alignment), weights);
		putUp(olds, youngs);
		while (!queue.isEmpty()) {
			Candidate candidate = queue.poll();
			if (!oldTaken[candidate.old()] && !youngTaken[candidate.young()]) {
				double now = logOdds(candidate.old(), candidate.young());
				if (now != candidate.logOdds()) {
					// Something around it has been aligned since; it takes its new place in the queue.
					push(candidate.old(), candidate.young(), now);
				} else {
					accept(candidate.old(), candidate.young(), Change.Ground.SIMILAR);
					evidence.aligned(candidate.old(), candidate.young());
					speakForNeighbours(candidate.old(), candidate.young());
				}
			}
		}
	}

	private static int[] open(boolean[] taken) {
		return IntStream.range(0, taken.length).filter(place -> !taken[place]).toArray();
	}

	private void accept(int old, int young, Change.Ground ground) {
		oldTaken[old] = true;
		youngTaken[young] = true;
		alignment.align(old, young, ground);
	}

	private void alignSamePlaceAndWording() {
		int[] same = new int[older.size()];
		IntStream.range(0, older.size()).parallel().forEach(old -> {
			int young = oldTaken[old] ? Roster.NONE : newer.byPath(older.path(old));
			same[old] = young != Roster.NONE && !youngTaken[young] && Wording.isSame(older.provision(old), newer.provision(young)) ? young : Roster.NONE;
		});
		for (int old = 0; old < older.size(); old++) {
			// Of several with one citation, the first.
			if (same[old] != Roster.NONE && !youngTaken[same[old]]) {
				accept(old, same[old], Change.Ground.SAME_CITATION_AND_WORDING);
			}
		}
	}

	/** Only where it is the only one on either side; which of several it is, the ones around it must tell. */
	private void alignSameWording(int[] some, int[] others) {
		Map<String, Integer> olds = only(older, some);
		Map<String, Integer> youngs = only(newer, others);
		olds.forEach((wording, old) -> {
			int young = youngs.getOrDefault(wording, Roster.NONE);
			if (old != Roster.NONE && young != Roster.NONE && wording.length() >= SHORT && !forms.keep(old, young)) {
				accept(old, young, Change.Ground.SAME_WORDING);
			}
		});
	}

	private static Map<String, Integer> only(Roster roster, int[] places) {
		Map<String, Integer> found = new LinkedHashMap<>();
		for (int place : places) {
			if (!roster.saysNothing(place)) {
				found.merge(roster.wording(place), place, (one, other) -> Roster.NONE);
			}
		}
		return found;
	}

	/** What says the same in headings that are aligned, where nothing else there says it. Headings stand before what is in them. */
	private void alignSameWordingInside() {
		for (int old = 0; old < older.size(); old++) {
			int young = alignment.younger(old);
			int first = young == Roster.NONE ? Roster.NONE : firstOpen(older, older.firstInside(old), oldTaken);
			if (first != Roster.NONE) {
				Map<String, Integer> youngs = only(newer, openFrom(newer, newer.firstInside(young), youngTaken));
				only(older, openFrom(older, first, oldTaken)).forEach((wording, child) -> {
					int same = youngs.getOrDefault(wording, Roster.NONE);
					if (child != Roster.NONE && same != Roster.NONE) {
						accept(child, same, Change.Ground.SAME_WORDING);
					}
				});
			}
		}
	}

	private static int firstOpen(Roster roster, int first, boolean[] taken) {
		int place = first;
		while (place != Roster.NONE && taken[place]) {
			place = roster.after(place);
		}
		return place;
	}

	private static int[] openFrom(Roster roster, int first, boolean[] taken) {
		IntStream.Builder open = IntStream.builder();
		for (int place = first; place != Roster.NONE; place = roster.after(place)) {
			if (!taken[place]) {
				open.add(place);
			}
		}
		return open.build().toArray();
	}

	private void putUp(int[] olds, int[] youngs) {
		List<Grams> wordings = IntStream.of(youngs).mapToObj(young -> joined(newer, young)).toList();
		Map<String, Integer> byPlainPath = new HashMap<>();
		for (int young : youngs) {
			byPlainPath.merge(newer.plainPath(young), young, (one, other) -> Roster.NONE);
		}
		GramIndex index = new GramIndex(wordings);
		Nearest[] nearest = new Nearest[olds.length];
		IntStream.range(0, (olds.length + BATCH - 1) / BATCH).parallel().forEach(batch -> {
			GramIndex.Search search = index.search(wordings.size());
			for (int i = batch * BATCH; i < Math.min(olds.length, (batch + 1) * BATCH); i++) {
				nearest[i] = nearest(olds[i], youngs, search);
			}
		});
		for (int i = 0; i < olds.length; i++) {
			int old = olds[i];
			Map<Integer, Float> known = candidatesOfOld.computeIfAbsent(old, key -> new LinkedHashMap<>());
			for (int j = 0; j < nearest[i].youngs().length; j++) {
				if (!forms.keep(old, nearest[i].youngs()[j])) {
					known.put(nearest[i].youngs()[j], nearest[i].likeness()[j]);
				}
				putUp(old, nearest[i].youngs()[j]);
			}
			putUp(old, byPlainPath.getOrDefault(older.plainPath(old), Roster.NONE));
			putUp(old, newer.byPath(older.path(old)));
		}
		around(olds).stream().forEach(old -> speakForNeighbours(old, alignment.younger(old)));
	}

	/** The places that are nearest to one, and how near they are. */
	private record Nearest(int[] youngs, float[] likeness) {
	}

	private Nearest nearest(int old, int[] youngs, GramIndex.Search search) {
		int[] found = search.nearest(joined(older, old), likeness.weights(), CANDIDATES);
		float[] how = new float[found.length];
		for (int i = 0; i < found.length; i++) {
			found[i] = youngs[found[i]];
			how[i] = likeness.of(old, found[i]);
		}
		return new Nearest(found, how);
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

	private static Grams joined(Roster roster, int place) {
		Grams title = roster.title(place);
		Grams text = roster.text(place);
		if (title.isEmpty() || text.isEmpty()) {
			return title.isEmpty() ? text : title;
		}
		return title.and(text);
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
			if (!oldTaken[child]) {
				putUp(child, inside.getOrDefault(older.plainNumber(child), Roster.NONE));
			}
		}
	}

	/** Puts the pair into the queue, or anew where its odds have changed. */
	private void putUp(int old, int young) {
		if (old == Roster.NONE || young == Roster.NONE || oldTaken[old] || youngTaken[young] || forms.keep(old, young)) {
			return;
		}
		Map<Integer, Float> known = candidatesOfOld.computeIfAbsent(old, key -> new LinkedHashMap<>());
		known.computeIfAbsent(young, key -> likeness.of(old, key));
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
