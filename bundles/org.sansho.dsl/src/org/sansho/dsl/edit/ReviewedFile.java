// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

import java.util.List;
import java.util.Optional;
import org.sansho.core.project.SourceFile;
import org.sansho.core.review.ReviewState;
import org.sansho.model.MappingEntry;
import org.sansho.model.Review;

/**
 * What a file becomes when entries of it are reviewed; nothing is written yet.
 *
 * @param source  where it is kept
 * @param before  its text now
 * @param after   its text with the reviews
 * @param entries the entries that were reviewed, in the order in which they were given
 */
public record ReviewedFile(SourceFile source, String before, String after, List<ReviewedEntry> entries) {

	/**
	 * An entry that was reviewed.
	 *
	 * @param entry   the entry as it was
	 * @param before  the review that it had
	 * @param state   how far that could be relied on
	 * @param changed whether anything is written; not when it had exactly this review
	 */
	public record ReviewedEntry(MappingEntry entry, Optional<Review> before, ReviewState state, boolean changed) {
	}

	/** Whether anything is written. */
	public boolean changed() {
		return !before.equals(after);
	}
}
