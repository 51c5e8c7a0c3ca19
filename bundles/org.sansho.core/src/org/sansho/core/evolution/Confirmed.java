// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.review.Wording;
import org.sansho.model.Added;
import org.sansho.model.ChangeKind;
import org.sansho.model.Edition;
import org.sansho.model.MovedOut;
import org.sansho.model.Provision;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/**
 * What persons have confirmed about two editions: what the successions say that lead from one to the other, over editions between them if
 * need be, without the lines that are only proposed. Editions may be compared against the direction of time.
 */
final class Confirmed {

	/** What is known of a step from an edition to the next. */
	private record Step(Map<Provision, Set<Provision>> successors, Map<Provision, Set<Provision>> predecessors, Edition from, Edition to) {
	}

	/** A place of the older and one of the newer edition that belong together. */
	record Link(int old, int young) {
	}

	private final List<Link> links = new ArrayList<>();
	private final BitSet settledOld = new BitSet();
	private final BitSet settledYoung = new BitSet();
	private final Map<Integer, Set<ChangeKind>> kinds = new HashMap<>();
	private final Map<Integer, Edition> movedTo = new HashMap<>();

	private Confirmed() {
	}

	static Confirmed between(Roster older, Roster newer) {
		Confirmed confirmed = new Confirmed();
		if (older.corpus() != newer.corpus() || older.edition() == newer.edition()) {
			return confirmed;
		}
		Corpus corpus = older.corpus();
		List<Step> steps = steps(corpus, older.edition(), newer.edition());
		boolean backwards = steps.isEmpty();
		if (backwards) {
			steps = steps(corpus, newer.edition(), older.edition()).reversed().stream()
					.map(step -> new Step(step.predecessors(), step.successors(), step.to(), step.from())).toList();
		}
		confirmed.read(corpus, steps, older, newer);
		if (steps.size() == 1 && !backwards) {
			confirmed.readKinds(corpus, older, newer.edition());
		}
		return confirmed;
	}

	/**
	 * Why nothing can be made of what the successions between two editions of {@code corpus} say: they lead in a circle, or two confirmed
	 * statements speak of one provision.
	 */
	static Optional<Contradiction> contradiction(Corpus corpus, Edition older, Edition newer) {
		List<Step> forward = steps(corpus, older, newer);
		List<Step> backward = steps(corpus, newer, older);
		if (older != newer && !forward.isEmpty() && !backward.isEmpty()) {
			return corpus.successionsFrom(backward.getFirst().from()).stream().filter(succession -> succession.getTo() == backward.getFirst().to()).findFirst()
					.map(succession -> new Contradiction(succession, Optional.empty()));
		}
		for (Step step : forward.isEmpty() ? backward : forward) {
			Set<Provision> olds = new HashSet<>();
			Set<Provision> youngs = new HashSet<>();
			for (SuccessionStatement statement : statements(corpus, step.from(), step.to())) {
				Optional<Provision> twice = predecessors(statement).stream().filter(old -> !old.eIsProxy() && !olds.add(old)).findFirst()
						.or(() -> successors(statement).stream().filter(young -> !young.eIsProxy() && !youngs.add(young)).findFirst());
				if (twice.isPresent()) {
					return Optional.of(new Contradiction(statement, twice));
				}
			}
		}
		return Optional.empty();
	}

	/** The successions of the shortest way, in either direction. */
	static List<Succession> successions(Corpus corpus, Edition older, Edition newer) {
		List<Step> forward = steps(corpus, older, newer);
		List<Step> steps = forward.isEmpty() ? steps(corpus, newer, older) : forward;
		return steps.stream().flatMap(step -> corpus.successionsFrom(step.from()).stream().filter(succession -> succession.getTo() == step.to())).toList();
	}

	private static List<Provision> predecessors(SuccessionStatement statement) {
		return switch (statement) {
			case SuccessionLine line -> line.getPredecessors();
			case Withdrawn withdrawn -> withdrawn.getPredecessors();
			case MovedOut moved -> moved.getPredecessors();
			default -> List.of();
		};
	}

	private static List<Provision> successors(SuccessionStatement statement) {
		return switch (statement) {
			case SuccessionLine line -> line.getSuccessors();
			case Added added -> added.getSuccessors();
			default -> List.of();
		};
	}

	/** Pairs, in the order of the older edition. */
	List<Link> links() {
		return links;
	}

	/** The places of the older edition of which everything is known. */
	BitSet settledOld() {
		return settledOld;
	}

	BitSet settledYoung() {
		return settledYoung;
	}

	/** What is said to have changed of {@code old}; empty when nothing is. */
	Set<ChangeKind> kinds(int old) {
		return kinds.getOrDefault(old, Set.of());
	}

	Optional<Edition> movedTo(int old) {
		return Optional.ofNullable(movedTo.get(old));
	}

