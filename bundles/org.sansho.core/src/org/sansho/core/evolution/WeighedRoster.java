// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.function.IntFunction;

/**
 * What the wordings of a roster say, each weighed when it is first asked for. Safe to share between threads: two that ask at once may both
 * weigh it, with the same result.
 */
final class WeighedRoster {

	private final Roster roster;
	private final GramWeights weights;
	private final WeighedGrams[] titles;
	private final WeighedGrams[] texts;

	WeighedRoster(Roster roster, GramWeights weights) {
		this.roster = roster;
		this.weights = weights;
		this.titles = new WeighedGrams[roster.size()];
		this.texts = new WeighedGrams[roster.size()];
	}

	WeighedGrams title(int place) {
		return weighed(titles, place, roster::title);
	}

	WeighedGrams text(int place) {
		return weighed(texts, place, roster::text);
	}

	/** As {@link Roster#content}. */
	WeighedGrams content(int place) {
		return roster.saysByTitle(place) ? title(place) : text(place);
	}

	private WeighedGrams weighed(WeighedGrams[] known, int place, IntFunction<Grams> grams) {
		WeighedGrams weighed = known[place];
		if (weighed == null) {
			weighed = WeighedGrams.of(grams.apply(place), weights);
			known[place] = weighed;
		}
		return weighed;
	}

	/** What title and text say together. */
	WeighedGrams all(int place) {
		return WeighedGrams.of(roster.title(place).and(roster.text(place)), weights);
	}
}
