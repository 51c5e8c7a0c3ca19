// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.review.SealField;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionStatement;

/**
 * What became of a provision in the next edition.
 *
 * <p>What the succession says decides which provision succeeds which; the wording of both decides whether it says the same. A line that says
 * {@code kept} does not hide a difference, and one that says {@code reworded} is believed though the project may not hold the wording.
 *
 * @param before    the provision in the earlier edition
 * @param kind      what became of it
 * @param after     what succeeds it, in the order of the line; empty when nothing of the same document does
 * @param changes   what the line says about the change
 * @param fields    what of its wording differs from that of its only successor; empty when it has several, or none
 * @param statement what says so; empty when the rule of same citation and same wording does, or nothing
 */
public record Fate(Provision before, Kind kind, List<Provision> after, Set<ChangeKind> changes, Set<SealField> fields, Optional<SuccessionStatement> statement) {

	/** What can become of a provision. */
	public enum Kind {
		/** One provision succeeds it and says the same, be it under another citation. */
		KEPT,
		/** One provision succeeds it and says something else, or is said in other circumstances. */
		REWORDED,
		/** One provision succeeds it and others. */
		MERGED,
		/** Several provisions succeed it. */
		SPLIT,
		/** Several provisions succeed it and others. */
		REGROUPED,
		/** Nothing succeeds it. */
		WITHDRAWN,
		/** It went to another document. */
		MOVED_OUT,
		/** The succession says nothing about it, and the next edition has nothing with its citation and its wording. */
		UNSAID,
		/** What the succession says about it is only proposed. */
		PROPOSED
	}

	/** Changes that are changes of content. A new number or place is none. */
	static final Set<ChangeKind> OF_CONTENT = EnumSet.of(ChangeKind.REWORDED, ChangeKind.PROMOTED, ChangeKind.DEMOTED, ChangeKind.REAPPLIED);

	public Fate {
		after = List.copyOf(after);
		changes = Set.copyOf(changes);
		fields = Set.copyOf(fields);
	}

	/** Whether there is something in the next edition that carries on what the provision said. */
	public boolean isSucceeded() {
		return switch (kind) {
			case KEPT, REWORDED, MERGED, SPLIT, REGROUPED -> true;
			case WITHDRAWN, MOVED_OUT, UNSAID, PROPOSED -> false;
		};
	}
}
