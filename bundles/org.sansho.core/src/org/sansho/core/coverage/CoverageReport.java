// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

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
 * @param coverages for each set the source side, then the target side; a side whose edition does not exist is left out
 * @param chains    the chains, in the order in which they were asked for
 */
public record CoverageReport(List<Coverage> coverages, List<ChainCoverage> chains) {

	public CoverageReport {
		coverages = List.copyOf(coverages);
		chains = List.copyOf(chains);
	}

	/** Works out everything; an entry is judged once, however often it is met. */
	public static CoverageReport of(Corpus corpus, List<MappingSet> sets, List<Chain> chains, ReviewJudgement judgement) {
		Map<Edition, EditionOutline> outlines = new HashMap<>();
		Map<MappingEntry, ReviewState> judged = new HashMap<>();
		ReviewJudgement once = entry -> judged.computeIfAbsent(entry, judgement::stateOf);
		List<Coverage> coverages = new ArrayList<>();
		for (MappingSet set : sets) {
			for (Side side : Side.values()) {
				Optional<Edition> edition = Coverage.edition(set, side);
				edition.ifPresent(of -> coverages
						.add(Coverage.of(corpus, set, side, outlines.computeIfAbsent(of, key -> EditionOutline.of(corpus, key)), once)));
			}
		}
		List<ChainCoverage> walked = chains.stream().map(chain -> ChainCoverage.of(corpus, chain,
				edition -> outlines.computeIfAbsent(edition, key -> EditionOutline.of(corpus, key)), once)).toList();
		return new CoverageReport(coverages, walked);
	}
}
