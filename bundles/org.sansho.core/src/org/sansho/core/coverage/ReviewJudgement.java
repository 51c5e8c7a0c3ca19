// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import org.sansho.core.Corpus;
import org.sansho.core.evolution.migration.LeftByMigration;
import org.sansho.core.review.Seals;
import org.sansho.model.MappingEntry;

/** Says how a mapping entry was reviewed. It is asked once for each entry, so that checking seals stays linear. */
@FunctionalInterface
public interface ReviewJudgement {

	/** The state of {@code entry}. */
	Standing stateOf(MappingEntry entry);

	/**
	 * Takes a review for one that holds while its seal is intact; without a readable seal nobody knows what was reviewed. What a migration has left to be
	 * looked at is suspect until somebody reviews it.
	 */
	static ReviewJudgement bySeals(Corpus corpus) {
		Seals seals = Seals.in(corpus);
		return entry -> switch (seals.state(entry)) {
			case REVIEWED -> Standing.REVIEWED;
			case SUSPECT -> Standing.SUSPECT;
			case UNREVIEWED, UNSEALED -> LeftByMigration.in(entry).isEmpty() ? Standing.UNREVIEWED : Standing.SUSPECT;
		};
	}

	/** Takes every review for one that still holds, without looking at seals. */
	static ReviewJudgement byPresence() {
		return entry -> entry.getReview() == null ? Standing.UNREVIEWED : Standing.REVIEWED;
	}
}
