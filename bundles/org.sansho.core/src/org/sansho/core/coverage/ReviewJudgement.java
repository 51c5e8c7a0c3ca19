// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import org.sansho.model.MappingEntry;

/** Says how a mapping entry was reviewed. It is asked once for each entry, so that checking seals stays linear. */
@FunctionalInterface
public interface ReviewJudgement {

	/** The state of {@code entry}. */
	ReviewState stateOf(MappingEntry entry);

	/** Takes every review for one that still holds, without looking at seals. */
	static ReviewJudgement byPresence() {
		return entry -> entry.getReview() == null ? ReviewState.UNREVIEWED : ReviewState.REVIEWED;
	}
}
