// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.work;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that help, the same for the whole program, as the processors are. Nothing ever waits here: while all of them are busy there is no help, and whoever wanted some does the work alone. So nobody
 * depends on what somebody else does in them, as one does in the pool that all of a program shares: that has one thread on two processors.
 */
final class Helpers {

	/** How many work at a time beside those who ask for help. */
	static final int MOST = Runtime.getRuntime().availableProcessors();

	private static final int IDLE_SECONDS = 10;
	private static final AtomicInteger NUMBER = new AtomicInteger();
	private static final ThreadPoolExecutor THREADS = new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
		Thread thread = new Thread(work, "sansho-helper-" + NUMBER.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	}, new ThreadPoolExecutor.DiscardPolicy());

	private Helpers() {
	}

	/** Lets a helper do {@code work} if one is free now; nobody does otherwise. */
	static void ask(Runnable work) {
		try {
			THREADS.execute(work);
		} catch (OutOfMemoryError e) {
			// The system has no thread for one more: then there is no help, and those who help already are waited for.
		}
	}
}
