// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.model.Checklist;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.Side;

/**
 * Editions of which each is connected to the next by at least one mapping set, in either direction.
 *
 * @param editions at least two, all different
 */
public record Chain(List<Edition> editions) {

	public Chain {
		editions = List.copyOf(editions);
		if (editions.size() < 2 || Set.copyOf(editions).size() < editions.size()) {
			throw new IllegalArgumentException("not a chain: " + editions.stream().map(Edition::getName).toList());
		}
	}

	/**
	 * The chains that begin in a checklist and go over one edition to a third that is no checklist, which is what a checklist is made for;
	 * in the order of the editions and mapping sets.
	 */
	public static List<Chain> discover(Corpus corpus) {
		Map<Edition, Set<Edition>> neighbours = neighbours(corpus);
		List<Chain> chains = new ArrayList<>();
		for (Edition first : corpus.editions()) {
			if (!isChecklist(corpus, first)) {
				continue;
			}
			for (Edition middle : neighbours.getOrDefault(first, Set.of())) {
				for (Edition last : isChecklist(corpus, middle) ? Set.<Edition>of() : neighbours.get(middle)) {
					if (last != first && !isChecklist(corpus, last)) {
						chains.add(new Chain(List.of(first, middle, last)));
					}
				}
			}
		}
		return chains;
	}

	/** The editions that mapping sets connect with {@code edition}, in the order of the sets. */
	public static List<Edition> neighbours(Corpus corpus, Edition edition) {
		return List.copyOf(neighbours(corpus).getOrDefault(edition, Set.of()));
	}

	private static Map<Edition, Set<Edition>> neighbours(Corpus corpus) {
		Map<Edition, Set<Edition>> neighbours = new LinkedHashMap<>();
		for (MappingSet set : corpus.mappingSets()) {
			Optional<Edition> from = Coverage.edition(set, Side.SOURCE);
			Optional<Edition> to = Coverage.edition(set, Side.TARGET);
			if (from.isPresent() && to.isPresent() && from.get() != to.get()) {
				neighbours.computeIfAbsent(from.get(), key -> new LinkedHashSet<>()).add(to.get());
				neighbours.computeIfAbsent(to.get(), key -> new LinkedHashSet<>()).add(from.get());
			}
		}
		return neighbours;
	}

	private static boolean isChecklist(Corpus corpus, Edition edition) {
		return corpus.documentOf(edition).filter(Checklist.class::isInstance).isPresent();
	}

	/** The sets between the editions {@code step} and {@code step + 1}, in the order of the files. */
	public List<MappingSet> sets(Corpus corpus, int step) {
		return corpus.mappingSets().stream().filter(set -> connects(set, step)).toList();
	}

	private boolean connects(MappingSet set, int step) {
		Edition near = editions.get(step);
		Edition far = editions.get(step + 1);
		return set.getFrom() == near && set.getTo() == far || set.getFrom() == far && set.getTo() == near;
	}

	/** The first step that no mapping set takes; empty when the chain hangs together. */
	public Optional<Integer> gap(Corpus corpus) {
		for (int step = 0; step + 1 < editions.size(); step++) {
			if (sets(corpus, step).isEmpty()) {
				return Optional.of(step);
			}
		}
		return Optional.empty();
	}
}
