// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.List;
import java.util.Optional;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * Carries the best ways of one edition of a chain back to the edition before, in a few passes over its provisions.
 *
 * <p>{@code own} are ways whose first step starts at the provision itself; {@code up} and {@code down} also take in what a unit's
 * other requirements start, above and below it.
 */
final class ChainStep {

	private static final int NONE = EditionOutline.NONE;

	private final int number;
	private final EditionOutline near;
	private final EditionOutline far;
	private final Way[] onward;
	private final Way[] own;
	/** Where an explicit statement says that there is nothing to go to. */
	private final boolean[] without;

	/** @param onward the best way from each provision of {@code far} */
	ChainStep(int number, EditionOutline near, EditionOutline far, Way[] onward) {
		this.number = number;
		this.near = near;
		this.far = far;
		this.onward = onward;
		this.own = new Way[near.size()];
		this.without = new boolean[near.size()];
	}

	/** The best way from each provision of {@code near} over {@code sets}; for those that nothing starts from, a way without a step. */
	Way[] over(List<MappingSet> sets, ReviewJudgement judgement) {
		for (MappingSet set : sets) {
			Side side = is(set.getFrom(), near) ? Side.SOURCE : Side.TARGET;
			for (MappingStatement statement : set.getStatements()) {
				if (Counting.counts(set, statement)) {
					read(statement, side, judgement);
				}
			}
		}
		return joined();
	}

	private static boolean is(Edition edition, EditionOutline outline) {
		return edition == outline.edition();
	}

	private void read(MappingStatement statement, Side side, ReviewJudgement judgement) {
		if (statement instanceof MappingEntry entry) {
			read(entry, side, new Link(entry, judgement.stateOf(entry)).strength());
		} else {
			for (Provision end : Counting.ends(statement, side)) {
				int position = near.position(end);
				if (position != NONE) {
					without[position] = true;
				}
			}
		}
	}

	private void read(MappingEntry entry, Side side, Strength strength) {
		Way best = null;
		Provision to = null;
		for (Provision end : Counting.ends(entry, Counting.other(side))) {
			int position = far.position(end);
			if (position != NONE) {
				Way way = onward[position];
				if (best == null || best.orBetter(way) != best) {
					best = way;
					to = end;
				}
			}
		}
		if (best == null) {
			return;
		}
		for (Provision from : Counting.ends(entry, side)) {
			int position = near.position(from);
			if (position != NONE) {
				Way way = Way.of(new ChainHop(entry, from, to, Optional.empty(), strength), best);
				own[position] = own[position] == null ? way : own[position].orBetter(way);
			}
		}
	}

	private Way[] joined() {
		Way[] below = new Way[near.size()];
		Way[] down = new Way[near.size()];
		boolean[] withoutInUnit = new boolean[near.size()];
		for (int i = near.size() - 1; i >= 0; i--) {
			down[i] = own[i] == null ? below[i] : own[i].orBetter(below[i]);
			int parent = near.parent(i);
			if (parent != NONE && down[i] != null) {
				below[parent] = down[i].orBetter(below[parent]);
			}
			if (near.unit(i) != NONE) {
				withoutInUnit[near.unit(i)] |= without[i];
			}
		}
		Way[] up = new Way[near.size()];
		// The nearest heading, itself included, about which something is said.
		int[] deciding = new int[near.size()];
		Way[] joined = new Way[near.size()];
		for (int i = 0; i < near.size(); i++) {
			int parent = near.parent(i);
			int above = parent == NONE ? NONE : deciding[parent];
			if (near.unit(i) == NONE) {
				deciding[i] = own[i] != null || without[i] ? i : above;
				joined[i] = heading(i, below[i], above);
			} else {
				deciding[i] = above;
				up[i] = near.isUnit(i) || up[parent] == null ? own[i] : own[i] == null ? up[parent] : own[i].orBetter(up[parent]);
				joined[i] = requirement(i, up[i], down, withoutInUnit, above);
			}
		}
		return joined;
	}

	private Way heading(int i, Way below, int above) {
		if (own[i] == null && without[i]) {
			return Way.end(number, ChainEnd.NO_COUNTERPART);
		}
		Way through = below == null ? null : below.through(near.provision(i));
		if (own[i] != null || through != null) {
			return own[i] == null ? through : own[i].orBetter(through);
		}
		return viaHeading(above);
	}

	private Way requirement(int i, Way up, Way[] down, boolean[] withoutInUnit, int above) {
		int unit = near.unit(i);
		Way within = up == null ? down[i] : up.orBetter(down[i]);
		Way beside = down[unit] == null || i == unit ? null : down[unit].through(near.provision(unit));
		if (within != null || beside != null) {
			return within == null ? beside : within.orBetter(beside);
		}
		return withoutInUnit[unit] ? Way.end(number, ChainEnd.NO_COUNTERPART) : viaHeading(above);
	}

	private Way viaHeading(int heading) {
		if (heading == NONE) {
			return Way.end(number, ChainEnd.OPEN);
		}
		return own[heading] == null ? Way.end(number, ChainEnd.NO_COUNTERPART) : own[heading].through(near.provision(heading));
	}
}
