// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

/** Why nobody can tell from what is written in the project whether something was really added or withdrawn. */
public enum Unknowable {
	/** Most of the older edition is not found in the newer one, so that of this one probably only a part has been written down. */
	MOST_GONE,
	/** Most of the newer edition is not found in the older one, so that of that one probably only a part has been written down. */
	MOST_COME,
	/** Nothing has been written down of the form or section of the newer edition in which it would be. */
	NOTHING_THERE_NOW,
	/** Nothing has been written down of the form or section of the older edition in which it would have been. */
	NOTHING_THERE_BEFORE,
	/** The older edition leaves out its number and goes on behind it, so that it was probably there and has not been written down. */
	NUMBER_LEFT_OUT,
	/** It has no wording that could be compared. */
	NO_WORDING
}
