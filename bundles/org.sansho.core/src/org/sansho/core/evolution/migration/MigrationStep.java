// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.Fate;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.evolution.migration.Reason.Kind;
import org.sansho.core.review.CarriedEnd;
import org.sansho.core.review.Seal;
import org.sansho.core.review.SealText;
import org.sansho.core.review.Seals;
import org.sansho.model.MovedOut;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/** Carries the statements of a mapping set from one edition of a side to the next. */
final class MigrationStep {

	private final Corpus corpus;
	private final Seals seals;
	private final Side side;
	private final SuccessionStep step;
	private final Migration.Progress progress;
	/** What became of each end, told once however many statements name it. */
	private final Map<Provision, Optional<Reason>> reasons = new HashMap<>();
	/** What could not be carried, by the place of the statement among those that came in. */
	private final Map<Integer, Ledger.Line> ledger = new LinkedHashMap<>();

	MigrationStep(Corpus corpus, Side side, SuccessionStep step, Migration.Progress progress) {
		this.corpus = corpus;
		this.seals = Seals.in(corpus);
		this.side = side;
		this.step = step;
		this.progress = progress;
	}

	/** The statements in the later edition, in their order. */
	List<CarriedStatement> carry(List<CarriedStatement> statements) throws ProposedLinesException {
		prepare(statements);
		Set<String> proposed = new LinkedHashSet<>();
		List<Optional<CarriedStatement>> carried = new ArrayList<>(statements.size());
		List<Integer> met = new ArrayList<>();
		for (int i = 0; i < statements.size(); i++) {
			CarriedStatement statement = statements.get(i);
			boolean joins = false;
			boolean same = true;
			for (Provision end : statement.ends(side)) {
				Fate fate = step.fate(end);
				joins |= fate.kind() == Fate.Kind.MERGED || fate.kind() == Fate.Kind.REGROUPED;
				same &= fate.kind() == Fate.Kind.KEPT;
				if (fate.kind() == Fate.Kind.PROPOSED) {
					proposed.add(path(end));
				}
			}
			carried.add(same ? Optional.of(unchanged(statement)) : changed(i, statement));
			if (joins && carried.getLast().isPresent()) {
				met.add(i);
			}
		}
		if (!proposed.isEmpty()) {
			throw new ProposedLinesException(step.from().getName(), step.to().getName(), List.copyOf(proposed));
		}
		if (!met.isEmpty()) {
			new Meetings(side, step, corpus, progress, statements, carried, ledger).settle(met);
		}
		return carried.stream().flatMap(Optional::stream).toList();
	}

	/** What could not be carried, in the order of the statements. */
	List<Ledger.Line> ledger() {
		return ledger.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
	}

	/** Looks at what takes long on all processors: the wording of the ends, and what is sealed of them. */
	private void prepare(List<CarriedStatement> statements) {
		statements.parallelStream().forEach(statement -> {
			List<Provision> after = new ArrayList<>();
			statement.ends(side).forEach(end -> after.addAll(step.fate(end).after()));
			if (statement.seal().isPresent()) {
				seals.of(statement.relationship(), statement.sources(), statement.targets());
				seals.of(statement.relationship(), after, List.of());
			}
		});
	}

	/** All ends say what they said, if perhaps under other citations. */
	private CarriedStatement unchanged(CarriedStatement statement) {
		List<Provision> ends = statement.ends(side);
		if (ends.isEmpty()) {
			return statement;
		}
		List<Provision> after = new ArrayList<>(ends.size());
		boolean renumbered = false;
		for (Provision end : ends) {
			Fate fate = step.fate(end);
			after.add(fate.after().getFirst());
			Optional<Reason> reason = reason(fate);
			if (reason.isPresent()) {
				renumbered = true;
				progress.happened(statement.origin(), reason.get());
			}
		}
		CarriedStatement carried = statement.withEnds(side, after.size() == 1 ? after : after.stream().distinct().toList());
		return statement.seal().isEmpty() ? carried : sealed(statement, carried, renumbered);
	}

	/** A seal of a scheme that this program does not know can only stay where nothing has another name. */
	private CarriedStatement sealed(CarriedStatement before, CarriedStatement carried, boolean renumbered) {
		return switch (Seal.parse(before.seal().get())) {
			case SealText.Readable readable -> carried.withSeal(Optional.of(carried(before, readable.seal()).toString()));
			case SealText.LaterScheme later when renumbered -> {
				Reason reason = reason(Kind.SEAL_UNKNOWN, before.ends(side), List.of());
				progress.happened(before.origin(), reason);
				yield carried.withSeal(Optional.empty()).marked(reason);
			}
			case SealText.LaterScheme later -> carried;
			case SealText.Malformed malformed -> carried;
		};
	}

