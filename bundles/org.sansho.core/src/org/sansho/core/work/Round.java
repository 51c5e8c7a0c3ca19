// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.work;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** One work on many things: everybody who takes part takes the next few, until there are no more. */
final class Round {

	/** How many portions there are for each who may take part: many, since some take longer than others. */
	private static final int PORTIONS = 16;

	private final int count;
	private final int portion;
	private final IntConsumer work;
	private final AtomicInteger next = new AtomicInteger();
	// Guarded by this: ------------------------------------------------
	private final Set<Thread> helping = new HashSet<>();
	private boolean over;
	private int failedAt = Integer.MAX_VALUE;
	private Throwable failure;

	Round(int count, IntConsumer work) {
		this.count = count;
		this.portion = Math.max(1, count / (PORTIONS * (Helpers.MOST + 1)));
		this.work = work;
	}

	/** Does it all. */
	void run() {
		int portions = (count + portion - 1) / portion;
		for (int i = 0; i < Math.min(Helpers.MOST - 1, portions - 1); i++) {
			Helpers.ask(this::help);
		}
		takePart();
		Throwable failed = end();
		if (failed != null) {
			Round.<RuntimeException>throwAsItIs(failed);
		}
	}

	/** Checked exceptions too: generated code throws some that it does not declare, and what one of those leaves undone must not go unnoticed. */
	@SuppressWarnings("unchecked")
	private static <E extends Throwable> void throwAsItIs(Throwable failed) throws E {
		throw (E) failed;
	}

	private void help() {
		synchronized (this) {
			if (over) {
				return;
			}
			helping.add(Thread.currentThread());
		}
		try {
			takePart();
		} finally {
			synchronized (this) {
				helping.remove(Thread.currentThread());
				notifyAll();
			}
		}
	}

	/** Portions are taken in order, so that nothing before a failure is left out. */
	private void takePart() {
		for (int from = take(); from < count; from = take()) {
			int to = Math.min(count - from, portion) + from;
			for (int i = from; i < to; i++) {
				try {
					work.accept(i);
				} catch (Throwable e) {
					fail(i, e);
					return;
				}
			}
		}
	}

	/** More than there are when nothing is left. */
	private int take() {
		int from = next.get();
		while (from < count && !next.compareAndSet(from, from + Math.min(count - from, portion))) {
			from = next.get();
		}
		return from;
	}

	private synchronized void fail(int at, Throwable thrown) {
		// Nobody takes any more.
		next.set(count);
		if (at < failedAt) {
			failedAt = at;
			failure = thrown;
		}
	}

	/** Nobody comes to help any more, and whoever does is waited for, also by a thread that was interrupted, as they are then: they work on what is the caller's. */
	private Throwable end() {
		boolean interrupted = false;
		synchronized (this) {
			over = true;
			while (!helping.isEmpty()) {
				try {
					wait();
				} catch (InterruptedException e) {
					interrupted = true;
					helping.forEach(Thread::interrupt);
				}
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		return failure;
	}
}
