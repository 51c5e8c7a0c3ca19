// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.report;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sansho.core.rules.Severity;

/**
 * How many problems there are of each kind; a problem is counted once, so that the four numbers add up to all of them.
 *
 * @param errors     how many errors the project wants to hear of
 * @param warnings   how many warnings
 * @param infos      how many infos
 * @param suppressed how many it does not want to hear of, whatever their severity
 */
public record Tally(int errors, int warnings, int infos, int suppressed) {

	private static final Tally NOTHING = new Tally(0, 0, 0, 0);

	/** Counts all {@code problems}. */
	public static Tally of(Collection<Problem> problems) {
		Tally tally = NOTHING;
		for (Problem problem : problems) {
			tally = tally.and(problem);
		}
		return tally;
	}

	/** Counts {@code problems} code by code, in the order of the codes; codes without a problem are not there. */
	public static SortedMap<String, Tally> byCode(Collection<Problem> problems) {
		SortedMap<String, Tally> tallies = new TreeMap<>();
		for (Problem problem : problems) {
			tallies.merge(problem.code(), NOTHING.and(problem), (counted, one) -> counted.and(problem));
		}
		return Collections.unmodifiableSortedMap(tallies);
	}

	/** How many problems there are. */
	public int all() {
		return open() + suppressed;
	}

	/** How many the project wants to hear of. */
	public int open() {
		return errors + warnings + infos;
	}

	/** How many of {@code severity} the project wants to hear of. */
	public int open(Severity severity) {
		return switch (severity) {
			case ERROR -> errors;
			case WARNING -> warnings;
			case INFO -> infos;
		};
	}

	private Tally and(Problem problem) {
		if (problem.suppressed().isPresent()) {
			return new Tally(errors, warnings, infos, suppressed + 1);
		}
		return switch (problem.severity()) {
			case ERROR -> new Tally(errors + 1, warnings, infos, suppressed);
			case WARNING -> new Tally(errors, warnings + 1, infos, suppressed);
			case INFO -> new Tally(errors, warnings, infos + 1, suppressed);
		};
	}
}
