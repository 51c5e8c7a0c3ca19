// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import org.sansho.core.evolution.lineage.Lineage;
import org.sansho.model.Side;

/**
 * One side of a mapping set on its way to a later edition.
 *
 * @param side    which side
 * @param lineage the way
 */
public record Leg(Side side, Lineage lineage) {
}
