// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.text.Messages;
import org.sansho.excel.evolution.ComparisonWriter;

/**
 * Differences as a table of comparison (新旧対照表) in an Excel workbook (.xlsx), as ministries print it: what has changed on the left, what was
 * on the right, changed characters underlined, remarks. The same differences give the same bytes.
 */
public final class DiffWorkbook {

	private final ComparisonWriter writer;

	private DiffWorkbook(ComparisonWriter writer) {
		this.writer = writer;
	}

	/**
	 * Makes the workbook, a sheet for each comparison.
	 *
	 * @param revision the revision of the project in which the older editions stand; empty when both stand in one
	 * @param locale   the language of the words around the wording
	 */
	public static DiffWorkbook of(List<EditionDiff> diffs, Optional<String> revision, Locale locale) {
		return new DiffWorkbook(new ComparisonWriter(diffs, revision, new Messages(ComparisonWriter.class, locale)));
	}

	/** Writes the workbook; {@code out} stays open. */
	public void writeTo(OutputStream out) throws IOException {
		writer.write(out);
	}
}
