// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.evolution.migration.LeftByMigration;
import org.sansho.core.review.ReviewState;
import org.sansho.core.review.Seals;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/** What sets of the newer edition say already, so that nobody has to look at what sets of the older one say about the same. */
final class NewStatements {

	/** An entry with more pairs than a person can mean one by one says nothing about single ones. */
	private static final int MOST_PAIRS = 100_000;

	/**
	 * What the sets between two editions say.
	 *
	 * @param open what of it has still to be looked at, and so settles nothing
	 */
	private record Said(Map<Provision, Set<Provision>> pairs, Set<Provision> targets, Set<Provision> none, Open open) {

		Said() {
			this(new HashMap<>(), new HashSet<>(), new HashSet<>(), new Open(new HashMap<>(), new HashMap<>(), new HashMap<>()));
		}
	}

	/** The first statement about each pair, each source and each target; what has no counterpart is one of the latter. */
	private record Open(Map<Provision, Map<Provision, LeftOpen>> pairs, Map<Provision, LeftOpen> sources, Map<Provision, LeftOpen> targets) {

		void add(LeftOpen left, List<Provision> ofSources, List<Provision> ofTargets) {
			ofSources.forEach(source -> sources.putIfAbsent(source, left));
			ofTargets.forEach(target -> targets.putIfAbsent(target, left));
			ofSources.forEach(source -> ofTargets.forEach(target -> pairs.computeIfAbsent(source, key -> new HashMap<>(2)).putIfAbsent(target, left)));
		}

		/** About the pairs of these, or else about one side of which the other is no more. */
		Set<LeftOpen> about(Set<Provision> ofSources, Set<Provision> ofTargets) {
			Set<LeftOpen> found = new LinkedHashSet<>();
			if (ofTargets.isEmpty()) {
				ofSources.stream().map(sources::get).filter(Objects::nonNull).forEach(found::add);
			} else if (ofSources.isEmpty()) {
				ofTargets.stream().map(targets::get).filter(Objects::nonNull).forEach(found::add);
			} else {
				for (Provision source : ofSources) {
					Map<Provision, LeftOpen> byTarget = pairs.getOrDefault(source, Map.of());
					(byTarget.size() < ofTargets.size() ? byTarget.keySet() : ofTargets).stream().filter(target -> byTarget.containsKey(target) && ofTargets.contains(target)).map(byTarget::get)
							.forEach(found::add);
				}
			}
			return found;
		}
	}

	private record Between(Edition from, Edition to) {
	}

	private final Corpus corpus;
	private final Edition older;
	private final Edition newer;
	private final ChangedProvisions changed;
	private final Map<Between, List<MappingSet>> sets = new HashMap<>();
	private final Map<Between, Said> said = new HashMap<>();

	/** @param corpus the project in which both editions stand */
	NewStatements(Corpus corpus, Edition older, Edition newer, ChangedProvisions changed) {
		this.corpus = corpus;
		this.older = older;
		this.newer = newer;
		this.changed = changed;
		for (MappingSet set : corpus.mappingSets()) {
			if ((set.getFrom() == newer || set.getTo() == newer) && EffectiveSettings.isActive(set)) {
				sets.computeIfAbsent(new Between(set.getFrom(), set.getTo()), key -> new ArrayList<>()).add(set);
			}
		}
	}

	/** The sets that say for the newer edition what {@code set} says for the older one. */
	List<MappingSet> successors(MappingSet set) {
		return sets.getOrDefault(successor(set), List.of());
	}

	/** The statements of these sets that say what {@code statement} says of what is still there, and that somebody has to look at. */
	List<LeftOpen> open(MappingStatement statement) {
		Between between = successor(statement.getMappingSet());
		if (!sets.containsKey(between)) {
			return List.of();
		}
		Open there = said.computeIfAbsent(between, this::read).open();
		if (there.sources().isEmpty() && there.targets().isEmpty()) {
			return List.of();
		}
		return List.copyOf(switch (statement) {
			case MappingEntry entry when (long) entry.getSources().size() * entry.getTargets().size() <= MOST_PAIRS -> there.about(all(now(entry.getSources())), all(now(entry.getTargets())));
			case NoCounterpart none when none.getSide() == Side.SOURCE -> there.about(all(now(none.getProvisions())), Set.of());
			case NoCounterpart none -> there.about(Set.of(), all(now(none.getProvisions())));
			default -> Set.of();
		});
	}

	private static Set<Provision> all(List<List<Provision>> parts) {
		Set<Provision> all = new LinkedHashSet<>();
		parts.forEach(all::addAll);
		return all;
	}

	/** Whether they speak of all that {@code statement} speaks of and that is still there. */
	boolean settle(MappingStatement statement) {
		if (sets.isEmpty()) {
			return false;
		}
		Between between = successor(statement.getMappingSet());
		if (!sets.containsKey(between)) {
			return false;
		}
		Said there = said.computeIfAbsent(between, this::read);
		return switch (statement) {
			case MappingEntry entry -> settle(there, now(entry.getSources()), now(entry.getTargets()), entry.getTargets().isEmpty());
			case NoCounterpart none -> {
				List<List<Provision>> ends = now(none.getProvisions());
				Set<Provision> mapped = none.getSide() == Side.SOURCE ? there.pairs().keySet() : there.targets();
				yield !ends.isEmpty() && ends.stream().allMatch(parts -> parts.stream().anyMatch(part -> there.none().contains(part) || mapped.contains(part)));
			}
			default -> false;
		};
	}

