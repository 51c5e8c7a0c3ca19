// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;

/**
 * Who says what about each pair of provisions, over all mapping sets that somebody still stands by.
 *
 * <p>An entry with several ends on both sides speaks of every pair of them.
 */
public final class Claims {

	/**
	 * One entry that speaks of a pair.
	 *
	 * @param entry   the entry
	 * @param ordinal its place among all entries, which is the order of the files
	 */
	public record Claim(MappingEntry entry, int ordinal) {
	}

	private record Pair(Provision source, Provision target) {
	}

	/** An entry with more pairs than a person can mean one by one says nothing about single ones, and would fill the memory. */
	private static final int MOST_PAIRS = 100_000;

	private final Map<Pair, List<Claim>> byPair = new HashMap<>();
	private final Map<MappingEntry, Integer> ordinals = new HashMap<>();

	private Claims() {
	}

	/** The claims of {@code corpus}, worked out once. */
	public static Claims in(Corpus corpus) {
		return corpus.derived(Claims.class, Claims::of);
	}

	private static Claims of(Corpus corpus) {
		Claims claims = new Claims();
		for (MappingSet set : corpus.mappingSets()) {
			for (MappingStatement statement : set.getStatements()) {
				if (statement instanceof MappingEntry entry && EffectiveSettings.isActive(entry) && !corpus.isDangling(entry)) {
					claims.add(entry);
				}
			}
		}
		return claims;
	}

	private void add(MappingEntry entry) {
		Claim claim = new Claim(entry, ordinals.size());
		ordinals.put(entry, claim.ordinal());
		if ((long) entry.getSources().size() * entry.getTargets().size() > MOST_PAIRS) {
			return;
		}
		for (Provision source : entry.getSources()) {
			for (Provision target : entry.getTargets()) {
				if (!source.eIsProxy() && !target.eIsProxy()) {
					byPair.merge(new Pair(source, target), List.of(claim), (known, more) -> joined(known, claim));
				}
			}
		}
	}

	/** Most pairs have one claim, for which the smallest list does; what a set says again in the same way is not kept. */
	private static List<Claim> joined(List<Claim> known, Claim claim) {
		if (known.stream().anyMatch(other -> saysTheSame(other.entry(), claim.entry()))) {
			return known;
		}
		List<Claim> all = known instanceof ArrayList<Claim> list ? list : new ArrayList<>(known);
		all.add(claim);
		return all;
	}

	private static boolean saysTheSame(MappingEntry one, MappingEntry other) {
		return one.getMappingSet() == other.getMappingSet() && one.getRelationship() == other.getRelationship()
				&& (one.getSources().size() == 1) == (other.getSources().size() == 1) && (one.getTargets().size() == 1) == (other.getTargets().size() == 1);
	}

	/** The entries that map {@code source} to {@code target}, in the order of the files; of those of a set that say the same, the first. */
	public List<Claim> about(Provision source, Provision target) {
		return Collections.unmodifiableList(byPair.getOrDefault(new Pair(source, target), List.of()));
	}

	/** The place of {@code entry} among all entries; -1 when nobody stands by it any more. */
	public int ordinal(MappingEntry entry) {
		return ordinals.getOrDefault(entry, -1);
	}
}
