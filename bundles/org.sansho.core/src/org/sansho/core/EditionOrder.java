// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.List;
import java.util.Optional;
import org.sansho.model.Edition;
import org.sansho.model.Succession;

/**
 * Which edition of a document came after which: what a succession says, or else the dates on which they were issued, or else the
 * fiscal years.
 */
public final class EditionOrder {

	private final Corpus corpus;

	/** The order of the editions of {@code corpus}. */
	public EditionOrder(Corpus corpus) {
		this.corpus = corpus;
	}

	/** Whether {@code later} is known to have been issued after {@code earlier}. */
	public static boolean isAfter(Edition later, Edition earlier) {
		if (later.getIssued() != null && earlier.getIssued() != null) {
			return compareDates(later.getIssued(), earlier.getIssued()) > 0;
		}
		return later.getFiscalYear() != null && earlier.getFiscalYear() != null && later.getFiscalYear() > earlier.getFiscalYear();
	}

	/**
	 * Compares dates of ISO 8601 as precisely as both are written: a day is neither before nor after its month.
	 *
	 * @return below 0 if {@code a} is before {@code b}, above 0 if it is after, else 0
	 */
	public static int compareDates(String a, String b) {
		int precision = Math.min(a.length(), b.length());
		return a.substring(0, precision).compareTo(b.substring(0, precision));
	}

	/**
	 * The newest edition of the same document that came after {@code edition}; empty when it is the current one. A draft has not come yet,
	 * whatever date it is to be issued on.
	 */
	public Optional<Edition> supersededBy(Edition edition) {
		Edition newest = edition;
		List<Edition> editions = corpus.documentOf(edition).map(corpus::editionsOf).orElse(List.of());
		for (Edition other : editions) {
			if (other != newest && !EditionIds.isDraft(other) && isSuperseded(newest, other)) {
				newest = other;
			}
		}
		return newest == edition ? Optional.empty() : Optional.of(newest);
	}

	/** Whether {@code later} is another edition of the same document that came after {@code earlier}. */
	public boolean isSuperseded(Edition earlier, Edition later) {
		return isAfter(later, earlier) || !isAfter(earlier, later) && isSucceeded(earlier, later);
	}

	private boolean isSucceeded(Edition earlier, Edition later) {
		for (Succession succession : corpus.successionsFrom(earlier)) {
			if (succession.getTo() == later && later != earlier) {
				return true;
			}
		}
		return false;
	}
}
