// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.List;
import org.sansho.model.MappingStatement;

/**
 * A statement of a set of the newer edition that speaks of the same already, but that nobody has looked at since it was carried there.
 *
 * @param statement the statement
 * @param remarks   what a migration has left to be looked at; empty when its broken seal tells
 */
public record LeftOpen(MappingStatement statement, List<String> remarks) {

	public LeftOpen {
		remarks = List.copyOf(remarks);
	}
}
