// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.time.Duration;

/**
 * How long to wait after the last key before something is asked that nobody waits for: a moment when answers come at once, and longer where
 * they take longer, so that what follows from a key does not hold up the next one.
 */
public final class Pace {

	/** A pause is so many times as long as what it puts off. */
	private static final int TIMES = 2;
	private static final int SLOWLY = 8;

	private final long shortest;
	private final long longest;
	private long usual;

	/** @param shortest the pause where answers come at once */
	public Pace(Duration shortest, Duration longest) {
		this.shortest = shortest.toMillis();
		this.longest = longest.toMillis();
	}

	/**
	 * Something took {@code milliseconds} from asking until it was shown. What takes longer counts at once; what is faster bit by bit, since some answers
	 * about a text are always faster than others.
	 */
	public synchronized void took(long milliseconds) {
		usual = milliseconds > usual ? milliseconds : usual - (usual - milliseconds) / SLOWLY;
	}

	/** The pause, in milliseconds. */
	public synchronized int pause() {
		return (int) Math.min(longest, shortest + TIMES * usual);
	}
}
