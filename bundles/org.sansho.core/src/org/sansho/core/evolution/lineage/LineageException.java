// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.lineage;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Provision;

/** Why nobody can be followed from one edition to another; what it is about stands in {@link #arguments()}. */
public final class LineageException extends RefusedException {

	private static final long serialVersionUID = 1L;

	/** What stands in the way, with its arguments. */
	public enum Reason {
		/** Editions of different documents: the two. */
		OTHER_DOCUMENT,
		/** The same edition twice: the edition. */
		SAME_EDITION,
		/** No succession leads from the first edition to the second. */
		NO_SUCCESSION,
		/** No succession leads from the first edition to the second, which is the older one: the two. */
		NOT_NEWER,
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
	private final transient Provision twice;
	private final transient EObject other;
	private final transient List<LineageException> more;

	LineageException(Reason reason, String... arguments) {
		this(reason, null, null, arguments);
	}

	/**
	 * @param place what says so
	 * @param twice of which provision something is said twice; {@code null} where it is something else
	 */
	LineageException(Reason reason, EObject place, Provision twice, String... arguments) {
		this(reason, place, null, twice, arguments);
	}

	/** @param other what says something else, ahead of {@code place}; {@code null} where nothing does */
	LineageException(Reason reason, EObject place, EObject other, Provision twice, String... arguments) {
		super(reason, place, List.of(arguments));
		this.reason = reason;
		this.other = other;
		this.twice = twice;
		this.more = List.of();
	}

	private LineageException(LineageException first, List<LineageException> more) {
		super(first.reason, first.place().orElse(null), first.arguments());
		this.reason = first.reason;
		this.other = first.other;
		this.twice = first.twice;
		this.more = List.copyOf(more);
	}

	/** All of {@code found} in one, the first ahead, so that whoever has to correct them sees all of them at once. */
	static LineageException of(List<LineageException> found) {
		return new LineageException(found.getFirst(), found.subList(1, found.size()));
	}

	/** What else stands in the way, in the order of the files; mostly nothing. */
	@Override
	public List<LineageException> more() {
		return more;
	}

	/** What stands in the way. */
	public Reason reason() {
		return reason;
	}

	@Override
	public Optional<EObject> other() {
		return Optional.ofNullable(other);
	}

	/** Of which provision something is said that cannot be true together. */
	public Optional<Provision> twice() {
		return Optional.ofNullable(twice);
	}
}
