// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import java.util.Optional;
import org.sansho.model.MappingStatement;

/**
 * What became of one statement of the old set.
 *
 * @param before  the statement of the old set
 * @param verdict how it is counted
 * @param reasons why, in the order of the steps; empty when nothing has changed
 * @param after   the statement of the new set in which it goes on, also when that began as another one; empty when it only stands in the ledger
 */
public record Outcome(MappingStatement before, Verdict verdict, List<Reason> reasons, Optional<CarriedStatement> after) {

	public Outcome {
		reasons = List.copyOf(reasons);
	}
}
