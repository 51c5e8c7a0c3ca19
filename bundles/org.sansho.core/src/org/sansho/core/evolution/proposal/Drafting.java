// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.core.review.Wording;
import org.sansho.model.ChangeKind;
import org.sansho.model.Edition;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionStatement;

/** Makes the lines of a proposal of what has become of two editions, each as doubtful as it is, and accounts for every provision once. */
final class Drafting {

	/** What nobody has confirmed is never quite sure, though nothing speaks against it. */
	private static final int MOST = 99;

	private final EditionSide older;
	private final EditionSide newer;
	private final Unwritten unwritten;
	private final List<ProposedLine> lines = new ArrayList<>();
	private final List<Provision> uncitable = new ArrayList<>();
	private final Set<Provision> gone = new HashSet<>();
	private final Set<Provision> come = new HashSet<>();

	Drafting(EditionSide older, EditionSide newer, Unwritten unwritten) {
		this.older = older;
		this.newer = newer;
		this.unwritten = unwritten;
	}

	SuccessionProposal proposal(EditionDiff diff) {
		List<Change> changes = diff.changes();
		List<ThinEdition> thin = ThinEdition.of(diff);
		int confirmed = 0;
		int unchanged = 0;
		for (Change change : changes) {
			if (change.ground() != Change.Ground.CONFIRMED && (change.successors().isEmpty() || change.predecessors().isEmpty())) {
				gone.addAll(change.predecessors());
				come.addAll(change.successors());
			}
		}
		for (Change change : changes) {
			if (change.ground() == Change.Ground.CONFIRMED && isSaid(change)) {
				confirmed++;
			} else if (change.isUnchanged()) {
				unchanged++;
			} else {
				add(change);
			}
		}
		List<ProposedLine> judged = unwritten.judged(lines, thin);
		judged.sort(ProposedLine.IN_ORDER);
		return new SuccessionProposal(older, newer, judged, confirmed, unchanged, uncitable, thin);
	}

	/** Whether a confirmed statement between just these two editions says so; else steps over editions between them do. */
	private boolean isSaid(Change change) {
		Corpus corpus = older.corpus();
		return Stream.concat(change.predecessors().stream().flatMap(old -> corpus.successionFrom(old).stream()),
				change.successors().stream().flatMap(young -> corpus.successionTo(young).stream())).anyMatch(this::isConfirmed);
	}

	private boolean isConfirmed(SuccessionStatement statement) {
		return !statement.isProposed() && statement.getSuccession().getFrom() == older.edition() && statement.getSuccession().getTo() == newer.edition();
	}

	private void add(Change change) {
		List<Provision> olds = citable(older, change.predecessors());
		List<Provision> youngs = citable(newer, change.successors());
		if (!olds.isEmpty() && !youngs.isEmpty()) {
			lines.add(new ProposedLine(olds, youngs, changes(change), hundredths(change), change.alternatives().stream().findFirst(), Optional.empty()));
		} else {
			// Each for itself, so that each can be confirmed for itself.
			olds.forEach(old -> lines.add(alone(change, List.of(old), List.of(), sameCitation(older, old, newer, come).map(young -> alternative(change, old, young)))));
			youngs.forEach(young -> lines.add(alone(change, List.of(), List.of(young), sameCitation(newer, young, older, gone).map(old -> alternative(change, old, young)))));
		}
	}

	/** @param sameCitation what stands in its place: whether it is the same is more than wordings can tell */
	private static ProposedLine alone(Change change, List<Provision> olds, List<Provision> youngs, Optional<Alternative> sameCitation) {
		ProposedLine line = new ProposedLine(olds, youngs, Set.of(), hundredths(change), change.alternatives().stream().findFirst().or(() -> sameCitation), Optional.empty());
		return sameCitation.isPresent() ? line.doubtful() : line;
	}

	/** What has come where something has gone, or the other way round. */
	private static Optional<Provision> sameCitation(EditionSide side, Provision provision, EditionSide other, Set<Provision> left) {
		return side.corpus().path(provision).flatMap(path -> other.corpus().provision(other.edition(), path)).filter(left::contains);
	}

	/** Nothing is likelier than what was thought of. */
	private static Alternative alternative(Change change, Provision old, Provision young) {
		return new Alternative(old, young, 1 - change.confidence());
	}

	private List<Provision> citable(EditionSide side, List<Provision> provisions) {
		List<Provision> citable = new ArrayList<>();
		for (Provision provision : provisions) {
			(isCitable(side.corpus(), side.edition(), provision) ? citable : uncitable).add(provision);
		}
		return citable;
	}

	/** Of several with one citation, the first is meant. */
	private static boolean isCitable(Corpus corpus, Edition edition, Provision provision) {
		Optional<String> path = corpus.path(provision);
		return path.isPresent() && corpus.provision(edition, path.get()).filter(meant -> meant == provision).isPresent();
	}

	/** What differs, but for what nobody can know: where something has no wording, nobody knows whether that is another one. */
	private Set<ChangeKind> changes(Change change) {
		EnumSet<ChangeKind> changes = EnumSet.noneOf(ChangeKind.class);
		change.kinds().forEach(kind -> kind.changeKind().ifPresent(changes::add));
		if (Stream.of(change.predecessors(), change.successors()).anyMatch(side -> side.stream().allMatch(provision -> Wording.of(provision).isEmpty()))) {
			changes.remove(ChangeKind.REWORDED);
		}
		return Collections.unmodifiableSet(changes);
	}

	private static int hundredths(Change change) {
		int hundredths = Certainty.hundredths(change.confidence());
		return change.ground() == Change.Ground.CONFIRMED ? hundredths : Math.min(hundredths, MOST);
	}
}
