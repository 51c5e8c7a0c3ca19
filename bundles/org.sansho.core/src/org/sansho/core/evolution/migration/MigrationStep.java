// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.core.evolution.lineage.Fate;
import org.sansho.core.evolution.lineage.SuccessionStep;
import org.sansho.core.evolution.migration.Reason.Kind;
import org.sansho.core.review.CarriedEnd;
import org.sansho.core.review.Seal;
import org.sansho.core.review.SealText;
import org.sansho.core.review.Seals;
import org.sansho.core.work.AllProcessors;
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
	private final Map<Provision, Optional<Reason>> reasons = new ConcurrentHashMap<>();
	/** What could not be carried, by the place of the statement among those that came in. */
	private final Map<Integer, Ledger.Line> ledger = new LinkedHashMap<>();

	MigrationStep(Corpus corpus, Side side, SuccessionStep step, Migration.Progress progress) {
		this.corpus = corpus;
		this.seals = Seals.in(corpus);
		this.side = side;
		this.step = step;
		this.progress = progress;
	}

	/**
	 * What the step makes of one statement, seen by itself.
	 *
	 * @param after    the statement in the later edition; empty when nothing of it is left
	 * @param happened what happened to it, in order
	 * @param lost     what could not be carried of it
	 * @param joins    whether one of its ends became one with others
	 * @param proposed those of its ends about which nobody has confirmed anything
	 */
	private record Carried(Optional<CarriedStatement> after, List<Happening> happened, Optional<Ledger.Line> lost, boolean joins, List<Provision> proposed) {
	}

	/** Something that happened to a statement, and how it is counted then. */
	private record Happening(Reason reason, Verdict verdict) {

		Happening(Reason reason) {
			this(reason, reason.kind().verdict());
		}
	}

	/** The statements in the later edition, in their order. Each is carried by itself, on all processors; what meets is settled afterwards. */
	List<CarriedStatement> carry(List<CarriedStatement> statements) throws ProposedLinesException {
		List<Carried> each = AllProcessors.map(statements, this::carry);
		List<Provision> proposed = each.stream().flatMap(one -> one.proposed().stream()).distinct().toList();
		if (!proposed.isEmpty()) {
			throw new ProposedLinesException(step.from().getName(), step.to().getName(), proposed.stream().map(this::path).toList(),
					step.fate(proposed.getFirst()).statement().orElse(null), ThinEdition.newer(step, corpus));
		}
		List<Optional<CarriedStatement>> carried = new ArrayList<>(statements.size());
		List<Integer> met = new ArrayList<>();
		for (int i = 0; i < each.size(); i++) {
			Carried one = each.get(i);
			for (Happening happening : one.happened()) {
				progress.happened(statements.get(i).origin(), happening.reason(), happening.verdict());
			}
			if (one.lost().isPresent()) {
				ledger.put(i, one.lost().get());
			}
			carried.add(one.after());
			if (one.joins() && one.after().isPresent()) {
				met.add(i);
			}
		}
		if (!met.isEmpty()) {
			new Meetings(side, step, corpus, progress, statements, carried, ledger).settle(met);
		}
		return carried.stream().flatMap(Optional::stream).toList();
	}

	private Carried carry(CarriedStatement statement) {
		List<Fate> fates = fates(statement);
		boolean joins = false;
		boolean same = true;
		List<Provision> proposed = List.of();
		for (Fate fate : fates) {
			joins |= fate.kind() == Fate.Kind.MERGED || fate.kind() == Fate.Kind.REGROUPED;
			same &= fate.kind() == Fate.Kind.KEPT;
			if (fate.kind() == Fate.Kind.PROPOSED) {
				proposed = new ArrayList<>(proposed);
				proposed.add(fate.before());
			}
		}
		return same ? unchanged(statement, fates) : changed(statement, fates, joins, proposed);
	}

	/** What became of each end. */
	private List<Fate> fates(CarriedStatement statement) {
		List<Provision> ends = statement.ends(side);
		if (ends.size() == 1) {
			return List.of(step.fate(ends.getFirst()));
		}
		List<Fate> fates = new ArrayList<>(ends.size());
		ends.forEach(end -> fates.add(step.fate(end)));
		return fates;
	}

	/** What could not be carried, in the order of the statements. */
	List<Ledger.Line> ledger() {
		return ledger.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
	}

	/** All ends say what they said, if perhaps under other citations. */
	private Carried unchanged(CarriedStatement statement, List<Fate> fates) {
		List<Happening> happened = new ArrayList<>(fates.size());
		if (fates.isEmpty()) {
			return new Carried(Optional.of(statement), happened, Optional.empty(), false, List.of());
		}
		List<Provision> after = new ArrayList<>(fates.size());
		for (Fate fate : fates) {
			after.add(fate.after().getFirst());
			reason(fate).map(Happening::new).ifPresent(happened::add);
		}
		CarriedStatement carried = statement.withEnds(side, after.size() == 1 ? after : after.stream().distinct().toList());
		return new Carried(Optional.of(statement.seal().isEmpty() ? carried : sealed(statement, carried, fates, happened)), happened, Optional.empty(), false, List.of());
	}

	/**
	 * A seal of a scheme that this program does not know can only stay where nothing has another name, and one that was not intact must not become it.
	 */
	private CarriedStatement sealed(CarriedStatement before, CarriedStatement carried, List<Fate> fates, List<Happening> happened) {
		return switch (Seal.parse(before.seal().get())) {
			case SealText.Readable readable when isIntact(readable.seal(), before) -> carried.withSeal(carried(fates, readable.seal()).map(Seal::toString));
			case SealText.Readable readable -> {
				CarriedStatement suspected = suspected(before, carried, fates);
				yield suspected.seal().isPresent() ? suspected : withoutSeal(suspected, reason(Kind.SEAL_LOST, before.ends(side), List.of()), happened);
			}
			case SealText.LaterScheme later when !happened.isEmpty() -> withoutSeal(carried, reason(Kind.SEAL_UNKNOWN, before.ends(side), List.of()), happened);
			case SealText.LaterScheme later -> carried;
			case SealText.Malformed malformed -> carried;
		};
	}

	private static CarriedStatement withoutSeal(CarriedStatement carried, Reason reason, List<Happening> happened) {
		happened.add(new Happening(reason));
		return carried.withSeal(Optional.empty()).marked(reason);
	}

	private Carried changed(CarriedStatement statement, List<Fate> fates, boolean joins, List<Provision> proposed) {
		Set<Provision> after = new LinkedHashSet<>();
		List<Reason> marks = new ArrayList<>();
		List<Reason> lost = new ArrayList<>();
		for (Fate fate : fates) {
			after.addAll(fate.after());
			Optional<Reason> reason = reason(fate);
			reason.ifPresent(fate.isSucceeded() ? marks::add : lost::add);
		}
		Optional<Ledger.Line> line = lost.isEmpty() ? Optional.empty() : Optional.of(new Ledger.Line(statement, lost));
		boolean gone = after.isEmpty();
		boolean decided = lost.stream().noneMatch(reason -> reason.kind() == Kind.UNSAID);
		// What is said of several provisions that have no counterpart is said of each.
		Verdict ofLost = gone && decided ? Verdict.DROPPED : decided && !statement.isEntry() ? Verdict.CARRIED : Verdict.TO_DECIDE;
		List<Happening> happened = new ArrayList<>();
		lost.forEach(reason -> happened.add(new Happening(reason, ofLost)));
		marks.forEach(reason -> happened.add(new Happening(reason)));
		if (gone) {
			return new Carried(Optional.empty(), happened, line, joins, proposed);
		}
		CarriedStatement unmarked = statement.withEnds(side, List.copyOf(after));
		CarriedStatement carried = statement.seal().isEmpty() ? unmarked : suspected(statement, unmarked, fates);
		for (Reason mark : marks) {
			carried = mark.kind() == Kind.RENUMBERED ? carried : carried.marked(mark);
		}
		for (Reason mark : lost) {
			carried = ofLost == Verdict.CARRIED ? carried : carried.marked(mark);
		}
		return new Carried(Optional.of(carried), happened, line, joins, proposed);
	}

	/** The seal must not be intact: where nothing that it covers is different, it is taken away. */
	private CarriedStatement suspected(CarriedStatement before, CarriedStatement carried, List<Fate> fates) {
		return switch (Seal.parse(before.seal().get())) {
			case SealText.Readable readable ->
					carried.withSeal(carried(fates, readable.seal()).filter(seal -> !isIntact(seal, carried)).map(Seal::toString));
			case SealText.LaterScheme later -> carried.withSeal(Optional.empty());
			case SealText.Malformed malformed -> carried;
		};
	}

	private boolean isIntact(Seal seal, CarriedStatement statement) {
		return seals.of(statement.relationship(), statement.sources(), statement.targets()).filter(seal::equals).isPresent();
	}

	private Optional<Seal> carried(List<Fate> fates, Seal seal) {
		List<CarriedEnd> ends = new ArrayList<>(fates.size());
		for (Fate fate : fates) {
			ends.add(new CarriedEnd(fate.before(), fate.after(), fate.kind() == Fate.Kind.KEPT));
		}
		return seals.carried(seal, side, ends);
	}

	/** What became of an end, as a reason; empty when nothing that anybody could see. */
	private Optional<Reason> reason(Fate fate) {
		Optional<Reason> known = reasons.get(fate.before());
		return known != null ? known : reasons.computeIfAbsent(fate.before(), key -> made(fate));
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
