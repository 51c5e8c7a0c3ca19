// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MappingStatus;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Side;

/**
 * What mapping sets say anything about, on either side: that it is mapped, or that it has no counterpart. Sets between the same editions
 * are one mapping that is spread over several declarations.
 *
 * <p>What is said about a heading is said about what stands below it, and what is said about a numbered part of a requirement is said
 * about the requirement.
 */
public final class SpokenOf {

	private final Corpus corpus;
	private final Map<Edition, Map<Edition, MappingSet>> speakersFrom = new HashMap<>();
	private final Map<Edition, Map<Edition, MappingSet>> speakersTo = new HashMap<>();
	private final Set<MappingSet> sets = new HashSet<>();

	private SpokenOf(Corpus corpus) {
		this.corpus = corpus;
		for (MappingSet set : corpus.mappingSets()) {
			sets.add(set);
			if (EffectiveSettings.isActive(set)) {
				speakersFrom.computeIfAbsent(set.getFrom(), key -> new LinkedHashMap<>()).merge(set.getTo(), set, SpokenOf::speaker);
				speakersTo.computeIfAbsent(set.getTo(), key -> new LinkedHashMap<>()).merge(set.getFrom(), set, SpokenOf::speaker);
			}
		}
	}

	/** What is spoken of in {@code corpus}, worked out once. */
	public static SpokenOf in(Corpus corpus) {
		return corpus.derived(SpokenOf.class, SpokenOf::new);
	}

	private static MappingSet speaker(MappingSet known, MappingSet other) {
		return known.getStatus() == MappingStatus.COMPLETE || other.getStatus() != MappingStatus.COMPLETE ? known : other;
	}

	/**
	 * For each edition that sets lead to from {@code edition} the set that speaks for all of them: the first that says it is complete, or
	 * else the first.
	 */
	public Collection<MappingSet> speakersFrom(Edition edition) {
		return Collections.unmodifiableCollection(speakersFrom.getOrDefault(edition, Map.of()).values());
	}

	/** As {@link #speakersFrom}, for the sets that lead to {@code edition}. */
	public Collection<MappingSet> speakersTo(Edition edition) {
		return Collections.unmodifiableCollection(speakersTo.getOrDefault(edition, Map.of()).values());
	}

	/** Whether {@code set}, or another one between the same editions, says anything about {@code provision}, what contains it, or what it contains. */
	public boolean isSpokenOf(Provision provision, MappingSet set, Side side) {
		for (EObject level = provision; level instanceof Provision outer; level = level.eContainer()) {
			if (isNamed(outer, set, side)) {
				return true;
			}
		}
		return provision instanceof Clause clause && hasNamedPart(clause, set, side);
	}

	private boolean hasNamedPart(Clause clause, MappingSet set, Side side) {
		List<Clause> open = new ArrayList<>(clause.getClauses());
		while (!open.isEmpty()) {
			Clause part = open.removeLast();
			if (isNamed(part, set, side)) {
				return true;
			}
			open.addAll(part.getClauses());
		}
		return false;
	}

	private boolean isNamed(Provision provision, MappingSet set, Side side) {
		List<MappingStatement> statements = side == Side.SOURCE ? corpus.statementsFrom(provision) : corpus.statementsTo(provision);
		for (MappingStatement statement : statements) {
			MappingSet by = statement.getMappingSet();
			if (by.getFrom() == set.getFrom() && by.getTo() == set.getTo() && sets.contains(by) && EffectiveSettings.isActive(statement)
					&& !(statement instanceof MappingEntry entry && entry.getRelationship() == Relationship.NO_RELATIONSHIP)) {
				return true;
			}
		}
		return false;
	}
}
