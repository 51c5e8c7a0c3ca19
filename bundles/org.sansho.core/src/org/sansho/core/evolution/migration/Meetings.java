// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.evolution.migration.Reason.Kind;
import org.sansho.core.rules.catalogue.PairRelation;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.Side;

/**
 * Settles what happens where provisions became one and so did the statements about them.
 *
 * <p>Statements about the same ends become one that keeps what both say. Where two cannot be true together, the later one goes to the ledger in
 * full; where they only overlap, both stand and a person decides. Looks only at statements whose ends became one with others, each pair once.
 */
final class Meetings {

	/** What a statement is about. Order and repetition do not count. */
	private record About(boolean entry, Set<Provision> sources, Set<Provision> targets) {

		static About of(CarriedStatement statement) {
			return new About(statement.isEntry(), Set.copyOf(statement.sources()), Set.copyOf(statement.targets()));
		}
	}

	private record Pair(Provision source, Provision target) {
	}

	/** An entry with more pairs than a person can mean one by one says nothing about single ones. */
	private static final int MOST_PAIRS = 10_000;

	private final Side side;
	private final SuccessionStep step;
	private final Corpus corpus;
	private final Migration.Progress progress;
	private final List<CarriedStatement> before;
	private final List<Optional<CarriedStatement>> carried;
	private final Map<Integer, Ledger.Line> ledger;
	/** The places of those that became one with another on this step, by the place of that. */
	private final Map<Integer, List<Integer>> absorbed = new HashMap<>();
	/** What those that became one by their pairs name on the other side, by place; said of them once all is settled. */
	private final Map<Integer, Set<Provision>> united = new HashMap<>();

	/**
	 * @param before  all statements before the step
	 * @param carried the same after it; changed here
	 * @param ledger  what could not be carried, by place; added to here
	 */
	Meetings(Side side, SuccessionStep step, Corpus corpus, Migration.Progress progress, List<CarriedStatement> before,
			List<Optional<CarriedStatement>> carried, Map<Integer, Ledger.Line> ledger) {
		this.side = side;
		this.step = step;
		this.corpus = corpus;
		this.progress = progress;
		this.before = before;
		this.carried = carried;
		this.ledger = ledger;
	}

	/** Settles the meetings of the statements at {@code places}, which are in order and still stand. */
	void settle(List<Integer> places) {
		Map<About, List<Integer>> same = new LinkedHashMap<>();
		places.forEach(place -> same.computeIfAbsent(About.of(standing(place)), key -> new ArrayList<>(1)).add(place));
		same.values().stream().filter(all -> all.size() > 1).forEach(all -> join(all.getFirst(), all.subList(1, all.size())));
		Map<Pair, Integer> pairs = new HashMap<>();
		places.stream().filter(this::isEntry).forEach(place -> meet(place, pairs));
		united.forEach((place, ends) -> carried.set(place, Optional.of(standing(place).withEnds(opposite(), List.copyOf(ends)))));
		Set<Provision> mapped = new HashSet<>();
		places.stream().filter(this::isEntry).map(this::standing).filter(entry -> entry.relationship() != Relationship.NO_RELATIONSHIP)
				.forEach(entry -> mapped.addAll(entry.ends(side)));
		places.stream().filter(place -> carried.get(place).isPresent() && !standing(place).isEntry()).forEach(place -> keepUnmapped(place, mapped));
	}

	private CarriedStatement standing(int place) {
		return carried.get(place).orElseThrow();
	}

	private boolean isEntry(int place) {
		return carried.get(place).filter(CarriedStatement::isEntry).isPresent();
	}

	/** Statements about the same become one. */
	private void join(int first, List<Integer> others) {
		List<Reason> reasons = new ArrayList<>();
		for (int place : others) {
			boolean agree = relationship(first).equals(relationship(place));
			reasons.add(reason(agree ? Kind.JOINED : Kind.OTHER_RELATIONSHIP, before.get(place).ends(side), standing(place).ends(side), agree ? "" : relationship(place)));
		}
		absorb(first, others, reasons);
	}

	private void absorb(int first, List<Integer> others, List<Reason> reasons) {
		carried.set(first, Optional.of(standing(first).absorbing(others.stream().map(this::standing).toList(), others.stream().map(before::get).toList(), reasons)));
		for (int i = 0; i < others.size(); i++) {
			int place = others.get(i);
			progress.joined(standing(place).origin(), standing(first).origin(), reasons.get(i));
			carried.set(place, Optional.empty());
			absorbed.computeIfAbsent(first, key -> new ArrayList<>()).add(place);
		}
	}

	/** For no counterpart there is nothing to agree about. */
	private String relationship(int place) {
		return standing(place).isEntry() ? standing(place).relationship().getLiteral() : "";
	}

