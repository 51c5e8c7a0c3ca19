// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.Lineage;
import org.sansho.core.evolution.lineage.LineageException;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Added;
import org.sansho.model.ChangeKind;
import org.sansho.model.Edition;
import org.sansho.model.MovedOut;
import org.sansho.model.Provision;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;

/**
 * What persons have confirmed about the places of two editions: where the lineage from one to the other leads, over editions between them
 * if need be, without the lines that are only proposed. Editions may be compared against the direction of time.
 */
final class Confirmed {

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

	/** What is confirmed; nothing where the successions contradict themselves, which {@link #contradiction} tells. */
	static Confirmed between(Roster older, Roster newer) {
		Confirmed confirmed = new Confirmed();
		if (older.corpus() == newer.corpus() && older.edition() != newer.edition()) {
			try {
				confirmed.read(older, newer);
			} catch (LineageException e) {
				return new Confirmed();
			}
		}
		return confirmed;
	}

	/** Why nothing can be made of what the successions between two editions of {@code corpus} say. */
	static Optional<Contradiction> contradiction(Corpus corpus, Edition older, Edition newer) {
		try {
			if (older != newer && Lineage.confirmed(corpus, older, newer).isEmpty()) {
				Lineage.confirmed(corpus, newer, older);
			}
			return Optional.empty();
		} catch (LineageException e) {
			return Optional.of(new Contradiction(e.place().orElse(newer), e.twice(), e));
		}
	}

	/** The successions of the shortest way, in either direction; all of the document where they contradict each other. */
	static List<Succession> successions(Corpus corpus, Edition older, Edition newer) {
		try {
			Optional<Lineage> forward = Lineage.confirmed(corpus, older, newer);
			Optional<Lineage> lineage = forward.isPresent() || older == newer ? forward : Lineage.confirmed(corpus, newer, older);
			return lineage.stream().flatMap(way -> way.steps().stream()).flatMap(step -> step.successions().stream()).toList();
		} catch (LineageException e) {
			return corpus.documentOf(older).map(document -> corpus.successions().stream().filter(succession -> succession.getDocument() == document).toList())
					.orElse(List.of());
		}
	}

	/** Pairs, in the order of the earlier edition. */
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

	private void read(Roster older, Roster newer) throws LineageException {
		Optional<Lineage> forward = Lineage.confirmed(older.corpus(), older.edition(), newer.edition());
		if (forward.isPresent()) {
			read(forward.get().steps(), older, newer, settledOld, settledYoung, false);
			if (forward.get().steps().size() == 1) {
				readKinds(forward.get().steps().getFirst(), older);
			}
			return;
		}
		Optional<Lineage> backward = Lineage.confirmed(older.corpus(), newer.edition(), older.edition());
		if (backward.isPresent()) {
			read(backward.get().steps(), newer, older, settledYoung, settledOld, true);
		}
	}

	private void read(List<SuccessionStep> steps, Roster earlier, Roster later, BitSet settledEarlier, BitSet settledLater, boolean backwards) {
		List<Optional<Set<Provision>>> ends = AllProcessors.map(earlier.size(), place -> end(steps, earlier.provision(place)));
		for (int place = 0; place < ends.size(); place++) {
			if (ends.get(place).isPresent()) {
				settledEarlier.set(place);
				for (Provision end : ends.get(place).get()) {
					int from = place;
					later.place(end).ifPresent(to -> {
						settledLater.set(to);
						links.add(backwards ? new Link(to, from) : new Link(from, to));
					});
				}
			}
		}
		for (int i = 0; i < steps.size(); i++) {
			List<SuccessionStep> rest = steps.subList(i + 1, steps.size());
			added(steps.get(i)).forEach(provision -> follow(rest, provision).ifPresent(reached -> reached.forEach(end -> later.place(end).ifPresent(settledLater::set))));
		}
	}

	private static List<Provision> added(SuccessionStep step) {
		List<Provision> added = new ArrayList<>();
		for (Succession succession : step.successions()) {
			for (SuccessionStatement statement : succession.getStatements()) {
				if (statement instanceof Added line && !line.isProposed()) {
					added.addAll(line.getSuccessors());
				}
			}
		}
		return added;
	}

	/** Where the steps lead from {@code start}; empty when one of them does not tell, or when nobody had to say anything. */
	private static Optional<Set<Provision>> end(List<SuccessionStep> steps, Provision start) {
		if (steps.size() == 1 && steps.getFirst().confirmed(start).isEmpty()) {
			// The aligner finds what is kept by itself.
			return Optional.empty();
		}
		Set<Provision> reached = Set.of(start);
		boolean said = false;
		for (SuccessionStep step : steps) {
			said |= reached.stream().anyMatch(provision -> step.confirmed(provision).isPresent());
			Optional<Set<Provision>> next = follow(List.of(step), reached);
			if (next.isEmpty()) {
				return Optional.empty();
			}
			reached = next.get();
		}
		return said ? Optional.of(reached) : Optional.empty();
	}

	private static Optional<Set<Provision>> follow(List<SuccessionStep> steps, Provision start) {
		return follow(steps, Set.of(start));
	}

	private static Optional<Set<Provision>> follow(List<SuccessionStep> steps, Set<Provision> start) {
		Set<Provision> reached = start;
		for (SuccessionStep step : steps) {
			Set<Provision> next = new LinkedHashSet<>();
			for (Provision provision : reached) {
				Optional<List<Provision>> successors = step.successors(provision);
				if (successors.isEmpty()) {
					return Optional.empty();
				}
				next.addAll(successors.get());
			}
			reached = next;
		}
		return Optional.of(reached);
	}

	private void readKinds(SuccessionStep step, Roster older) {
		settledOld.stream().forEach(old -> {
			switch (step.confirmed(older.provision(old)).orElse(null)) {
				case SuccessionLine line when !line.getChanges().isEmpty() -> kinds.put(old, Set.copyOf(line.getChanges()));
				case MovedOut moved when moved.getEdition() != null && !moved.getEdition().eIsProxy() -> movedTo.put(old, moved.getEdition());
				case null, default -> { }
			}
		});
	}
}
