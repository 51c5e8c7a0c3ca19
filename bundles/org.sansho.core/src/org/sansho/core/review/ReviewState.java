// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

/** How far the claim of a mapping entry can be relied on. */
public enum ReviewState {
	/** Nobody has reviewed it. */
	UNREVIEWED,
	/** Somebody has, but no readable seal tells what was seen. */
	UNSEALED,
	/** Somebody has, and both ends are as they were then. */
	REVIEWED,
	/** Somebody has, but an end or the claim itself has changed since, or an end cannot be found. */
	SUSPECT
}
