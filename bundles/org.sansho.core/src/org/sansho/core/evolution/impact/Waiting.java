// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * What was met on the way and waits for its turn: what presses most first, then what is nearest, then what was met first. What comes while something
 * is looked at presses no more than that and is no nearer, so that nothing needs to be sorted.
 *
 * @param <T> what can be met
 */
final class Waiting<T> {

	/**
	 * A way that leads to something.
	 *
	 * @param met    what it leads to
	 * @param number the place of the change with which the way begins among all of them
	 */
	record Met<T>(T met, Urgency urgency, Waypoint way, int number) {
	}

	private static final Urgency[] URGENCIES = Urgency.values();

	/** By urgency, then by the length of the way. */
	private final List<List<Queue<Met<T>>>> queues = new ArrayList<>();
	private int urgency;
	private int length;

	Waiting() {
		for (int i = 0; i < URGENCIES.length; i++) {
			queues.add(new ArrayList<>());
		}
	}

	/** Puts something behind what is as near and presses as much. */
	void add(Met<T> met) {
		List<Queue<Met<T>>> byLength = queues.get(met.urgency().ordinal());
		while (byLength.size() <= met.way().length()) {
			byLength.add(new ArrayDeque<>(0));
		}
		byLength.get(met.way().length()).add(met);
	}

	/** Whose turn it is, who then no longer waits; empty when nobody does. */
	Optional<Met<T>> next() {
		for (; urgency < queues.size(); urgency++, length = 0) {
			List<Queue<Met<T>>> byLength = queues.get(urgency);
			for (; length < byLength.size(); length++) {
				Met<T> met = byLength.get(length).poll();
				if (met != null) {
					return Optional.of(met);
				}
			}
		}
		return Optional.empty();
	}
}
