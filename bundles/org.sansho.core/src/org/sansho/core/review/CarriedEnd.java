// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.util.List;
import org.sansho.model.Provision;

/**
 * What an end of a reviewed entry became in another edition.
 *
 * @param before the end that was reviewed
 * @param after  what stands in its place
 * @param same   whether what stands there says the same
 */
public record CarriedEnd(Provision before, List<Provision> after, boolean same) {

	public CarriedEnd {
		after = List.copyOf(after);
	}
}
