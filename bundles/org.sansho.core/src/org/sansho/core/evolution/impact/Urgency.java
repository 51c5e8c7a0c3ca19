// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.Locale;
import java.util.Optional;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;

/** What happened to that on which something rests, which decides what to look at first; the most pressing comes first. */
public enum Urgency {
	/** Nothing is left of it: it was withdrawn or went to another document, as a person has confirmed. */
	LOST,
	/** Something of it was withdrawn, or something further down, on which it rests. */
	WITHDRAWN,
	/** Nothing in the newer edition looks like it, but nobody has confirmed that it was withdrawn. */
	MISSING,
	/** It was split or joined with others, so that somebody has to say which part is meant. */
	DIVIDED,
	/** It says something else, or something in it does. */
	REWORDED,
	/** It says the same to others, or with another weight. */
	REAPPLIED,
	/** It has another number or stands elsewhere only, but a statement that was carried to the newer edition still has to be looked at. */
	OPEN,
	/** It has another number or stands elsewhere, which a migration carries without anybody reading it. */
	MECHANICAL;

	/** What {@code change} means for whatever rests on the provision that was; empty when nothing of it has changed, and for what is new. */
	static Optional<Urgency> of(Change change) {
		if (change.is(DiffKind.WITHDRAWN)) {
			return Optional.of(change.ground() == Change.Ground.CONFIRMED ? LOST : MISSING);
		}
		if (change.is(DiffKind.SPLIT) || change.is(DiffKind.MERGED)) {
			return Optional.of(DIVIDED);
		}
		if (change.is(DiffKind.REWORDED)) {
			return Optional.of(REWORDED);
		}
		if (change.is(DiffKind.PROMOTED) || change.is(DiffKind.DEMOTED) || change.is(DiffKind.REAPPLIED)) {
			return Optional.of(REAPPLIED);
		}
		return change.isUnchanged() || change.is(DiffKind.ADDED) ? Optional.empty() : Optional.of(MECHANICAL);
	}

	/** What it is for something that rests on what has it: that one is still there. */
	Urgency further() {
		return this == LOST ? WITHDRAWN : this;
	}

	/** The more pressing of the two. */
	Urgency or(Urgency other) {
		return compareTo(other) <= 0 ? this : other;
	}

	/** Whether a person has to read something. */
	public boolean needsReading() {
		return this != MECHANICAL;
	}

	/** The stable word for it, such as {@code reworded}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
