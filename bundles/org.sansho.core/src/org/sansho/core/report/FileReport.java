// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a validation has to say about one file: reports that are grouped by file walk these.
 *
 * @param file     the file, as people are told of it
 * @param problems what was found in it, in the order of the report; empty when all is well
 */
public record FileReport(String file, List<Problem> problems) {

	public FileReport {
		problems = List.copyOf(problems);
	}

	/** All files of {@code report} in their order; a file that only a problem names comes behind them. */
	public static List<FileReport> of(ValidationReport report) {
		Map<String, List<Problem>> byFile = new LinkedHashMap<>();
		report.files().forEach(file -> byFile.put(file, new ArrayList<>()));
		report.problems().forEach(problem -> byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem));
		return byFile.entrySet().stream().map(entry -> new FileReport(entry.getKey(), entry.getValue())).toList();
	}

	/** How many problems there are of each kind. */
	public Tally tally() {
		return Tally.of(problems);
	}
}
