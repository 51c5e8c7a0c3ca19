// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.CoverageRow.Kind;
import org.sansho.core.coverage.EditionOutline.Division;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;

/**
 * For each unit of the first edition of a {@link Chain}, how far mappings lead towards the last edition, and how much they carry.
 *
 * <p>Two mappings join where they name the same provision of the edition between them, or requirements of which one is nested in the
 * other. They also join, but <em>via heading</em>, where one names a heading and the other something below it, or both name different
 * requirements nested in one. As in {@link Coverage}, a heading above a provision is only looked at when nothing is said about the
 * provision itself, and only the nearest that something is said about.
 *
 * <p>Paths are never enumerated: from the last edition to the first each provision keeps the best way onward only, so the work is
 * linear in the editions and mapping sets together. Immutable.
 */
public final class ChainCoverage {

	private final Chain chain;
	private final List<List<MappingSet>> sets;
	private final ChainRow total;
	private final List<ChainRow> rows;

	private ChainCoverage(Chain chain, List<List<MappingSet>> sets, ChainRow total, List<ChainRow> rows) {
		this.chain = chain;
		this.sets = List.copyOf(sets);
		this.total = total;
		this.rows = List.copyOf(rows);
	}

	/** Walks {@code chain} over all mapping sets between its editions. */
	public static ChainCoverage of(Corpus corpus, Chain chain, ReviewJudgement judgement) {
		return of(corpus, chain, edition -> EditionOutline.of(corpus, edition), judgement);
	}

	static ChainCoverage of(Corpus corpus, Chain chain, Function<Edition, EditionOutline> outlines, ReviewJudgement judgement) {
		int steps = chain.editions().size() - 1;
		List<List<MappingSet>> sets = new ArrayList<>();
		for (int step = 0; step < steps; step++) {
			sets.add(chain.sets(corpus, step));
		}
		EditionOutline outline = outlines.apply(chain.editions().getLast());
		Way[] ways = new Way[outline.size()];
		Arrays.fill(ways, Way.end(steps, ChainEnd.COMPLETE));
		for (int step = steps - 1; step >= 0; step--) {
			EditionOutline next = outline;
			outline = outlines.apply(chain.editions().get(step));
			ways = new ChainStep(step, outline, next, ways).over(sets.get(step), judgement);
		}
		List<ChainedUnit> units = new ArrayList<>();
		for (int i = 0; i < outline.size(); i++) {
			if (outline.isUnit(i) && !(outline.isGate(i) && ways[i].nothingSaid())) {
				units.add(new ChainedUnit(outline.provision(i), ways[i].end(), ways[i].hops()));
			}
		}
		return of(chain, sets, outline, units);
	}

	private static ChainCoverage of(Chain chain, List<List<MappingSet>> sets, EditionOutline first, List<ChainedUnit> inOrder) {
		List<ChainRow> rows = new ArrayList<>();
		List<ChainedUnit> units = new ArrayList<>();
		for (Division<ChainedUnit> part : first.divide(inOrder, unit -> first.position(unit.provision()))) {
			rows.add(row(Kind.PART, part.name(), "", part.title(), part.units(), sets.size()));
			part.chapters().forEach(chapter -> rows.add(row(chapter.direct() ? Kind.DIRECT : Kind.CHAPTER, part.name(), chapter.number(),
					chapter.title(), chapter.units(), sets.size())));
			units.addAll(part.units());
		}
		return new ChainCoverage(chain, sets, row(Kind.TOTAL, "", "", "", units, sets.size()), rows);
	}

	private static ChainRow row(Kind kind, String part, String name, String title, List<ChainedUnit> units, int steps) {
		return new ChainRow(kind, part, name, title, ChainTally.of(units, steps), units);
	}

	/** The editions. */
	public Chain chain() {
		return chain;
	}

	/** For each step the sets that connect its two editions, in the order of the files. */
	public List<List<MappingSet>> sets() {
		return sets;
	}

	/** The units of the first edition, part by part, in each part chapter by chapter. */
	public List<ChainedUnit> units() {
		return total.units();
	}

	/** All units together. */
	public ChainRow total() {
		return total;
	}

	/** A row for each part and form of the first edition, each followed by its chapters and sections; see {@link Coverage#rows()}. */
	public List<ChainRow> rows() {
		return rows;
	}
}
