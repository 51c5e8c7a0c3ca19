// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.review.Fingerprint;
import org.sansho.core.review.SealField;
import org.sansho.core.review.SealedWording;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;

/**
 * Finds a wording that was reviewed in earlier editions: an entry that was carried to a new edition still has the seal of what was seen in the old
 * one, and that is still there to be read.
 *
 * @param corpus where the editions and successions are
 */
public record PredecessorWordings(Corpus corpus) implements EarlierWordings {

	/** So many provisions are looked at; a line of descent is a few long. */
	private static final int MOST = 100;

	@Override
	public Optional<String> wording(Provision end, String citation, SealField field, Fingerprint fingerprint) {
		Deque<Provision> open = new ArrayDeque<>(List.of(end));
		Set<Provision> seen = new HashSet<>(open);
		while (!open.isEmpty() && seen.size() < MOST) {
			for (SuccessionStatement statement : corpus.successionTo(open.remove())) {
				for (Provision predecessor : statement instanceof SuccessionLine line ? line.getPredecessors() : List.<Provision>of()) {
					if (seen.add(predecessor)) {
						if (SealedWording.fingerprint(predecessor, field, corpus).filter(fingerprint::equals).isPresent()) {
							return SealedWording.of(predecessor, field, corpus);
						}
						open.add(predecessor);
					}
				}
			}
		}
		return Optional.empty();
	}
}
