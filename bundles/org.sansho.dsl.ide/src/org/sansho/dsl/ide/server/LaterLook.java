// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Decides when to look for what a change means elsewhere: at once where that is quick, otherwise once changes do not follow each other as
 * fast as it takes to find out, but now and then in any case.
 */
public final class LaterLook {

	/** What takes less is done behind every change, in milliseconds. */
	private static final long AT_ONCE = 50;
	/** How long no change must come, at most, in milliseconds. */
	private static final long LONGEST_PAUSE = 1_000;
	/** When it was put off for so long, the next change does not put it off any more, in milliseconds. */
	private static final long LONGEST_PUT_OFF = 5_000;

	/** Does something later. */
	@FunctionalInterface
	public interface Delay {

		/** Lets {@code deed} be done after so many milliseconds. */
		void after(long milliseconds, Runnable deed);

		/** Nothing is done any more. */
		default void end() {
			// Most have nothing to end.
		}
	}

	/** Lets a thread of its own wait: in the pool that all of a program shares somebody else may take every thread there is. */
	private static final class OwnThread implements Delay {
		private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
			Thread waiting = new Thread(work, "sansho-later");
			waiting.setDaemon(true);
			return waiting;
		}, new ThreadPoolExecutor.DiscardPolicy());

		@Override
		public void after(long milliseconds, Runnable deed) {
			thread.schedule(deed, milliseconds, TimeUnit.MILLISECONDS);
		}

		@Override
		public void end() {
			thread.shutdownNow();
		}
	}

	private final Runnable look;
	private final LongSupplier nanos;
	private final Delay delay;
	private final AtomicInteger changes = new AtomicInteger();
	/** How long the last look took, in milliseconds. */
	private volatile long took;
	/** When the first change came that was not looked at, by {@link System#nanoTime}; 0: there is none. */
	private volatile long waitingSince;
	private volatile boolean ended;

	/** @param look begins to look; it may be given up when the next change comes */
	LaterLook(Runnable look) {
		this(look, System::nanoTime, new OwnThread());
	}

	/**
	 * @param look  begins to look; it may be given up when the next change comes
	 * @param nanos the time, as {@link System#nanoTime} tells it
	 * @param delay what puts looks off
	 */
	public LaterLook(Runnable look, LongSupplier nanos, Delay delay) {
		this.look = look;
		this.nanos = nanos;
		this.delay = delay;
	}

	/** Something has changed. */
	public void changed() {
		if (ended) {
			return;
		}
		int change = changes.incrementAndGet();
		long now = nanos.getAsLong();
		if (waitingSince == 0) {
			waitingSince = now;
		}
		if (took < AT_ONCE || now - waitingSince > TimeUnit.MILLISECONDS.toNanos(LONGEST_PUT_OFF)) {
			// If the next change cancels it, that has time again.
			waitingSince = now;
			look.run();
		} else {
			delay.after(Math.min(took, LONGEST_PAUSE), () -> {
				if (change == changes.get() && !ended) {
					look.run();
				}
			});
		}
	}

	/** A look that was begun at {@code begun}, by {@link System#nanoTime}, has seen everything. */
	public void seen(long begun) {
		waitingSince = 0;
		took = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - begun);
	}

	/** A look found that another one, behind the same change, has seen everything: that says nothing of how long looks take. */
	public void nothingLeft() {
		waitingSince = 0;
	}

	/** Nobody looks any more. */
	public void end() {
		ended = true;
		delay.end();
	}
}
