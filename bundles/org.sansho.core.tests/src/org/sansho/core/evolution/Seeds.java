// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/** From which seeds editions are made: those that weights are fitted to, those that tests assert on, and any others, which are only for a look. */
final class Seeds {

	private static final long[] TUNING = {1, 2, 3};
	private static final long[] HELD_OUT = {1001, 1002, 1003};

	private Seeds() {
	}

	/** What weights and scales are fitted to. */
	static long[] tuning() {
		return TUNING.clone();
	}

	/** What tests assert on; nothing may be fitted to it. */
	static long[] heldOut() {
		return HELD_OUT.clone();
	}
}
