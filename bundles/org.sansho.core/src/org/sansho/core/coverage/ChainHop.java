// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import java.util.Optional;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;

/**
 * One step of a chain, from one edition to the next.
 *
 * @param entry    the entry that is walked, forwards or backwards
 * @param from     the end of the entry in the edition that the chain comes from
 * @param to       the end in the next edition
 * @param through  what has to be cited in between although no statement cites it: the heading or requirement that holds {@code from} and
 *                 what the chain arrived at; empty when both are one unit's own
 * @param strength how much the step carries
 */
public record ChainHop(MappingEntry entry, Provision from, Provision to, Optional<Provision> through, Strength strength) {
}
