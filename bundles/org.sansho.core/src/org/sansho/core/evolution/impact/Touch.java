// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import org.sansho.core.evolution.Change;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/**
 * Something that has happened to one of the provisions that a statement names.
 *
 * @param side   the side on which the statement names it; of a succession, {@code SOURCE} for what was
 * @param end    the provision
 * @param change what happened to it, or the first thing that happened below it
 * @param below  how many changes there are below it, where it is they that matter; 0 when it has changed itself
 */
public record Touch(Side side, Provision end, Change change, int below) {

	/** Whether what has changed stands below the provision, and not the provision itself. */
	public boolean isBelow() {
		return below > 0;
	}
}
