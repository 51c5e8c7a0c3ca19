// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.eclipse.emf.ecore.EObject;

/**
 * What was met on the way and waits for its turn: what presses most first, then what is nearest, then what was met first. What comes while something
 * is looked at presses no more than that and is no nearer, so that nothing needs to be sorted.
 */
final class Waiting {

	/**
	 * Something that was met.
	 *
	 * @param number the place of the change with which the way begins among all of them
	 */
	record Met(EObject object, Urgency urgency, Waypoint way, int number) {
	}

	private final Map<Urgency, List<Queue<Met>>> queues = new EnumMap<>(Urgency.class);
	private int urgency;
	private int length;

	Waiting() {
		for (Urgency each : Urgency.values()) {
			queues.put(each, new ArrayList<>());
		}
	}

	/** Puts something behind what is as near and presses as much. */
	void add(Met met) {
		List<Queue<Met>> byLength = queues.get(met.urgency());
		while (byLength.size() <= met.way().length()) {
			byLength.add(new ArrayDeque<>(0));
		}
		byLength.get(met.way().length()).add(met);
	}

	/** Whose turn it is, who then no longer waits; empty when nobody does. */
	Optional<Met> next() {
		for (; urgency < Urgency.values().length; urgency++, length = 0) {
			List<Queue<Met>> byLength = queues.get(Urgency.values()[urgency]);
			for (; length < byLength.size(); length++) {
				Met met = byLength.get(length).poll();
				if (met != null) {
					return Optional.of(met);
				}
			}
		}
		return Optional.empty();
	}
}
