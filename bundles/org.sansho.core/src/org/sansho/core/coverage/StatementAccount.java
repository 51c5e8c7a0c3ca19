// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

/**
 * What became of the statements of a mapping set about one side, so that none is left out silently: {@link #statements()} is the sum of
 * the four.
 *
 * @param counted        reach at least one unit
 * @param withoutUnit    name nothing but headings without units, or provisions that do not exist in the edition
 * @param noRelationship say that nothing is shared, which is about the pair and not about either end
 * @param retired        are deprecated or superseded
 */
public record StatementAccount(int counted, int withoutUnit, int noRelationship, int retired) {

	/** All statements about the side. */
	public int statements() {
		return counted + withoutUnit + noRelationship + retired;
	}
}