	private Optional<CarriedStatement> changed(int place, CarriedStatement statement) {
		Set<Provision> after = new LinkedHashSet<>();
		List<Reason> marks = new ArrayList<>();
		List<Reason> lost = new ArrayList<>();
		for (Provision end : statement.ends(side)) {
			Fate fate = step.fate(end);
			after.addAll(fate.after());
			Optional<Reason> reason = reason(fate);
			reason.ifPresent(fate.isSucceeded() ? marks::add : lost::add);
		}
		if (!lost.isEmpty()) {
			ledger.put(place, new Ledger.Line(statement, lost));
		}
		boolean gone = after.isEmpty();
		boolean decided = lost.stream().noneMatch(reason -> reason.kind() == Kind.UNSAID);
		// What is said of several provisions that have no counterpart is said of each.
		Verdict ofLost = gone && decided ? Verdict.DROPPED : decided && !statement.isEntry() ? Verdict.CARRIED : Verdict.TO_DECIDE;
		lost.forEach(reason -> progress.happened(statement.origin(), reason, ofLost));
		marks.forEach(reason -> progress.happened(statement.origin(), reason));
		if (gone) {
			return Optional.empty();
		}
		CarriedStatement carried = statement.withEnds(side, List.copyOf(after));
		for (Reason mark : marks) {
			carried = mark.kind() == Kind.RENUMBERED ? carried : carried.marked(mark);
		}
		for (Reason mark : lost) {
			carried = ofLost == Verdict.CARRIED ? carried : carried.marked(mark);
		}
		return Optional.of(statement.seal().isEmpty() ? carried : suspected(statement, carried));
	}

	/** The seal must not be intact: where nothing that it covers is different, it is taken away. */
	private CarriedStatement suspected(CarriedStatement before, CarriedStatement carried) {
		return switch (Seal.parse(before.seal().get())) {
			case SealText.Readable readable -> {
				Seal seal = carried(before, readable.seal());
				boolean intact = seals.of(carried.relationship(), carried.sources(), carried.targets()).filter(seal::equals).isPresent();
				yield carried.withSeal(intact ? Optional.empty() : Optional.of(seal.toString()));
			}
			case SealText.LaterScheme later -> carried.withSeal(Optional.empty());
			case SealText.Malformed malformed -> carried;
		};
	}

	private Seal carried(CarriedStatement statement, Seal seal) {
		List<CarriedEnd> ends = new ArrayList<>();
		for (Provision end : statement.ends(side)) {
			Fate fate = step.fate(end);
			ends.add(new CarriedEnd(end, fate.after(), fate.kind() == Fate.Kind.KEPT));
		}
		return seals.carried(seal, side, ends);
	}

	/** What became of an end, as a reason; empty when nothing that anybody could see. */
	private Optional<Reason> reason(Fate fate) {
		return reasons.computeIfAbsent(fate.before(), key -> made(fate));
	}

	private Optional<Reason> made(Fate fate) {
		Kind kind = switch (fate.kind()) {
			case KEPT -> Kind.RENUMBERED;
			case REWORDED -> Kind.REWORDED;
			case MERGED -> Kind.MERGED;
			case SPLIT -> Kind.SPLIT;
			case REGROUPED -> Kind.REGROUPED;
			case WITHDRAWN -> Kind.WITHDRAWN;
			case MOVED_OUT -> Kind.MOVED_OUT;
			case UNSAID, PROPOSED -> Kind.UNSAID;
		};
		String before = path(fate.before());
		List<String> after = paths(fate.after());
		if (kind == Kind.RENUMBERED && before.equals(after.getFirst())) {
			return Optional.empty();
		}
		String detail = "";
		if (fate.statement().orElse(null) instanceof MovedOut moved) {
			after = paths(moved.getSuccessors());
			detail = moved.getEdition() == null ? "" : moved.getEdition().getName();
		}
		return Optional.of(new Reason(kind, side, step.from().getName(), step.to().getName(), List.of(before), after, fate.fields(), fate.changes(), detail));
	}

	private Reason reason(Kind kind, List<Provision> before, List<Provision> after) {
		return new Reason(kind, side, step.from().getName(), step.to().getName(), paths(before), paths(after), Set.of(), Set.of(), "");
	}

	private List<String> paths(List<Provision> provisions) {
		return provisions.stream().map(this::path).toList();
	}

	private String path(Provision provision) {
		return corpus.path(provision).orElse("");
	}
}
