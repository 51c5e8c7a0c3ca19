// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.core.Corpus;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.Side;

/**
 * The coverage of several mapping sets and chains, with what they share worked out once.
 *
 * <p>Where an edition is mapped by many sets, the coverages together are as large as the sets times the edition. So each is worked out
 * when it is asked for, and not kept: whoever goes through them once never holds more than one.
 */
public final class CoverageReport {

	private record Half(MappingSet set, Side side, Edition edition) {
	}

	private final Corpus corpus;
	private final List<Half> halves = new ArrayList<>();
	private final List<Chain> chains;
	private final ReviewJudgement judgement;
	private final Map<Edition, EditionOutline> outlines = new HashMap<>();
	private final Map<MappingEntry, Standing> judged = new HashMap<>();

	private CoverageReport(Corpus corpus, List<MappingSet> sets, List<Chain> chains, ReviewJudgement judgement) {
		this.corpus = corpus;
		this.chains = List.copyOf(chains);
		this.judgement = entry -> judged.computeIfAbsent(entry, judgement::stateOf);
		for (MappingSet set : sets) {
			for (Side side : Side.values()) {
				Optional<Edition> edition = Coverage.edition(set, side);
				edition.ifPresent(of -> halves.add(new Half(set, side, of)));
			}
		}
	}

	/** The report on these sets and chains, in this order; an entry is judged once, however often it is met. */
	public static CoverageReport of(Corpus corpus, List<MappingSet> sets, List<Chain> chains, ReviewJudgement judgement) {
		return new CoverageReport(corpus, sets, chains, judgement);
	}

	/**
	 * For each set the source side, then the target side; a side whose edition does not exist is left out. Each element is worked out
	 * anew whenever it is asked for.
	 */
	public List<Coverage> coverages() {
		return new OnDemand<>(halves.size()) {
			@Override
			public Coverage get(int index) {
				Half half = halves.get(index);
				return Coverage.of(corpus, half.set(), half.side(), outline(half.edition()), judgement);
			}
		};
	}

	/** The chains; each is walked anew whenever it is asked for. */
	public List<ChainCoverage> chains() {
		return new OnDemand<>(chains.size()) {
			@Override
			public ChainCoverage get(int index) {
				return ChainCoverage.of(corpus, chains.get(index), CoverageReport.this::outline, judgement);
			}
		};
	}

	private EditionOutline outline(Edition edition) {
		return outlines.computeIfAbsent(edition, key -> EditionOutline.of(corpus, key));
	}

	/** A list that holds nothing. */
	private abstract static class OnDemand<E> extends AbstractList<E> {

		private final int size;

		OnDemand(int size) {
			this.size = size;
		}

		@Override
		public int size() {
			return size;
		}
	}
}
