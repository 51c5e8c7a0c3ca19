// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;

/**
 * What the statements of a mapping set about one level come to. All units below a heading share the verdict on it, so that a heading
 * with many units and many entries stays linear.
 *
 * @param state          whether an entry maps it, else whether it is said to have no counterpart
 * @param links          the entries that map it, in the order of the set
 * @param without        the statements that it has no counterpart, in the order of the set; there may be some even if it is mapped
 * @param strength       that of the strongest entry; empty unless mapped
 * @param review         the best state of review of its entries; empty unless mapped
 * @param onlyIntersects whether every entry that maps it is an intersection; {@code false} unless mapped
 */
public record Verdict(UnitState state, List<Link> links, List<NoCounterpart> without, Optional<Strength> strength,
		Optional<Standing> review, boolean onlyIntersects) {

	/** Nothing is said. */
	public static final Verdict OPEN = new Verdict(UnitState.OPEN, List.of(), List.of(), Optional.empty(), Optional.empty(), false);

	public Verdict {
		links = List.copyOf(links);
		without = List.copyOf(without);
	}

	/** What {@code statements}, all of which count, come to. */
	static Verdict of(Iterable<MappingStatement> statements, ReviewJudgement judgement) {
		List<Link> links = new ArrayList<>(1);
		List<NoCounterpart> without = new ArrayList<>(0);
		for (MappingStatement statement : statements) {
			switch (statement) {
				case MappingEntry entry -> links.add(new Link(entry, judgement.stateOf(entry)));
				case NoCounterpart none -> without.add(none);
				default -> { }
			}
		}
		UnitState state = !links.isEmpty() ? UnitState.MAPPED : without.isEmpty() ? UnitState.OPEN : UnitState.NO_COUNTERPART;
		return new Verdict(state, links, without, links.stream().map(Link::strength).min(Comparator.naturalOrder()),
				links.stream().map(Link::review).min(Comparator.naturalOrder()), !links.isEmpty() && links.stream().allMatch(Link::intersects));
	}
}
