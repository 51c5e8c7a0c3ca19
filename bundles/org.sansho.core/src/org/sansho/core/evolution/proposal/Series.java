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

/** The numbers that an edition has in each of its series, whatever their style: official documents count on, so a number that is left out tells something. */
final class Series {

	/** What numbers of one series have in common: 6.1 and 6.2 stand below the same and are both in 6. */
	private record Key(String above, List<Integer> levels) {
	}

	/** A number in a series: 6.1 is the first one of 6. */
	private record Place(Key series, int number) {
	}

	private final Map<Key, TreeSet<Integer>> numbers = new HashMap<>();
	/** An edition has few numbers that are different, so each is read once. */
	private final Map<String, Optional<List<Integer>>> levels = new HashMap<>();

	private Series() {
	}

	/** The series of {@code side}. */
	static Series of(EditionSide side) {
		Series series = new Series();
		for (String path : side.corpus().pathsInOrder(side.edition())) {
			if (!path.isEmpty()) {
				series.place(path).ifPresent(place -> series.numbers.computeIfAbsent(place.series(), key -> new TreeSet<>()).add(place.number()));
			}
		}
		return series;
	}

	/** Whether nothing has the number of {@code path}, in whatever style, though the series goes on behind it. */
	boolean leavesOut(String path) {
		return place(path).filter(place -> numbers.containsKey(place.series())).filter(place -> !numbers.get(place.series()).contains(place.number())
				&& numbers.get(place.series()).higher(place.number()) != null).isPresent();
	}

	private Optional<Place> place(String path) {
		if (path.indexOf('"') >= 0) {
			List<String> segments = CitationPath.parse(path).segments();
			return place(CitationPath.of(segments.subList(0, segments.size() - 1)).toString(), segments.getLast());
		}
		int slash = path.lastIndexOf('/');
		return place(slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1));
	}

	private Optional<Place> place(String above, String number) {
		return levels.computeIfAbsent(number, text -> NumberStyle.read(text).map(NumberStyle.Reading::levels))
				.map(all -> new Place(new Key(above, all.subList(0, all.size() - 1)), all.getLast()));
	}
}