	/** The shortest way from {@code from} to {@code to}; none if there is none. */
	private static List<Step> steps(Corpus corpus, Edition from, Edition to) {
		Map<Edition, Edition> reachedFrom = new LinkedHashMap<>();
		Deque<Edition> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty() && !reachedFrom.containsKey(to)) {
			Edition edition = open.removeFirst();
			for (Succession succession : corpus.successionsFrom(edition)) {
				Edition next = succession.getTo();
				if (next != null && !next.eIsProxy() && next != from && reachedFrom.putIfAbsent(next, edition) == null) {
					open.add(next);
				}
			}
		}
		List<Step> steps = new ArrayList<>();
		for (Edition edition = to; reachedFrom.containsKey(edition); edition = reachedFrom.get(edition)) {
			steps.addFirst(step(corpus, reachedFrom.get(edition), edition));
		}
		return steps;
	}

	private static Step step(Corpus corpus, Edition from, Edition to) {
		Step step = new Step(new HashMap<>(), new HashMap<>(), from, to);
		for (SuccessionStatement statement : statements(corpus, from, to)) {
			switch (statement) {
				case SuccessionLine line -> {
					line.getPredecessors().forEach(old -> add(step.successors(), old, line.getSuccessors()));
					line.getSuccessors().forEach(young -> add(step.predecessors(), young, line.getPredecessors()));
				}
				case Added added -> added.getSuccessors().forEach(young -> add(step.predecessors(), young, List.of()));
				case Withdrawn withdrawn -> withdrawn.getPredecessors().forEach(old -> add(step.successors(), old, List.of()));
				case MovedOut moved -> moved.getPredecessors().forEach(old -> add(step.successors(), old, List.of()));
				default -> { }
			}
		}
		return step;
	}

	private static List<SuccessionStatement> statements(Corpus corpus, Edition from, Edition to) {
		return corpus.successionsFrom(from).stream().filter(succession -> succession.getTo() == to).flatMap(succession -> succession.getStatements().stream())
				.filter(statement -> !statement.isProposed()).toList();
	}

	private static void add(Map<Provision, Set<Provision>> ends, Provision one, List<Provision> others) {
		if (!one.eIsProxy()) {
			Set<Provision> known = ends.computeIfAbsent(one, key -> new LinkedHashSet<>());
			others.stream().filter(other -> !other.eIsProxy()).forEach(known::add);
		}
	}

	private void read(Corpus corpus, List<Step> steps, Roster older, Roster newer) {
		if (steps.isEmpty()) {
			return;
		}
		List<Map<Provision, Set<Provision>>> forward = steps.stream().map(Step::successors).toList();
		List<Map<Provision, Set<Provision>>> backward = steps.reversed().stream().map(Step::predecessors).toList();
		List<Edition> forwardTo = steps.stream().map(Step::to).toList();
		List<Edition> backwardTo = steps.reversed().stream().map(Step::from).toList();
		for (int old = 0; old < older.size(); old++) {
			Optional<Set<Provision>> ends = follow(corpus, older.provision(old), forward, forwardTo);
			if (ends.isPresent()) {
				settledOld.set(old);
				for (Provision end : ends.get()) {
					int place = old;
					newer.place(end).ifPresent(young -> links.add(new Link(place, young)));
				}
			}
		}
		for (int young = 0; young < newer.size(); young++) {
			if (follow(corpus, newer.provision(young), backward, backwardTo).isPresent()) {
				settledYoung.set(young);
			}
		}
	}

	/** Where the steps lead from {@code start}; empty when a step is not known, or when nobody had to say anything. */
	private static Optional<Set<Provision>> follow(Corpus corpus, Provision start, List<Map<Provision, Set<Provision>>> steps, List<Edition> editions) {
		Set<Provision> reached = Set.of(start);
		boolean said = false;
		for (int i = 0; i < steps.size(); i++) {
			Set<Provision> next = new LinkedHashSet<>();
			for (Provision provision : reached) {
				Set<Provision> known = steps.get(i).get(provision);
				if (known != null) {
					said = true;
					next.addAll(known);
				} else {
					// With a single step the aligner finds what is kept by itself.
					Optional<Provision> kept = steps.size() == 1 ? Optional.empty() : kept(corpus, provision, editions.get(i));
					if (kept.isEmpty()) {
						return Optional.empty();
					}
					next.add(kept.get());
				}
			}
			reached = next;
		}
		return said ? Optional.of(reached) : Optional.empty();
	}

	private static Optional<Provision> kept(Corpus corpus, Provision provision, Edition edition) {
		return corpus.path(provision).flatMap(path -> corpus.provision(edition, path)).filter(same -> Wording.isSame(provision, same));
	}

	private void readKinds(Corpus corpus, Roster older, Edition to) {
		for (SuccessionStatement statement : statements(corpus, older.edition(), to)) {
			switch (statement) {
				case SuccessionLine line when !line.getChanges().isEmpty() ->
					line.getPredecessors().forEach(provision -> older.place(provision)
							.ifPresent(old -> kinds.computeIfAbsent(old, key -> EnumSet.noneOf(ChangeKind.class)).addAll(line.getChanges())));
				case MovedOut moved when moved.getEdition() != null && !moved.getEdition().eIsProxy() ->
					moved.getPredecessors().forEach(provision -> older.place(provision).ifPresent(old -> movedTo.put(old, moved.getEdition())));
				default -> { }
			}
		}
	}
}