	/** Whether a statement before this one speaks of some of the same pairs. */
	private void meet(int place, Map<Pair, Integer> pairs) {
		CarriedStatement statement = standing(place);
		if ((long) statement.sources().size() * statement.targets().size() > MOST_PAIRS) {
			return;
		}
		Set<Integer> others = new LinkedHashSet<>();
		List<Pair> own = new ArrayList<>();
		for (Provision source : statement.sources()) {
			for (Provision target : statement.targets()) {
				own.add(new Pair(source, target));
				Optional.ofNullable(pairs.get(own.getLast())).ifPresent(others::add);
			}
		}
		for (int other : others) {
			if (overlap(other, place)) {
				own.forEach(pair -> pairs.putIfAbsent(pair, other));
				return;
			}
		}
		if (carried.get(place).isPresent()) {
			own.forEach(pair -> pairs.putIfAbsent(pair, place));
		}
	}

	/** Two entries speak of some of the same pairs, and each of others; returns whether they became one. */
	private boolean overlap(int first, int place) {
		CarriedStatement one = standing(first);
		CarriedStatement other = standing(place);
		boolean agree = one.relationship() == other.relationship();
		if (agree && isUnionOfPairs(one.relationship()) && Set.copyOf(one.ends(side)).equals(Set.copyOf(other.ends(side)))) {
			united.computeIfAbsent(first, key -> new LinkedHashSet<>(one.ends(opposite()))).addAll(other.ends(opposite()));
			absorb(first, List.of(place), List.of(reason(Kind.JOINED, before.get(place).ends(side), other.ends(side), "")));
			return true;
		}
		Reason ofFirst = reason(agree ? Kind.OVERLAPS : Kind.OTHER_RELATIONSHIP, before.get(place).ends(side), other.ends(side), agree ? "" : relationship(place));
		mark(first, ofFirst);
		Reason ofOther = reason(agree ? Kind.OVERLAPS : Kind.OTHER_RELATIONSHIP, before.get(first).ends(side), one.ends(side), agree ? "" : relationship(first));
		if (relation(first).contradicts(relation(place))) {
			progress.happened(other.origin(), ofOther);
			toLedger(place, ofOther);
			return true;
		}
		mark(place, ofOther);
		return false;
	}

	/** Whether what is said of several ends is said of their pairs, so that two statements together say no more than each. */
	private static boolean isUnionOfPairs(Relationship relationship) {
		return relationship != Relationship.EQUAL && relationship != Relationship.EQUIVALENT;
	}

	private PairRelation relation(int place) {
		CarriedStatement entry = standing(place);
		boolean oneHere = entry.ends(side).size() == 1;
		boolean oneThere = (united.containsKey(place) ? united.get(place) : entry.ends(opposite())).size() == 1;
		return PairRelation.of(entry.relationship(), side == Side.SOURCE ? oneHere : oneThere, side == Side.SOURCE ? oneThere : oneHere);
	}

	private Side opposite() {
		return side == Side.SOURCE ? Side.TARGET : Side.SOURCE;
	}

	/** That there is no counterpart cannot stand beside a mapping of the same provision. */
	private void keepUnmapped(int place, Set<Provision> mapped) {
		List<Provision> ends = standing(place).ends(side);
		List<Provision> kept = ends.stream().filter(end -> !mapped.contains(end)).toList();
		if (kept.size() < ends.size()) {
			Reason reason = reason(Kind.MAPPED_ELSEWHERE, before.get(place).ends(side), ends.stream().filter(mapped::contains).toList(), "");
			progress.happened(standing(place).origin(), reason);
			CarriedStatement rest = standing(place).withEnds(side, kept).marked(reason);
			toLedger(place, reason);
			if (!kept.isEmpty()) {
				carried.set(place, Optional.of(rest));
			}
		}
	}

	private void mark(int place, Reason reason) {
		progress.happened(standing(place).origin(), reason);
		carried.set(place, Optional.of(standing(place).marked(reason)));
	}

	/** With all that have become one with it on this step. */
	private void toLedger(int place, Reason reason) {
		absorbed.getOrDefault(place, List.of()).forEach(other -> toLedger(other, reason));
		List<Reason> reasons = new ArrayList<>(Optional.ofNullable(ledger.get(place)).map(Ledger.Line::reasons).orElse(List.of()));
		reasons.add(reason);
		ledger.put(place, new Ledger.Line(before.get(place), reasons));
		carried.set(place, Optional.empty());
	}

	private Reason reason(Kind kind, List<Provision> from, List<Provision> to, String detail) {
		return new Reason(kind, side, step.from().getName(), step.to().getName(), paths(from), paths(to), Set.of(), Set.of(), detail);
	}

	private List<String> paths(List<Provision> provisions) {
		return provisions.stream().map(provision -> corpus.path(provision).orElse("")).toList();
	}
}
