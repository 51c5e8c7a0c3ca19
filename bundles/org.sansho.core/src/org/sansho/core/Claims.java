// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

	/** An entry with more pairs than a person can mean one by one says nothing about single ones, and would fill the memory. */
	private static final int MOST_PAIRS = 100_000;

	private final Corpus corpus;
	private final Map<MappingSet, Integer> bases = new HashMap<>();
	private final Map<MappingSet, Map<MappingStatement, Integer>> places = new ConcurrentHashMap<>();
	private final Map<Provision, Map<Provision, List<Claim>>> bySource = new ConcurrentHashMap<>();

	private Claims(Corpus corpus) {
		this.corpus = corpus;
		int base = 0;
		for (MappingSet set : corpus.mappingSets()) {
			bases.put(set, base);
			base += set.getStatements().size();
		}
	}

	/** The claims of {@code corpus}. What somebody asks for is worked out then, and once. */
	public static Claims in(Corpus corpus) {
		return corpus.derived(Claims.class, Claims::new);
	}

	private Map<Provision, List<Claim>> from(Provision source) {
		Map<Provision, List<Claim>> claims = new HashMap<>();
		for (MappingStatement statement : corpus.statementsFrom(source)) {
			if (statement instanceof MappingEntry entry && ordinal(entry) >= 0 && (long) entry.getSources().size() * entry.getTargets().size() <= MOST_PAIRS) {
				Claim claim = new Claim(entry, ordinal(entry));
				for (Provision target : entry.getTargets()) {
					claims.merge(target, List.of(claim), (known, more) -> joined(known, claim));
				}
			}
		}
		return claims;
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
		return Collections.unmodifiableList(bySource.computeIfAbsent(source, this::from).getOrDefault(target, List.of()));
	}

	/** The place of {@code entry} among all entries; -1 when nobody stands by it any more, or when nobody knows what it says. */
	public int ordinal(MappingEntry entry) {
		MappingSet set = entry.getMappingSet();
		if (!bases.containsKey(set) || !EffectiveSettings.isActive(entry) || corpus.isDangling(entry)) {
			return -1;
		}
		return bases.get(set) + places.computeIfAbsent(set, Claims::places).get(entry);
	}

	private static Map<MappingStatement, Integer> places(MappingSet set) {
		Map<MappingStatement, Integer> places = new HashMap<>();
		set.getStatements().forEach(statement -> places.put(statement, places.size()));
		return places;
	}
}
