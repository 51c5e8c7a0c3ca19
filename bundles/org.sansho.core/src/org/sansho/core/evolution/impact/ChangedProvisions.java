// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * What of the provisions that statements name has changed, itself or below it.
 *
 * <p>Between two editions these are provisions of the older one; of one edition at two times, provisions as they are now.
 */
final class ChangedProvisions {

	/** A change and its place among all of them. */
	record Numbered(Change change, int number) {
	}

	/**
	 * What happened below a heading.
	 *
	 * @param first the first change
	 * @param where the provision that it is about
	 * @param added whether that one is new
	 * @param count how many changes there are
	 */
	record Below(Numbered first, Provision where, boolean added, int count) {
		Below another() {
			return new Below(first, where, added, count + 1);
		}
	}

	/**
	 * What happened to an end of a statement.
	 *
	 * @param way    the way from the change to the end
	 * @param number the place of the change among all of them
	 */
	record Found(Touch touch, Urgency urgency, Waypoint way, int number) {
	}

	private static final Set<DiffKind> OF_CONTENT = EnumSet.of(DiffKind.REWORDED, DiffKind.SPLIT, DiffKind.MERGED, DiffKind.PROMOTED, DiffKind.DEMOTED, DiffKind.REAPPLIED,
			DiffKind.ADDED, DiffKind.WITHDRAWN);

	private final boolean betweenEditions;
	private final List<Change> changes;
	/** What has become of the headings of the edition that statements do not name. */
	private final Map<Provision, Change> ofOtherHeadings = new HashMap<>();
	/** Made when it is first asked for. */
	private final Map<Provision, Change> ofOld = new HashMap<>();
	private final Map<Provision, Numbered> themselves = new LinkedHashMap<>();
	private final Map<Provision, Numbered> gone = new LinkedHashMap<>();
	private final Map<Provision, Below> below = new LinkedHashMap<>();
	private final Map<Urgency, Integer> counts = new EnumMap<>(Urgency.class);
	private int added;
	private int unconfirmed;

	ChangedProvisions(EditionDiff diff) {
		betweenEditions = diff.older().corpus() == diff.newer().corpus();
		changes = diff.changes();
		for (Urgency urgency : Urgency.values()) {
			counts.put(urgency, 0);
		}
		for (Change change : changes) {
			for (Provision other : betweenEditions ? change.successors() : change.predecessors()) {
				if (!Headings.in(other).isEmpty()) {
					ofOtherHeadings.put(other, change);
				}
			}
		}
		for (int number = 0; number < changes.size(); number++) {
			if (!changes.get(number).isUnchanged()) {
				add(new Numbered(changes.get(number), number));
			}
		}
	}

	/** What has changed itself, in the order of the changes. */
	Map<Provision, Numbered> themselves() {
		return themselves;
	}

	/** Of one edition at two times, what was and may be named by a citation that leads to it no longer; between two editions nothing. */
	Map<Provision, Numbered> gone() {
		return gone;
	}

	/** What has changed below a provision, by that provision. */
	Map<Provision, Below> below() {
		return below;
	}

	/** How many provisions of the older edition have changed, by urgency. */
	Map<Urgency, Integer> counts() {
		return counts;
	}

	int added() {
		return added;
	}

	int unconfirmed() {
		return unconfirmed;
	}

	/** How many changes there are, those that change nothing included. */
	int size() {
		return changes.size();
	}

	/** The change with this place among all of them. */
	Change change(int number) {
		return changes.get(number);
	}

	/** What has become of {@code provision}; itself when it is not one of the older edition. */
	List<Provision> now(Provision provision) {
		if (ofOld.isEmpty()) {
			changes.forEach(each -> each.predecessors().forEach(old -> ofOld.put(old, each)));
		}
		Change change = ofOld.get(provision);
		return change == null ? List.of(provision) : change.successors();
	}

	/** Whether it is confirmed that nothing has become of {@code provision}. */
	boolean isLost(Provision provision) {
		Numbered itself = themselves.get(provision);
		return itself != null && Urgency.of(itself.change()).filter(Urgency.LOST::equals).isPresent();
	}

	private void add(Numbered numbered) {
		Change change = numbered.change();
		Optional<Urgency> urgency = Urgency.of(change);
		urgency.ifPresent(some -> counts.merge(some, change.predecessors().size(), Integer::sum));
		added += urgency.isEmpty() ? change.successors().size() : 0;
		if (change.ground() != Change.Ground.CONFIRMED) {
			unconfirmed += urgency.isPresent() ? change.predecessors().size() : change.successors().size();
		}
		if (urgency.isPresent()) {
			(betweenEditions ? change.predecessors() : change.successors()).forEach(provision -> themselves.put(provision, numbered));
		}
		if (!betweenEditions) {
			change.predecessors().forEach(old -> gone.put(old, numbered));
		}
		boolean content = change.kinds().stream().anyMatch(OF_CONTENT::contains);
		if (content || change.is(DiffKind.MOVED) && !change.followsHeading()) {
			Set<Provision> were = around(change.predecessors(), true);
			Set<Provision> are = around(change.successors(), false);
			Set<Provision> all = new LinkedHashSet<>(were);
			all.addAll(are);
			if (!content) {
				// What it was moved out of and what it was moved into; what is around both holds the same as before.
				all.removeIf(heading -> were.contains(heading) && are.contains(heading));
			}
			boolean fresh = change.predecessors().isEmpty();
			Provision where = fresh ? change.successors().getFirst() : named(change).orElse(change.predecessors().getFirst());
			all.forEach(heading -> below.merge(heading, new Below(numbered, where, fresh, 1), (known, more) -> known.another()));
		}
	}

	private Optional<Provision> named(Change change) {
		return (betweenEditions ? change.predecessors() : change.successors()).stream().findFirst();
	}

	/** The headings around {@code provisions}, as the provisions that statements name. */
	private Set<Provision> around(List<Provision> provisions, boolean older) {
		Set<Provision> headings = new LinkedHashSet<>();
		for (Provision provision : provisions) {
			for (Optional<Provision> around = Headings.around(provision); around.isPresent(); around = Headings.around(around.get())) {
				Provision heading = around.get();
				if (older == betweenEditions) {
					headings.add(heading);
				} else {
					Change change = ofOtherHeadings.get(heading);
					headings.addAll(change == null ? List.of() : betweenEditions ? change.predecessors() : change.successors());
				}
			}
		}
		return headings;
	}

	/** What happened to {@code end}, or else below it; empty when nothing did. */
	Optional<Found> find(Side side, Provision end) {
		Numbered itself = themselves.get(end);
		Below inside = below.get(end);
		Optional<Urgency> urgency = itself == null ? Optional.empty() : Urgency.of(itself.change());
		if (urgency.isPresent() && (inside == null || urgency.get().needsReading())) {
			return Optional.of(new Found(new Touch(side, end, itself.change(), 0), urgency.get(), Waypoint.begin(Waypoint.Kind.CHANGED, end), itself.number()));
		}
		return Optional.ofNullable(inside).map(found -> new Found(new Touch(side, end, found.first().change(), found.count()), Urgency.REWORDED,
				Waypoint.begin(found.added() ? Waypoint.Kind.ADDED : Waypoint.Kind.CHANGED, found.where()).to(Waypoint.Kind.HEADING, end), found.first().number()));
	}
}
