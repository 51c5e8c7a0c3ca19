// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import org.sansho.model.Provision;

/**
 * A pair that was thought of and not chosen.
 *
 * @param predecessor a provision of the older edition
 * @param successor   a provision of the newer edition
 * @param confidence  how likely the pair would have been by itself, from 0 to 1
 */
public record Alternative(Provision predecessor, Provision successor, double confidence) {
}
