// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sansho.core.Corpus;
import org.sansho.core.EditionOrder;
import org.sansho.core.SuccessionEnds;
import org.sansho.core.evolution.lineage.Fate.Kind;
import org.sansho.core.evolution.lineage.LineageException.Reason;
import org.sansho.core.review.SealField;
import org.sansho.core.review.SealedWording;
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
 * The way from one edition to the next: what all successions between the two say together, and the rule for what none of them mentions.
 *
 * <p>Each provision is looked at when it is first asked for. Safe to share between threads.
 */
public final class SuccessionStep {

	private final Corpus corpus;
	private final Edition from;
	private final Edition to;
	private final Map<Provision, Fate> fates;

	SuccessionStep(Corpus corpus, Edition from, Edition to) {
		this.corpus = corpus;
		this.from = from;
		this.to = to;
		this.fates = new ConcurrentHashMap<>(corpus.provisions(from).size());
	}

	/** The earlier edition. */
	public Edition from() {
		return from;
	}

	/** The later edition. */
	public Edition to() {
		return to;
	}

	/** The successions that lead from the one to the other, in the order of the files. */
	public List<Succession> successions() {
		return corpus.successionsFrom(from).stream().filter(succession -> succession.getTo() == to).toList();
	}

	/** What became of {@code provision}, which is one of the earlier edition. */
	public Fate fate(Provision provision) {
		Fate known = fates.get(provision);
		if (known != null) {
			return known;
		}
		Fate found = find(provision);
		Fate earlier = fates.putIfAbsent(provision, found);
		return earlier != null ? earlier : found;
	}

	/** Provisions of the later edition that succeed nothing, as the succession says, in the order of the files. */
	public List<Provision> added() {
		Set<Provision> added = new HashSet<>();
		for (Succession succession : successions()) {
			for (SuccessionStatement statement : succession.getStatements()) {
				if (statement instanceof Added line) {
					added.addAll(line.getSuccessors());
				}
			}
		}
		return added.isEmpty() ? List.of() : corpus.provisions(to).stream().filter(added::contains)
				.filter(provision -> between(corpus.successionTo(provision)).filter(Added.class::isInstance).isPresent()).toList();
	}

	/** What persons have confirmed about {@code provision}, which is one of the earlier edition; empty when nobody has, be it proposed or not. */
	public Optional<SuccessionStatement> confirmed(Provision provision) {
		return between(corpus.successionFrom(provision)).filter(statement -> !statement.isProposed());
	}

	/**
	 * What succeeds {@code provision}, by what was confirmed or else by the rule of same citation and same wording; none when it was withdrawn
	 * or went elsewhere, empty when nobody knows. {@link #fate(Provision)} tells more and takes longer.
	 */
	public Optional<List<Provision>> successors(Provision provision) {
		Optional<SuccessionStatement> said = between(corpus.successionFrom(provision));
		if (said.isEmpty()) {
			return sameByRule(provision).map(List::of);
		}
		return said.filter(statement -> !statement.isProposed()).map(statement -> statement instanceof SuccessionLine line ? known(line.getSuccessors()) : List.of());
	}

	private static List<Provision> known(List<Provision> provisions) {
		return provisions.stream().filter(provision -> !provision.eIsProxy()).distinct().toList();
	}

	private Fate find(Provision provision) {
		Optional<SuccessionStatement> said = between(corpus.successionFrom(provision));
		if (said.isEmpty()) {
			return byRule(provision);
		}
		if (said.get().isProposed()) {
			return lost(provision, Kind.PROPOSED, said);
		}
		return switch (said.get()) {
			case SuccessionLine line -> succeeded(provision, line);
			case Withdrawn withdrawn -> lost(provision, Kind.WITHDRAWN, said);
			case MovedOut moved -> lost(provision, Kind.MOVED_OUT, said);
			default -> lost(provision, Kind.UNSAID, Optional.empty());
		};
	}

	/** The same citation with the same wording in both editions is the same provision, unless a line says that something else came to stand there. */
	private Optional<Provision> sameByRule(Provision provision) {
		return corpus.path(provision).flatMap(path -> corpus.provision(to, path)).filter(other -> Wording.isSame(provision, other))
				.filter(other -> between(corpus.successionTo(other)).isEmpty());
	}

	private Fate byRule(Provision provision) {
		return sameByRule(provision).map(other -> one(provision, other, Set.of(), Optional.empty())).orElseGet(() -> lost(provision, Kind.UNSAID, Optional.empty()));
	}

