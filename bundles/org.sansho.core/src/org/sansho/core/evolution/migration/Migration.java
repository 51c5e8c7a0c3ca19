// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.review.ReviewState;
import org.sansho.core.review.Seals;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * A mapping set carried through confirmed successions.
 *
 * <p>Every statement is carried from edition to edition, one step after the other, so that going a long way at once is the same as going it
 * step by step. Nothing is guessed: what the succession does not say is marked for a person to decide. Statements that cannot stand in the new
 * edition are kept in ledgers, and each statement of the old set is counted exactly once.
 *
 * @param set        the old set, which stays as it is
 * @param legs       the ways of the sides that were carried, in this order
 * @param statements of the new set, in the order of the old one
 * @param outcomes   what became of each statement of the old set, in its order
 * @param ledgers    what could not be carried, for each step on which there was something
 * @param unmentioned what is new in the new editions and no statement speaks of, for each side that was carried, in the order of the edition
 * @param thin        editions on the way of which probably only a part has been written down
 */
public record Migration(MappingSet set, List<Leg> legs, List<CarriedStatement> statements, List<Outcome> outcomes, List<Ledger> ledgers,
		Map<Side, List<Provision>> unmentioned, List<ThinEdition> thin) {

	public Migration {
		legs = List.copyOf(legs);
		statements = List.copyOf(statements);
		outcomes = List.copyOf(outcomes);
		ledgers = List.copyOf(ledgers);
		unmentioned = Map.copyOf(unmentioned);
		thin = List.copyOf(thin);
	}

	/**
	 * Carries {@code set} along {@code legs}.
	 *
	 * @param corpus where {@code set} and everything that it names can be found
	 * @throws ProposedLinesException if something that the set names rests on a line that nobody has confirmed
	 */
	public static Migration of(Corpus corpus, MappingSet set, List<Leg> legs) throws ProposedLinesException {
		Progress progress = new Progress(set.getStatements().size());
		List<CarriedStatement> statements = new ArrayList<>(set.getStatements().size());
		Seals seals = Seals.in(corpus);
		set.getStatements().forEach(statement -> statements.add(CarriedStatement.of(statement)));
		Reason before = new Reason(Reason.Kind.SUSPECT_BEFORE, Side.SOURCE, set.getFrom().getName(), set.getTo().getName(), List.of(), List.of(), Set.of(), Set.of(), "");
		AllProcessors.filter(statements, statement -> statement.seal().isPresent() && seals.state((MappingEntry) statement.origin()) == ReviewState.SUSPECT)
				.forEach(statement -> progress.happened(statement.origin(), before));
		List<Ledger> ledgers = new ArrayList<>();
		List<CarriedStatement> standing = statements;
		for (Leg leg : legs) {
			for (SuccessionStep step : leg.lineage().steps()) {
				MigrationStep migration = new MigrationStep(corpus, leg.side(), step, progress);
				standing = migration.carry(standing);
				if (!migration.ledger().isEmpty()) {
					ledgers.add(new Ledger(step.from(), step.to(), migration.ledger()));
				}
			}
		}
		return new Migration(set, legs, standing, progress.outcomes(set.getStatements(), standing), ledgers, unmentioned(legs, standing),
				legs.stream().flatMap(leg -> leg.lineage().steps().stream()).flatMap(step -> ThinEdition.newer(step, corpus).stream()).distinct().toList());
	}

	/** How many statements have each verdict; together as many as the old set has. */
	public Map<Verdict, Integer> counts() {
		Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
		for (Verdict verdict : Verdict.values()) {
			counts.put(verdict, 0);
		}
		outcomes.forEach(outcome -> counts.merge(outcome.verdict(), 1, Integer::sum));
		return counts;
	}

	/** The edition that the new set has on {@code side}. */
	public Edition edition(Side side) {
		Edition edition = side == Side.SOURCE ? set.getFrom() : set.getTo();
		for (Leg leg : legs) {
			edition = leg.side() == side ? leg.lineage().steps().getLast().to() : edition;
		}
		return edition;
	}

	private static Map<Side, List<Provision>> unmentioned(List<Leg> legs, List<CarriedStatement> statements) {
		Map<Side, List<Provision>> unmentioned = new EnumMap<>(Side.class);
		for (Leg leg : legs) {
			Set<Provision> mentioned = new HashSet<>();
			statements.forEach(statement -> mentioned.addAll(statement.ends(leg.side())));
			Set<Provision> added = new LinkedHashSet<>();
			for (SuccessionStep step : leg.lineage().steps()) {
				Set<Provision> still = new LinkedHashSet<>();
				added.forEach(provision -> still.addAll(step.fate(provision).after()));
				still.addAll(step.added());
				added = still;
			}
			unmentioned.put(leg.side(), added.stream().filter(provision -> !mentioned.contains(provision)).toList());
		}
		return unmentioned;
	}

	/** What has happened to the statements of the old set so far. */
	static final class Progress {

		private final Map<MappingStatement, Happened> happened;
		private final Map<MappingStatement, Verdict> verdicts;
		private final Map<MappingStatement, Joining> joined = new HashMap<>();

		/** What has happened to a statement, each thing once. */
		private static final class Happened {

			/** So many are looked through one by one. */
			private static final int FEW = 8;
			/** So many of one kind are told to each that has joined; all of them are told once, where it went. */
			private static final int MOST_OF_A_KIND = 3;

			private final List<Reason> all = new ArrayList<>(1);
			/** Without that others joined it, which those that joined it before need not be told. */
			private final List<Reason> toAll = new ArrayList<>(0);
			private final Map<Reason.Kind, List<Integer>> ofKind = new EnumMap<>(Reason.Kind.class);
			private Set<Reason> known = Set.of();

			/** Whether that is new. */
			boolean add(Reason reason) {
				if (all.size() == FEW) {
					known = new HashSet<>(all);
				}
				boolean isNew = all.size() < FEW ? !all.contains(reason) : known.add(reason);
				if (isNew) {
					all.add(reason);
				}
				return isNew;
			}

			void addToAll(Reason reason) {
				ofKind.computeIfAbsent(reason.kind(), key -> new ArrayList<>(1)).add(toAll.size());
				toAll.add(reason);
			}

			/** What was added from {@code after} on, a few of each kind: where hundreds meet, each of them would tell of hundreds. */
			List<Reason> toAllSince(int after) {
				List<Integer> some = new ArrayList<>();
				for (List<Integer> places : ofKind.values()) {
					int first = Collections.binarySearch(places, after);
					int from = first < 0 ? -first - 1 : first;
					some.addAll(places.subList(from, Math.min(places.size(), from + MOST_OF_A_KIND)));
				}
				return some.stream().sorted().map(toAll::get).toList();
			}
		}

		/**
		 * That a statement goes on as another one.
		 *
		 * @param into  the other one
		 * @param after how many things had happened to all of that before
		 * @param why   the reason
		 */
		private record Joining(MappingStatement into, int after, Reason why) {
		}

		/** @param statements how many there are */
		Progress(int statements) {
			happened = HashMap.newHashMap(statements);
			verdicts = HashMap.newHashMap(statements);
		}

		/** Something happened to {@code statement}, with what follows from it by itself. */
		void happened(MappingStatement statement, Reason reason) {
			happened(statement, reason, reason.kind().verdict());
		}

		void happened(MappingStatement statement, Reason reason, Verdict verdict) {
			Happened what = of(statement);
			if (what.add(reason)) {
				what.addToAll(reason);
			}
			count(statement, verdict);
		}

		/** From now on what happens to {@code into} happens to {@code statement} as well. */
		void joined(MappingStatement statement, MappingStatement into, Reason why) {
			joined.put(statement, new Joining(into, of(into).toAll.size(), why));
			if (of(into).add(why) && why.kind() != Reason.Kind.JOINED) {
				// What is to be decided is to be decided for all.
				of(into).addToAll(why);
			}
			count(into, why.kind().verdict());
		}

		private Happened of(MappingStatement statement) {
			return happened.computeIfAbsent(statement, key -> new Happened());
		}

		private void count(MappingStatement statement, Verdict verdict) {
			verdicts.merge(statement, verdict, (one, other) -> one.compareTo(other) < 0 ? other : one);
		}

		List<Outcome> outcomes(List<MappingStatement> before, List<CarriedStatement> after) {
			Map<MappingStatement, CarriedStatement> standing = HashMap.newHashMap(after.size());
			after.forEach(statement -> standing.put(statement.origin(), statement));
			return AllProcessors.map(before, statement -> outcome(statement, standing));
		}

		private Outcome outcome(MappingStatement statement, Map<MappingStatement, CarriedStatement> standing) {
			Verdict verdict = verdicts.getOrDefault(statement, Verdict.CARRIED);
			Optional<Happened> own = Optional.ofNullable(happened.get(statement));
			if (!joined.containsKey(statement)) {
				return new Outcome(statement, verdict, own.map(what -> what.all).orElse(List.of()), Optional.ofNullable(standing.get(statement)));
			}
			Set<Reason> all = new LinkedHashSet<>(own.map(what -> what.all).orElse(List.of()));
			MappingStatement last = statement;
			for (Joining joining = joined.get(last); joining != null; joining = joined.get(last)) {
				last = joining.into();
				all.add(joining.why());
				all.addAll(happened.get(last).toAllSince(joining.after()));
				Verdict other = verdicts.getOrDefault(last, Verdict.CARRIED);
				verdict = other.compareTo(verdict) > 0 ? other : verdict;
			}
			return new Outcome(statement, verdict, List.copyOf(all), Optional.ofNullable(standing.get(last)));
		}
	}
}
