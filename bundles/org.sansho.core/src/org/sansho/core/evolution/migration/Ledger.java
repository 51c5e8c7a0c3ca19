// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import org.sansho.model.Edition;

/**
 * What one step from an edition to the next could not carry, in full, so that nothing is lost.
 *
 * @param from  the edition before
 * @param to    the edition after
 * @param lines in the order of the old set; never empty
 */
public record Ledger(Edition from, Edition to, List<Line> lines) {

	public Ledger {
		lines = List.copyOf(lines);
	}

	/**
	 * A statement that could not be carried, or not with all its ends.
	 *
	 * @param statement as it stood before the step
	 * @param reasons   why
	 */
	public record Line(CarriedStatement statement, List<Reason> reasons) {

		public Line {
			reasons = List.copyOf(reasons);
		}
	}
}
