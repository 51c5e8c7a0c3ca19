// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

/** What a migration made of a statement, so that each is counted once; the later, the more is left to do. */
public enum Verdict {
	/** It says in the new edition what it said in the old one, and a review is as good as it was. */
	CARRIED,
	/** It stands in the new edition, but what it rests on says something else: somebody has to look at it again. */
	SUSPECT,
	/** What it should say in the new edition is for a person to decide. */
	TO_DECIDE,
	/** There is nothing in the new edition that it could be about. */
	DROPPED
}
