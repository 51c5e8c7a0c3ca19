// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.rules.catalogue.NumberStyle;
import org.sansho.model.Provision;

/** The numbers that an edition has in each of its series, whatever their style: official documents count on, so a number that is left out tells something. */
final class Series {

	/** A number in a series: 6.1 is the first one of 6. */
	private record Place(List<String> above, List<Integer> levels, int number) {

		static Optional<Place> of(String path) {
			List<String> segments = CitationPath.parse(path).segments();
			return NumberStyle.read(segments.getLast()).map(NumberStyle.Reading::levels)
					.map(levels -> new Place(segments.subList(0, segments.size() - 1), levels.subList(0, levels.size() - 1), levels.getLast()));
		}

		List<List<?>> series() {
			return List.of(above, levels);
		}
	}

	private final Map<List<List<?>>, TreeSet<Integer>> numbers = new HashMap<>();

	private Series() {
	}

	/** The series of {@code side}. */
	static Series of(EditionSide side) {
		Series series = new Series();
		for (Provision provision : side.corpus().provisions(side.edition())) {
			side.corpus().path(provision).flatMap(Place::of).ifPresent(place -> series.numbers.computeIfAbsent(place.series(), key -> new TreeSet<>()).add(place.number()));
		}
		return series;
	}

	/** Whether nothing has the number of {@code path}, in whatever style, though the series goes on behind it. */
	boolean leavesOut(String path) {
		return Place.of(path).filter(place -> numbers.containsKey(place.series())).filter(place -> !numbers.get(place.series()).contains(place.number())
				&& numbers.get(place.series()).higher(place.number()) != null).isPresent();
	}
}
