// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sansho.core.rules.Severity;

/**
 * Something to tell about a place in a file, in the words and with the place that people and machines need.
 *
 * @param region     where it is
 * @param severity   how much it matters in this project
 * @param code       the stable code of the rule
 * @param key        the code, or the code and what exactly is wrong: {@code SN102.form}; stable like the code
 * @param message    the text for people, in one language
 * @param subject    what it is about, as a name that does not depend on lines: {@code mhlw.safety@6.0/企画管理編/9}; empty where nothing has a name
 * @param details    further lines for people, such as the wording before and after
 * @param suppressed why the project does not want to hear of it; empty when it does
 */
public record Problem(Region region, Severity severity, String code, String key, String message, String subject, List<String> details,
		Optional<String> suppressed) {

	/** By place, then by code. Files keep the order in which they were given. */
	public static final Comparator<Problem> BY_PLACE = Comparator.comparingInt((Problem problem) -> problem.region().line())
			.thenComparingInt(problem -> problem.region().column()).thenComparing(Problem::code).thenComparing(Problem::message);

	public Problem {
		details = List.copyOf(details);
	}

	/** The same, standing at {@code place}. */
	public Problem at(Region place) {
		return region.equals(place) ? this : new Problem(place, severity, code, key, message, subject, details, suppressed);
	}

	/** The file, as people are told of it. */
	public String file() {
		return region.file();
	}

	/** The line, from 1. */
	public int line() {
		return region.line();
	}

	/** The column in UTF-16 characters, from 1. */
	public int column() {
		return region.column();
	}
}
