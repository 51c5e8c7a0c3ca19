// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sansho.core.work.AllProcessors;

/** What each place of the older edition that was not clear may have become, with how near the wordings are: as much as is looked at, never all pairs. */
final class Candidates {

	/** So many similar wordings are looked at for each provision. */
	private static final int MOST = 6;
	/** So many are looked up by one thread at a time. */
	private static final int BATCH = 512;

	private final Roster older;
	private final Roster newer;
	private final FormsApart forms;
	private final Likeness likeness;
	private final Map<Integer, Map<Integer, Float>> ofOld = new LinkedHashMap<>();

	Candidates(Roster older, Roster newer, FormsApart forms, Likeness likeness) {
		this.older = older;
		this.newer = newer;
		this.forms = forms;
		this.likeness = likeness;
	}

	/** What {@code old} may have become, with how near that is. */
	Map<Integer, Float> of(int old) {
		return ofOld.getOrDefault(old, Map.of());
	}

	/** For each place of the older edition that was not clear what it may have become. */
	Map<Integer, Map<Integer, Float>> all() {
		return Collections.unmodifiableMap(ofOld);
	}

	/** For each place of the newer edition the places that were thought to have become it. */
	Map<Integer, List<Integer>> elders() {
		Map<Integer, List<Integer>> elders = new HashMap<>();
		ofOld.forEach((old, youngs) -> youngs.keySet().forEach(young -> elders.computeIfAbsent(young, key -> new ArrayList<>()).add(old)));
		return elders;
	}

	/** How near {@code old} and {@code young} are, which are one of the pairs that were looked at from now on. */
	float likeness(int old, int young) {
		return ofOld.computeIfAbsent(old, key -> new LinkedHashMap<>()).computeIfAbsent(young, key -> likeness.of(old, key));
	}

	/** The places of a newer edition that say what is near to what one of an older one says, and how near each is. */
	private record Nearest(int[] youngs, float[] likeness) {
	}

	/**
	 * Looks for those of {@code youngs} that say what is near to what each of {@code olds} says.
	 *
	 * @return for each of {@code olds} the places that are nearest, the nearest first
	 */
	int[][] nearest(int[] olds, int[] youngs) {
		GramIndex index = new GramIndex(IntStream.of(youngs).mapToObj(young -> joined(newer, young)).toList());
		Nearest[] nearest = new Nearest[olds.length];
		AllProcessors.forEach((olds.length + BATCH - 1) / BATCH, batch -> {
			GramIndex.Search search = index.search(youngs.length);
			for (int i = batch * BATCH; i < Math.min(olds.length, (batch + 1) * BATCH); i++) {
				nearest[i] = nearest(olds[i], youngs, search);
			}
		});
		int[][] found = new int[olds.length][];
		for (int i = 0; i < olds.length; i++) {
			Map<Integer, Float> known = ofOld.computeIfAbsent(olds[i], key -> new LinkedHashMap<>());
			for (int j = 0; j < nearest[i].youngs().length; j++) {
				if (!forms.keep(olds[i], nearest[i].youngs()[j])) {
					known.put(nearest[i].youngs()[j], nearest[i].likeness()[j]);
				}
			}
			found[i] = nearest[i].youngs();
		}
		return found;
	}

	private Nearest nearest(int old, int[] youngs, GramIndex.Search search) {
		int[] found = search.nearest(joined(older, old), likeness.weights(), MOST);
		float[] how = new float[found.length];
		for (int i = 0; i < found.length; i++) {
			found[i] = youngs[found[i]];
			how[i] = likeness.of(old, found[i]);
		}
		return new Nearest(found, how);
	}

	private static Grams joined(Roster roster, int place) {
		Grams title = roster.title(place);
		Grams text = roster.text(place);
		if (title.isEmpty() || text.isEmpty()) {
			return title.isEmpty() ? text : title;
		}
		return title.and(text);
	}
}
