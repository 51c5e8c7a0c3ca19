// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

/** What a mapping set says about a unit; the order in which totals are told. */
public enum UnitState {
	/** An entry that counts maps it. */
	MAPPED,
	/** No entry maps it, and it is said to have no counterpart. */
	NO_COUNTERPART,
	/** Nothing is said about it. */
	OPEN
}
