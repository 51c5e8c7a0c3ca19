// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

/** How far a mapping entry can be relied on for having been reviewed; the best first. */
public enum Standing {
	/** Somebody reviewed it, and what was reviewed is still as it was. */
	REVIEWED,
	/** Nobody reviewed it. */
	UNREVIEWED,
	/** What it rests on has changed since somebody looked: its seal is broken, or a migration has left it to be looked at. */
	SUSPECT
}
