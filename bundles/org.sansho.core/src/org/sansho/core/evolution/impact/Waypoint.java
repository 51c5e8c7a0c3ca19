// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/**
 * A stop on the way from what has changed to what rests on it. Ways share their beginnings, so that all of them together are no longer than
 * what there is to walk over.
 */
public final class Waypoint {

	/** How the way comes to a stop. */
	public enum Kind {
		/** It begins at something that has changed. */
		CHANGED,
		/** It begins at something that is new. */
		ADDED,
		/** What the stop before stands in: whoever names a heading means what is below it. */
		HEADING,
		/** What stands in the stop before: what is said of a heading holds below it. */
		WITHIN,
		/** A statement that names the stop before. */
		STATEMENT,
		/** A provision that rests on the stop before, as the statement says. */
		PROVISION;

		/** The stable word for it, such as {@code heading}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final Kind kind;
	private final EObject object;
	private final Waypoint before;
	private final int length;

	private Waypoint(Kind kind, EObject object, Waypoint before) {
		this.kind = kind;
		this.object = object;
		this.before = before;
		this.length = before == null ? 1 : before.length + 1;
	}

	static Waypoint begin(Kind kind, EObject object) {
		return new Waypoint(kind, object, null);
	}

	Waypoint to(Kind next, EObject where) {
		return new Waypoint(next, where, this);
	}

	/** How the way comes here. */
	public Kind kind() {
		return kind;
	}

	/** A provision, or the statement of a mapping set or a succession. */
	public EObject object() {
		return object;
	}

	/** The stop before; empty where the way begins. */
	public Optional<Waypoint> before() {
		return Optional.ofNullable(before);
	}

	/** How many stops there are, this one included. */
	public int length() {
		return length;
	}

	/** All stops, from the change to this one. */
	public List<Waypoint> stops() {
		List<Waypoint> stops = new ArrayList<>(length);
		for (Waypoint stop = this; stop != null; stop = stop.before) {
			stops.add(stop);
		}
		Collections.reverse(stops);
		return stops;
	}
}
