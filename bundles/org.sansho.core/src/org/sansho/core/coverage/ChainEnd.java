// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

/** How the best chain of a unit ends. */
public enum ChainEnd {
	/** In the last edition. */
	COMPLETE,
	/** Earlier, where a provision is said to have no counterpart. */
	NO_COUNTERPART,
	/** Earlier, where nothing is said about a provision. */
	OPEN
}
