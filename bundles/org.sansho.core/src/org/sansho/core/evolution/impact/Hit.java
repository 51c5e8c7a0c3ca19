// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.evolution.Change;
import org.sansho.model.Provision;

/**
 * Something that rests on what has changed.
 *
 * @param kind      what it is
 * @param object    the statement or provision
 * @param urgency   the worst that happened to what it rests on
 * @param change    the change with which the way begins
 * @param way       the shortest way from that change; it ends here
 * @param otherWays how many other ways lead here in the last step
 * @param touches   what happened to the ends of a statement that names something that has changed; else empty
 * @param open      statements of sets of the newer edition that say what a statement says, and that somebody has to look at first
 * @param resting   what rests on a statement and was met by it first, with the same urgency: whoever looks at the one looks at the other
 */
public record Hit(Kind kind, EObject object, Urgency urgency, Change change, Waypoint way, int otherWays, List<Touch> touches, List<LeftOpen> open, List<Hit> resting) {

	/** What can rest on something. */
	public enum Kind {
		/** A statement of a mapping set. */
		STATEMENT,
		/** A statement of a succession. */
		SUCCESSION,
		/** An item or gate of a checklist. */
		ITEM,
		/** A provision of a guideline. */
		PROVISION;

		/** The stable word for it, such as {@code item}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	public Hit {
		touches = List.copyOf(touches);
		open = List.copyOf(open);
		resting = List.copyOf(resting);
	}

	/** This and what rests on it. */
	public Stream<Hit> all() {
		return Stream.concat(Stream.of(this), resting.stream());
	}

	/** What it is, and what rests on it, each kind once. */
	public List<Kind> kinds() {
		return all().map(Hit::kind).distinct().toList();
	}

	Hit with(List<Hit> more) {
		return new Hit(kind, object, urgency, change, way, otherWays, touches, open, more);
	}

	/** The provision in which the way begins. */
	public Provision origin() {
		Waypoint stop = way;
		while (stop.before().isPresent()) {
			stop = stop.before().get();
		}
		return (Provision) stop.object();
	}

	/** Whether it names what has changed, or rests on it by a statement that does; else something else lies between. */
	public boolean isNear() {
		return !touches.isEmpty() || way.stops().stream().filter(stop -> stop.kind() == Waypoint.Kind.STATEMENT).count() == 1;
	}
}
