// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import java.util.List;

/** Why nobody can be followed from one edition to another; what it is about stands in {@link #arguments()}. */
public final class LineageException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What stands in the way, with its arguments. */
	public enum Reason {
		/** Editions of different documents: the two. */
		OTHER_DOCUMENT,
		/** The same edition twice: the edition. */
		SAME_EDITION,
		/** No succession leads from the first edition to the second. */
		NO_SUCCESSION,
		/** Several ways that are equally short lead from the first edition to the second: the two, and an edition on each way. */
		TWO_WAYS,
		/** Successions lead in a circle: the document, and the editions of the circle. */
		CYCLE,
		/** A succession leads back in time: its older edition as it says, and its newer one. */
		BACKWARDS,
		/** An edition on the way has no provisions: the edition. */
		EMPTY_EDITION,
		/** Two statements say what became of a provision: its citation, its edition, the next edition. */
		TWO_SUCCESSORS,
		/** Two statements say where a provision came from: its citation, its edition, the edition before. */
		TWO_PREDECESSORS,
		/** A line says that a provision is kept and that its content changed: its citation, its edition, the next edition. */
		KEPT_AND_CHANGED
	}

	private final Reason reason;
	private final List<String> arguments;

	LineageException(Reason reason, String... arguments) {
		super(reason + " " + String.join(" ", arguments));
		this.reason = reason;
		this.arguments = List.of(arguments);
	}

	/** What stands in the way. */
	public Reason reason() {
		return reason;
	}

	/** What it is about, as the reason says. */
	public List<String> arguments() {
		return arguments;
	}
}
