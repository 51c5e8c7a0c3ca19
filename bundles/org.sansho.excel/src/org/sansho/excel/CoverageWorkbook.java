// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.sansho.core.Corpus;
import org.sansho.core.coverage.ChainCoverage;
import org.sansho.core.coverage.Coverage;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.text.Messages;
import org.sansho.excel.coverage.CoverageWriter;

/**
 * Coverage as an Excel workbook (.xlsx): an overview, a sheet for each side of each mapping set and for each chain, and lists of all
 * units in which every figure of the other sheets leads to the rows that it counts. The same report gives the same bytes.
 */
public final class CoverageWorkbook {

	private static final int MOST_ROWS = 1_048_576;

	private final CoverageWriter writer;

	private CoverageWorkbook(CoverageWriter writer) {
		this.writer = writer;
	}

	/**
	 * Makes the workbook.
	 *
	 * @param corpus what {@code report} was made from
	 * @param locale the language of the words between names and figures
	 * @throws CoverageWriteException if a list needs more rows than a worksheet has
	 */
	public static CoverageWorkbook of(Corpus corpus, CoverageReport report, Locale locale) throws CoverageWriteException {
		long units = 0;
		for (Coverage coverage : report.coverages()) {
			units += coverage.total().tally().units();
			check(units);
		}
		for (ChainCoverage chain : report.chains()) {
			units += chain.total().tally().units();
			check(units);
		}
		CoverageWriter writer = new CoverageWriter(corpus, report, new Messages(CoverageWriter.class, locale));
		check(writer.mostRows());
		return new CoverageWorkbook(writer);
	}

	/** Called while counting, so that far too much is refused before it is held in memory. */
	private static void check(long rows) throws CoverageWriteException {
		if (rows > MOST_ROWS) {
			throw new CoverageWriteException(rows, MOST_ROWS);
		}
	}

	/** Writes the workbook; {@code out} stays open. */
	public void writeTo(OutputStream out) throws IOException {
		writer.write(out);
	}
}
