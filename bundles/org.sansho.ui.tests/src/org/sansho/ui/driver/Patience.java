// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.time.Duration;

/**
 * How long somebody waits who looks at a screen. What counts is how long the workbench had its turn: a machine that stops for a while, as busy ones do,
 * is no reason to give up.
 */
final class Patience {

	/** No look counts for more. */
	private static final long LOOK = Duration.ofMillis(250).toNanos();

	private long left;
	private long before = System.nanoTime();

	Patience(Duration patience) {
		left = patience.toNanos();
	}

	/** Looks once more; whether there was none left. */
	boolean isOver() {
		long now = System.nanoTime();
		left -= Math.min(now - before, LOOK);
		before = now;
		return left < 0;
	}
}
