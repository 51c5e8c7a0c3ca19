// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

/**
 * How much a mapping carries, named after what weakens it most; the strongest first.
 *
 * <p>The order follows what is left to do before somebody can rely on it: nothing; nothing, but it holds for a part only; a review; a
 * second review of something that has changed; a mapping of the provision itself.
 */
public enum Strength {
	/** Reviewed, still as reviewed, about the provision itself, and more than an intersection. */
	STRONG,
	/** Both ends only share a part. */
	INTERSECTS,
	/** Nobody reviewed it. */
	UNREVIEWED,
	/** Its seal is broken, or a migration has left it to be looked at. */
	SUSPECT,
	/** Nothing is said about the provision itself, only about a heading above it. */
	VIA_HEADING;

	/** The weaker of the two. */
	public Strength and(Strength other) {
		return compareTo(other) >= 0 ? this : other;
	}

	/** Whether this is stronger. */
	public boolean beats(Strength other) {
		return compareTo(other) < 0;
	}
}
