// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.EditionOrder;
import org.sansho.core.evolution.lineage.LineageException.Reason;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Succession;

/**
 * The way from an edition of a document to a later one, succession by succession.
 *
 * @param steps from edition to edition; never empty
 */
public record Lineage(List<SuccessionStep> steps) {

	public Lineage {
		steps = List.copyOf(steps);
	}

	/**
	 * The shortest way from {@code from} to {@code to}.
	 *
	 * @throws LineageException if there is none, or if it cannot be relied on
	 */
	public static Lineage between(Corpus corpus, Edition from, Edition to) throws LineageException {
		if (from == to) {
			throw new LineageException(Reason.SAME_EDITION, to.getName());
		}
		Document document = corpus.documentOf(from).orElse(null);
		if (document == null || corpus.documentOf(to).orElse(null) != document) {
			throw new LineageException(Reason.OTHER_DOCUMENT, from.getName(), to.getName());
		}
		Optional<Lineage> way = way(corpus, from, to, true);
		return way.isPresent() ? way.get() : noWay(corpus, from, to);
	}

	/** Says first what keeps a succession from being proposed. */
	private static Lineage noWay(Corpus corpus, Edition from, Edition to) throws LineageException {
		for (Edition edition : List.of(to, from)) {
			if (corpus.provisions(edition).isEmpty()) {
				throw new LineageException(Reason.EMPTY_EDITION, edition, null, edition.getName());
			}
		}
		throw new LineageException(EditionOrder.isAfter(from, to) ? Reason.NOT_NEWER : Reason.NO_SUCCESSION, from.getName(), to.getName());
	}

	/**
	 * The shortest way from {@code from} to {@code to} for whoever only looks: lines that are only proposed are looked over, so they can
	 * contradict nothing, and what is between may be empty. Empty if no succession leads there.
	 *
	 * @throws LineageException if what is said cannot be true together, or if there are several ways
	 */
	public static Optional<Lineage> confirmed(Corpus corpus, Edition from, Edition to) throws LineageException {
		return way(corpus, from, to, false);
	}

	private static Optional<Lineage> way(Corpus corpus, Edition from, Edition to, boolean toBeReliedOn) throws LineageException {
		requireNoCycle(corpus, from);
		List<SuccessionStep> steps = new ArrayList<>();
		List<Edition> way = shortest(corpus, from, to);
		for (int i = 1; i < way.size(); i++) {
			SuccessionStep step = new SuccessionStep(corpus, way.get(i - 1), way.get(i));
			if (toBeReliedOn) {
				step.check();
			} else {
				step.checkConfirmed();
			}
			steps.add(step);
		}
		return steps.isEmpty() ? Optional.empty() : Optional.of(new Lineage(steps));
	}

	/**
	 * The editions between {@code from} and {@code to} on the shortest way over others; none where no such way leads there, or where it is not
	 * asked for since no succession leads from the one to the other at once. Nobody goes this way, since the shortest one is gone.
	 */
	public static List<Edition> around(Corpus corpus, Edition from, Edition to) {
		Map<Edition, Edition> before = new HashMap<>();
		Deque<Edition> open = new ArrayDeque<>();
		boolean direct = false;
		for (Edition next : next(corpus, from)) {
			direct |= next == to;
			if (next != to && next != from && before.putIfAbsent(next, from) == null) {
				open.add(next);
			}
		}
		while (direct && !open.isEmpty() && !before.containsKey(to)) {
			Edition edition = open.remove();
			next(corpus, edition).stream().filter(next -> next != from && before.putIfAbsent(next, edition) == null).forEach(open::add);
		}
		List<Edition> between = new ArrayList<>();
		for (Edition edition = direct ? before.get(to) : null; edition != null && edition != from; edition = before.get(edition)) {
			between.addFirst(edition);
		}
		return between;
	}

	/** The editions on the way, both ends included. */
	public List<Edition> editions() {
		List<Edition> editions = new ArrayList<>();
		editions.add(steps.getFirst().from());
		steps.forEach(step -> editions.add(step.to()));
		return editions;
	}

	private static List<Edition> next(Corpus corpus, Edition edition) {
		return corpus.successionsFrom(edition).stream().map(Succession::getTo).filter(to -> to != null && !to.eIsProxy()).distinct().toList();
	}

	/** The editions of the shortest way; none if there is no way. */
	private static List<Edition> shortest(Corpus corpus, Edition from, Edition to) throws LineageException {
		Map<Edition, Integer> distances = new HashMap<>(Map.of(from, 0));
		Map<Edition, List<Edition>> before = new HashMap<>();
		Deque<Edition> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty()) {
			Edition edition = open.remove();
			int distance = distances.get(edition) + 1;
			for (Edition next : next(corpus, edition)) {
				if (distances.putIfAbsent(next, distance) == null) {
					open.add(next);
				}
				if (distances.get(next) == distance) {
					before.computeIfAbsent(next, key -> new ArrayList<>()).add(edition);
				}
			}
		}
		if (!distances.containsKey(to)) {
			return List.of();
		}
		List<Edition> way = new ArrayList<>(List.of(to));
		while (way.getLast() != from) {
			List<Edition> candidates = before.get(way.getLast());
			if (candidates.size() > 1) {
				throw new LineageException(Reason.TWO_WAYS, succession(corpus, candidates.get(1), way.getLast()), null, from.getName(), to.getName(), candidates.get(0).getName(),
						candidates.get(1).getName());
			}
			way.add(candidates.getFirst());
		}
		Collections.reverse(way);
		return way;
	}

	/** Walks every edition that can be reached once; coming back to one that is still being walked closes a circle. */
	private static void requireNoCycle(Corpus corpus, Edition from) throws LineageException {
		Set<Edition> done = new HashSet<>();
		Set<Edition> walking = new LinkedHashSet<>();
		Deque<Deque<Edition>> open = new ArrayDeque<>();
		open.push(new ArrayDeque<>(List.of(from)));
		while (!open.isEmpty()) {
			Edition next = open.peek().poll();
			if (next == null) {
				open.pop();
				if (!walking.isEmpty()) {
					done.add(((LinkedHashSet<Edition>) walking).removeLast());
				}
			} else if (walking.contains(next)) {
				List<Edition> circle = new ArrayList<>(walking).subList(new ArrayList<>(walking).indexOf(next), walking.size());
				throw new LineageException(Reason.CYCLE, succession(corpus, circle.getLast(), next), null, EditionIds.document(next).orElse(next.getName()), circle.stream().map(Edition::getName).collect(Collectors.joining(" → ")) + " → " + next.getName());
			} else if (!done.contains(next)) {
				walking.add(next);
				open.push(new ArrayDeque<>(next(corpus, next)));
			}
		}
	}

	private static Succession succession(Corpus corpus, Edition from, Edition to) {
		return corpus.successionsFrom(from).stream().filter(succession -> succession.getTo() == to).findFirst().orElseThrow();
	}
}