	/**
	 * Each source and each target that is still there, or a part of it, is in a pair of them or has no counterpart. Where nothing is left of
	 * one side, it is enough that the other one is mapped elsewhere; where one side has no counterparts, nothing more is to be said of the other.
	 */
	private static boolean settle(Said there, List<List<Provision>> sources, List<List<Provision>> targets, boolean withoutTargets) {
		boolean noSource = !sources.isEmpty() && sources.stream().allMatch(parts -> parts.stream().anyMatch(there.none()::contains));
		boolean noTarget = !targets.isEmpty() && targets.stream().allMatch(parts -> parts.stream().anyMatch(there.none()::contains));
		if (noSource || noTarget) {
			return true;
		}
		if (withoutTargets || sources.isEmpty() && targets.isEmpty()) {
			return false;
		}
		Set<Provision> allTargets = new HashSet<>();
		targets.forEach(allTargets::addAll);
		Set<Provision> met = new HashSet<>();
		for (List<Provision> parts : sources) {
			boolean spokenOf = false;
			for (Provision source : parts) {
				Set<Provision> mapped = there.pairs().getOrDefault(source, Set.of());
				spokenOf |= there.none().contains(source) || targets.isEmpty() && !mapped.isEmpty();
				for (Provision target : mapped.size() < allTargets.size() ? mapped : allTargets) {
					if (mapped.contains(target) && allTargets.contains(target)) {
						met.add(target);
						spokenOf = true;
					}
				}
			}
			if (!spokenOf) {
				return false;
			}
		}
		Set<Provision> mapped = sources.isEmpty() ? there.targets() : met;
		return targets.stream().allMatch(parts -> parts.stream().anyMatch(part -> there.none().contains(part) || mapped.contains(part)));
	}

	/** What each of {@code provisions} has become; without those of which nothing is left. */
	private List<List<Provision>> now(List<Provision> provisions) {
		return provisions.stream().map(changed::now).filter(parts -> !parts.isEmpty()).toList();
	}


	private Between successor(MappingSet set) {
		return new Between(set.getFrom() == older ? newer : set.getFrom(), set.getTo() == older ? newer : set.getTo());
	}

	private Said read(Between between) {
		Said read = new Said();
		Map<MappingStatement, LeftOpen> left = left(sets.get(between));
		for (MappingSet set : sets.get(between)) {
			for (MappingStatement statement : set.getStatements()) {
				if (!EffectiveSettings.isActive(statement)) {
					continue;
				}
				if (left.containsKey(statement)) {
					addOpen(left.get(statement), read.open());
					continue;
				}
				switch (statement) {
					case MappingEntry entry when !corpus.isDangling(entry) && (long) entry.getSources().size() * entry.getTargets().size() <= MOST_PAIRS -> {
						entry.getSources().forEach(source -> read.pairs().computeIfAbsent(source, key -> new HashSet<>(2)).addAll(entry.getTargets()));
						read.targets().addAll(entry.getTargets());
					}
					case NoCounterpart none -> read.none().addAll(none.getProvisions());
					default -> { }
				}
			}
		}
		return read;
	}

	private static void addOpen(LeftOpen left, Open open) {
		switch (left.statement()) {
			case MappingEntry entry when (long) entry.getSources().size() * entry.getTargets().size() <= MOST_PAIRS -> open.add(left, entry.getSources(), entry.getTargets());
			case NoCounterpart none when none.getSide() == Side.SOURCE -> open.add(left, none.getProvisions(), List.of());
			case NoCounterpart none -> open.add(left, List.of(), none.getProvisions());
			default -> { }
		}
	}

	/** What of {@code sets} a migration has left to be looked at or what is suspect; seals are compared on all processors. */
	private Map<MappingStatement, LeftOpen> left(List<MappingSet> sets) {
		Seals seals = Seals.in(corpus);
		Map<MappingStatement, LeftOpen> left = new HashMap<>();
		List<MappingStatement> statements = sets.stream().flatMap(set -> set.getStatements().stream()).toList();
		AllProcessors.map(statements, statement -> left(statement, seals)).forEach(found -> found.ifPresent(open -> left.put(open.statement(), open)));
		return left;
	}

	/** Who has reviewed a statement as it stands has looked at it. */
	private static Optional<LeftOpen> left(MappingStatement statement, Seals seals) {
		List<String> remarks = LeftByMigration.in(statement);
		ReviewState state = statement instanceof MappingEntry entry && (!remarks.isEmpty() || entry.getReview() != null) ? seals.state(entry) : ReviewState.UNREVIEWED;
		boolean isLeft = state == ReviewState.SUSPECT || !remarks.isEmpty() && state != ReviewState.REVIEWED;
		return isLeft ? Optional.of(new LeftOpen(statement, remarks)) : Optional.empty();
	}
}
