// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides when to look for what a change means elsewhere: at once where that is quick, otherwise once changes do not follow each other as
 * fast as it takes to find out, but now and then in any case.
 */
final class LaterLook {

	/** What takes less is done behind every change, in milliseconds. */
	private static final long AT_ONCE = 50;
	/** How long no change must come, at most, in milliseconds. */
	private static final long LONGEST_PAUSE = 1_000;
	/** When it was put off for so long, the next change does not put it off any more, in milliseconds. */
	private static final long LONGEST_PUT_OFF = 5_000;

	private final Runnable look;
	private final AtomicInteger changes = new AtomicInteger();
	/** How long the last look took, in milliseconds. */
	private volatile long took;
	/** When the first change came that was not looked at, by {@link System#nanoTime}; 0: there is none. */
	private volatile long waitingSince;
	private volatile boolean ended;

	/** @param look begins to look; it may be given up when the next change comes */
	LaterLook(Runnable look) {
		this.look = look;
	}

	/** Something has changed. */
	void changed() {
		int change = changes.incrementAndGet();
		long now = System.nanoTime();
		if (waitingSince == 0) {
			waitingSince = now;
		}
		if (took < AT_ONCE || now - waitingSince > TimeUnit.MILLISECONDS.toNanos(LONGEST_PUT_OFF)) {
			// If the next change cancels it, that has time again.
			waitingSince = now;
			look.run();
		} else {
			CompletableFuture.delayedExecutor(Math.min(took, LONGEST_PAUSE), TimeUnit.MILLISECONDS).execute(() -> {
				if (change == changes.get() && !ended) {
					look.run();
				}
			});
		}
	}

	/** A look that was begun at {@code begun}, by {@link System#nanoTime}, has seen everything. */
	void seen(long begun) {
		waitingSince = 0;
		took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
	}

	/** Nobody looks any more. */
	void end() {
		ended = true;
	}
}
