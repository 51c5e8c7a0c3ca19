// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.SuccessionEnds;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.review.Wording;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionStatement;

/**
 * What is left of a proposal where lines of a person stand that are not confirmed yet. How sure the rest is stays as it was: what may be wrong
 * must not make anything certain.
 */
final class Leftover {

	private static final int HUNDRED = 100;

	private final SuccessionProposal whole;
	private final Set<Provision> heldOlds = new HashSet<>();
	private final Set<Provision> heldYoungs = new HashSet<>();
	private final Set<Provision> spoken = new HashSet<>();
	private final List<ProposedLine> lines = new ArrayList<>();

	Leftover(SuccessionProposal whole, Collection<SuccessionStatement> held) {
		this.whole = whole;
		held.forEach(statement -> heldOlds.addAll(SuccessionEnds.predecessors(statement)));
		held.forEach(statement -> heldYoungs.addAll(SuccessionEnds.successors(statement)));
	}

	SuccessionProposal proposal() {
		whole.lines().forEach(this::add);
		int unchanged = whole.unchanged() - addUnchanged();
		lines.sort(ProposedLine.IN_ORDER);
		return new SuccessionProposal(whole.older(), whole.newer(), lines, whole.confirmed(), unchanged,
				whole.uncitable().stream().filter(provision -> !heldOlds.contains(provision) && !heldYoungs.contains(provision)).toList(), whole.thin());
	}

	private void add(ProposedLine line) {
		spoken.addAll(line.predecessors());
		spoken.addAll(line.successors());
		List<Provision> olds = line.predecessors().stream().filter(old -> !heldOlds.contains(old)).toList();
		List<Provision> youngs = line.successors().stream().filter(young -> !heldYoungs.contains(young)).toList();
		if (olds.size() == line.predecessors().size() && youngs.size() == line.successors().size()) {
			lines.add(line);
		} else if (!olds.isEmpty() && !youngs.isEmpty()) {
			lines.add(new ProposedLine(olds, youngs, changes(line, olds, youngs), line.hundredths(), line.runnerUp(), Optional.empty()).doubtful());
		} else {
			olds.forEach(old -> lines.add(alone(List.of(old), List.of(), old, line.successors().getFirst(), line.hundredths())));
			youngs.forEach(young -> lines.add(alone(List.of(), List.of(young), line.predecessors().getFirst(), young, line.hundredths())));
		}
	}

	/** What is not one of several any more was neither split nor merged. */
	private static Set<ChangeKind> changes(ProposedLine line, List<Provision> olds, List<Provision> youngs) {
		EnumSet<ChangeKind> changes = EnumSet.noneOf(ChangeKind.class);
		changes.addAll(line.changes());
		if (youngs.size() == 1) {
			changes.remove(ChangeKind.SPLIT);
		}
		if (olds.size() == 1) {
			changes.remove(ChangeKind.MERGED);
		}
		return Collections.unmodifiableSet(changes);
	}

	/** What would have gone with something else that the person has spoken of. */
	private static ProposedLine alone(List<Provision> olds, List<Provision> youngs, Provision old, Provision young, int hundredths) {
		return new ProposedLine(olds, youngs, Set.of(), Math.max(1, HUNDRED - hundredths), Optional.of(new Alternative(old, young, (double) hundredths / HUNDRED)),
				Optional.empty()).doubtful();
	}

	/** Adds what had the same citation and wording as something that the person has spoken of; returns how many pairs need a line now. */
	private int addUnchanged() {
		int pairs = 0;
		Set<Provision> concerned = new HashSet<>(heldOlds);
		heldYoungs.forEach(young -> sameCitation(young).ifPresent(concerned::add));
		for (Provision old : whole.older().corpus().provisions(whole.older().edition())) {
			Optional<Provision> same = concerned.contains(old) ? same(old) : Optional.empty();
			if (same.isPresent() && (heldOlds.contains(old) || heldYoungs.contains(same.get()))) {
				pairs++;
				if (!heldOlds.contains(old)) {
					lines.add(alone(List.of(old), List.of(), old, same.get(), Certainty.CERTAIN));
				} else if (!heldYoungs.contains(same.get())) {
					lines.add(alone(List.of(), List.of(same.get()), old, same.get(), Certainty.CERTAIN));
				}
			}
		}
		return pairs;
	}

	/** What stood where {@code young} stands. */
	private Optional<Provision> sameCitation(Provision young) {
		return whole.newer().corpus().path(young).flatMap(path -> whole.older().corpus().provision(whole.older().edition(), path));
	}

	/** What {@code old} is by the rule of same citation and same wording, where nobody says anything about either. */
	private Optional<Provision> same(Provision old) {
		return spoken.contains(old) || isConfirmed(whole.older().corpus().successionFrom(old)) ? Optional.empty()
				: path(whole.older(), old).flatMap(path -> whole.newer().corpus().provision(whole.newer().edition(), path))
				.filter(young -> !spoken.contains(young) && !isConfirmed(whole.newer().corpus().successionTo(young)) && Wording.isSame(old, young));
	}

	private boolean isConfirmed(List<SuccessionStatement> statements) {
		return statements.stream().anyMatch(statement -> !statement.isProposed() && statement.getSuccession().getFrom() == whole.older().edition()
				&& statement.getSuccession().getTo() == whole.newer().edition());
	}

	/** Of several with one citation, the first is meant. */
	private static Optional<String> path(EditionSide side, Provision provision) {
		Corpus corpus = side.corpus();
		return corpus.path(provision).filter(path -> corpus.provision(side.edition(), path).filter(meant -> meant == provision).isPresent());
	}
}
