// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import java.util.Set;
import org.sansho.core.review.SealField;
import org.sansho.model.ChangeKind;
import org.sansho.model.Side;

/**
 * Why a statement is not what it was: one thing that happened to one of its ends, or to it as a whole, on the step from one edition to the next.
 *
 * @param kind    what happened
 * @param side    the side on which it happened
 * @param from    identifier of the edition before
 * @param to      identifier of the edition after
 * @param before  citations of what it happened to, in the edition before
 * @param after   citations of what stands there now, in the edition after
 * @param fields  what of the wording is different, where that is known
 * @param changes what the succession says about the change
 * @param detail  a relationship or an edition, where the kind says so
 */
public record Reason(Kind kind, Side side, String from, String to, List<String> before, List<String> after, Set<SealField> fields, Set<ChangeKind> changes,
		String detail) {

	/** What can happen, with the verdict that follows from it. */
	public enum Kind {
		/** The end has another citation and says the same. */
		RENUMBERED(Verdict.CARRIED),
		/** The end says something else. */
		REWORDED(Verdict.SUSPECT),
		/** The end became one with others. */
		MERGED(Verdict.SUSPECT),
		/** The statement became one with another that says the same of the same ends; {@link Reason#before()} are the ends of the other. */
		JOINED(Verdict.SUSPECT),
		/** The seal is of a later scheme and cannot be told of other citations. */
		SEAL_UNKNOWN(Verdict.SUSPECT),
		/** The seal was broken and could not tell any more what was seen, so that it was taken away. */
		SEAL_LOST(Verdict.SUSPECT),
		/** The seal was broken before. */
		SUSPECT_BEFORE(Verdict.SUSPECT),
		/** The end became several. */
		SPLIT(Verdict.TO_DECIDE),
		/** The end became several, together with others. */
		REGROUPED(Verdict.TO_DECIDE),
		/** The succession does not say what became of the end. */
		UNSAID(Verdict.TO_DECIDE),
		/** The statement met another about the same ends with another relationship, which is the detail. */
		OTHER_RELATIONSHIP(Verdict.TO_DECIDE),
		/** The statement met another that speaks of some of the same pairs. */
		OVERLAPS(Verdict.TO_DECIDE),
		/** The statement says that there is no counterpart, and met one that maps the same provision. */
		MAPPED_ELSEWHERE(Verdict.TO_DECIDE),
		/** The end was withdrawn. */
		WITHDRAWN(Verdict.DROPPED),
		/** The end went to another document; the detail is its edition. */
		MOVED_OUT(Verdict.DROPPED);

		private final Verdict verdict;

		Kind(Verdict verdict) {
			this.verdict = verdict;
		}

		/** What follows for a statement of which nothing else is left on that side. */
		public Verdict verdict() {
			return verdict;
		}
	}

	public Reason {
		before = List.copyOf(before);
		after = List.copyOf(after);
		fields = Set.copyOf(fields);
		changes = Set.copyOf(changes);
	}
}
