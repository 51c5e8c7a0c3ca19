// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sansho.core.rules.Severity;

/** {@link FileReport} and {@link Tally}. */
class FileReportTest {

	private static final ValidationReport REPORT = new ValidationReport(List.of("b", "a"), 0, 0, 0,
			List.of(problem("b", Severity.ERROR, "SN102"), problem("b", Severity.INFO, "SN101"), suppressed("b", Severity.ERROR, "SN101"), problem("c", Severity.WARNING, "SN102")));

	@Test
	void filesKeepTheirOrderAndOneThatOnlyAProblemNamesIsTheLast() {
		assertThat(FileReport.of(REPORT)).extracting(FileReport::file).containsExactly("b", "a", "c");
		assertThat(FileReport.of(REPORT)).extracting(file -> file.problems().size()).containsExactly(3, 0, 1);
	}

	@Test
	void aProblemIsCountedOnceAsOpenOrAsSuppressed() {
		Tally tally = Tally.of(REPORT.problems());
		assertThat(tally).isEqualTo(new Tally(1, 1, 1, 1));
		assertThat(tally.all()).isEqualTo(REPORT.problems().size());
		assertThat(tally.open()).isEqualTo(REPORT.open().size());
		REPORT.counts().forEach((severity, number) -> assertThat(tally.open(severity)).as(severity.name()).isEqualTo(number));
	}

	@Test
	void aFileIsCountedByItself() {
		assertThat(FileReport.of(REPORT)).extracting(FileReport::tally).containsExactly(new Tally(1, 0, 1, 1), new Tally(0, 0, 0, 0), new Tally(0, 1, 0, 0));
	}

	@Test
	void codesAreCountedInTheirOrder() {
		assertThat(Tally.byCode(REPORT.problems())).containsExactly(Map.entry("SN101", new Tally(0, 0, 1, 1)), Map.entry("SN102", new Tally(1, 1, 0, 0)));
	}

	private static Problem problem(String file, Severity severity, String code) {
		return new Problem(new Region(file, 1, 1, 1, 2, "x"), severity, code, code, "message", "", List.of(), Optional.empty());
	}

	private static Problem suppressed(String file, Severity severity, String code) {
		return new Problem(new Region(file, 1, 1, 1, 2, "x"), severity, code, code, "message", "", List.of(), Optional.of("reason"));
	}
}