	private Fate succeeded(Provision provision, SuccessionLine line) {
		List<Provision> after = line.getSuccessors();
		Set<ChangeKind> changes = line.getChanges().size() == 1 ? Set.of(line.getChanges().getFirst()) : Set.copyOf(line.getChanges());
		if (after.size() == 1 && line.getPredecessors().size() == 1) {
			return one(provision, after.getFirst(), changes, Optional.of(line));
		}
		boolean alone = line.getPredecessors().stream().allMatch(other -> other == provision);
		boolean single = after.stream().allMatch(other -> other == after.getFirst());
		if (alone && single) {
			return one(provision, after.getFirst(), changes, Optional.of(line));
		}
		Kind kind = single ? Kind.MERGED : alone ? Kind.SPLIT : Kind.REGROUPED;
		return new Fate(provision, kind, after.stream().distinct().toList(), changes, Set.of(), Optional.of(line));
	}

	private Fate one(Provision before, Provision after, Set<ChangeKind> changes, Optional<SuccessionStatement> statement) {
		Set<SealField> fields = SealedWording.differences(before, after, corpus);
		boolean same = fields.isEmpty() && changes.stream().noneMatch(Fate.OF_CONTENT::contains);
		return new Fate(before, same ? Kind.KEPT : Kind.REWORDED, List.of(after), changes, fields, statement);
	}

	private static Fate lost(Provision provision, Kind kind, Optional<SuccessionStatement> statement) {
		return new Fate(provision, kind, List.of(), Set.of(), Set.of(), statement);
	}

	/** The first of {@code statements} that leads between these two editions. */
	private Optional<SuccessionStatement> between(List<SuccessionStatement> statements) {
		for (SuccessionStatement statement : statements) {
			if (statement.getSuccession().getFrom() == from && statement.getSuccession().getTo() == to) {
				return Optional.of(statement);
			}
		}
		return Optional.empty();
	}

	/** Makes sure that what is said between the two editions can be relied on. */
	void check() throws LineageException {
		for (Edition edition : List.of(from, to)) {
			if (corpus.provisions(edition).isEmpty()) {
				throw new LineageException(Reason.EMPTY_EDITION, edition, null, edition.getName());
			}
		}
		if (EditionOrder.isAfter(from, to)) {
			throw new LineageException(Reason.BACKWARDS, successions().getFirst(), null, from.getName(), to.getName());
		}
		check(statement -> true);
	}

	/** Makes sure that what is confirmed between the two editions can be true together. */
	void checkConfirmed() throws LineageException {
		check(statement -> !statement.isProposed());
	}

	private void check(Predicate<SuccessionStatement> counts) throws LineageException {
		List<LineageException> found = new ArrayList<>();
		Map<Provision, SuccessionStatement> gone = HashMap.newHashMap(corpus.provisions(from).size());
		Map<Provision, SuccessionStatement> come = HashMap.newHashMap(corpus.provisions(to).size());
		for (Succession succession : successions()) {
			for (SuccessionStatement statement : succession.getStatements()) {
				if (counts.test(statement)) {
					check(statement, gone, come, found);
				}
			}
		}
		if (!found.isEmpty()) {
			throw LineageException.of(found);
		}
	}

	private void check(SuccessionStatement statement, Map<Provision, SuccessionStatement> gone, Map<Provision, SuccessionStatement> come, List<LineageException> found) {
		List<Provision> predecessors = SuccessionEnds.predecessors(statement);
		requireNew(statement, predecessors, gone, Reason.TWO_SUCCESSORS, from, to, found);
		requireNew(statement, SuccessionEnds.successors(statement), come, Reason.TWO_PREDECESSORS, to, from, found);
		if (statement instanceof SuccessionLine line && line.getChanges().contains(ChangeKind.KEPT)) {
			EnumSet<ChangeKind> contrary = EnumSet.copyOf(line.getChanges());
			contrary.retainAll(Fate.OF_CONTENT);
			if (!contrary.isEmpty() && !predecessors.isEmpty()) {
				found.add(new LineageException(Reason.KEPT_AND_CHANGED, statement, predecessors.getFirst(), corpus.path(predecessors.getFirst()).orElse(""), from.getName(), to.getName()));
			}
		}
	}

	/** Naming a provision twice in one statement says nothing twice. */
	private void requireNew(SuccessionStatement statement, List<Provision> provisions, Map<Provision, SuccessionStatement> known, Reason reason, Edition edition, Edition other,
			List<LineageException> found) {
		for (int i = 0; i < provisions.size(); i++) {
			Provision provision = provisions.get(i);
			SuccessionStatement first = known.putIfAbsent(provision, statement);
			if (first != null && !provision.eIsProxy() && !provisions.subList(0, i).contains(provision)) {
				found.add(new LineageException(reason, statement, first, provision, corpus.path(provision).orElse(""), edition.getName(), other.getName()));
			}
		}
	}
}
