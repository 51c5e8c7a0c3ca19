// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sansho.core.rules.Severity;

/**
 * Everything that a validation has to say, before it is written in one format or another.
 *
 * @param files      the names of all files that were looked at, in order
 * @param editions   how many editions were read
 * @param provisions how many provisions
 * @param statements how many mapping statements
 * @param problems   what was found: file by file in the order of {@code files}, each file by place; suppressed ones included
 */
public record ValidationReport(List<String> files, int editions, int provisions, int statements, List<Problem> problems) {

	public ValidationReport {
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

	/** What the project wants to hear of. */
	public List<Problem> open() {
		return problems.stream().filter(problem -> problem.suppressed().isEmpty()).toList();
	}

	/** What the project does not want to hear of. */
	public List<Problem> suppressed() {
		return problems.stream().filter(problem -> problem.suppressed().isPresent()).toList();
	}

	/** How many {@link #open()} problems there are of each severity; every severity is there. */
	public Map<Severity, Integer> counts() {
		Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
		for (Severity severity : Severity.values()) {
			counts.put(severity, 0);
		}
		open().forEach(problem -> counts.merge(problem.severity(), 1, Integer::sum));
		return Collections.unmodifiableMap(counts);
	}
}
