// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.Map;
import org.sansho.model.Form;

/**
 * How much of a form rests on what has changed.
 *
 * @param form   the form
 * @param items  how many items and gates it has
 * @param counts how many of them have to be looked at, by urgency
 */
public record FormTally(Form form, int items, Map<Urgency, Integer> counts) {

	/** How many items have to be looked at. */
	public int affected() {
		return counts.values().stream().mapToInt(Integer::intValue).sum();
	}
}
