// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.impact.ChangedProvisions.Found;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/** The statements that name something that has changed, and what happened to the ends of each. */
final class NamedChanges {

	/** What happened to the ends of a statement, and what of it matters for what rests on its targets. */
	record Direct(List<Touch> touches, Urgency urgency, Found worst, Optional<Urgency> ofTargets, Optional<Found> worstTarget) {
	}

	private final Corpus corpus;
	private final boolean betweenEditions;
	private final ChangedProvisions changed;
	private final LostEnds lostEnds;

	NamedChanges(EditionDiff diff, ChangedProvisions changed) {
		this.corpus = diff.newer().corpus();
		this.betweenEditions = diff.older().corpus() == corpus;
		this.changed = changed;
		this.lostEnds = new LostEnds(diff, changed.gone());
	}

	/** All of them, in the order of the changes. */
	Map<EObject, Direct> all() {
		Set<Provision> ends = new LinkedHashSet<>(changed.themselves().keySet());
		ends.addAll(changed.below().keySet());
		Set<EObject> statements = new LinkedHashSet<>();
		for (Provision end : ends) {
			statements.addAll(corpus.statementsFrom(end));
			statements.addAll(corpus.statementsTo(end));
			// Lines between two editions say what has changed; that does not make them wrong.
			if (!betweenEditions) {
				statements.addAll(corpus.successionFrom(end));
				statements.addAll(corpus.successionTo(end));
			}
		}
		statements.addAll(lostEnds.statements());
		Map<EObject, Direct> all = LinkedHashMap.newLinkedHashMap(statements.size());
		statements.forEach(statement -> all.put(statement, of(statement)));
		return all;
	}

	private Direct of(EObject statement) {
		List<Touch> touches = new ArrayList<>(2);
		Urgency urgency = null;
		Found worst = null;
		Optional<Urgency> ofTargets = Optional.empty();
		Optional<Found> worstTarget = Optional.empty();
		for (Side side : Side.values()) {
			List<Provision> ends = Ends.of(statement, side);
			List<Found> gone = lostEnds.of(statement, side);
			Found worstHere = null;
			int lost = 0;
			List<Found> ofSide = new ArrayList<>(gone);
			for (Provision end : ends) {
				changed.find(side, end).ifPresent(ofSide::add);
			}
			for (Found each : ofSide) {
				touches.add(each.touch());
				lost += each.urgency() == Urgency.LOST ? 1 : 0;
				if (worstHere == null || each.urgency().compareTo(worstHere.urgency()) < 0) {
					worstHere = each;
				}
			}
			if (worstHere != null) {
				Urgency here = worstHere.urgency() == Urgency.LOST && lost < ends.size() + gone.size() ? Urgency.WITHDRAWN : worstHere.urgency();
				if (urgency == null || here.compareTo(urgency) < 0) {
					urgency = here;
					worst = worstHere;
				}
				if (side == Side.TARGET) {
					ofTargets = Optional.of(here);
					worstTarget = Optional.of(worstHere);
				}
			}
		}
		return new Direct(touches, urgency, worst, ofTargets, worstTarget);
	}
}
