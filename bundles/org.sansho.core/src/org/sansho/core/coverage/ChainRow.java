// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.List;

/**
 * Units of the first edition of a chain that are counted together; see {@link CoverageRow}, whose words it uses.
 *
 * @param kind {@code TOTAL}, {@code PART}, {@code CHAPTER} or {@code DIRECT}
 */
public record ChainRow(CoverageRow.Kind kind, String part, String name, String title, ChainTally tally, List<ChainedUnit> units) {

	public ChainRow {
		units = List.copyOf(units);
	}
}
