// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.sansho.core.text.Messages;

/** A line on the terminal that says how far long work is; nothing for work under a second, and nothing when no person watches. */
final class Progress implements AutoCloseable {

	private static final long PATIENCE_NANOS = 1_000_000_000L;
	private static final long REDRAW_NANOS = 100_000_000L;
	private static final String ERASE_LINE = "\r\u001B[K";

	private final Environment environment;
	private final Messages messages;
	private final int total;
	private final long start = System.nanoTime();
	private final AtomicInteger done = new AtomicInteger();
	private long lastDrawn;

	Progress(Environment environment, Messages messages, int total) {
		this.environment = environment;
		this.messages = messages;
		this.total = total;
	}

	/** One more file is done. Safe to call from several threads. */
	void step() {
		int now = done.incrementAndGet();
		if (environment.terminal()) {
			draw(now);
		}
	}

	private synchronized void draw(int now) {
		long time = System.nanoTime();
		if (time - start > PATIENCE_NANOS && time - lastDrawn > REDRAW_NANOS) {
			lastDrawn = time;
			environment.err().print(ERASE_LINE + messages.get("progress.loading", Integer.toString(now), Integer.toString(total)));
			environment.err().flush();
		}
	}

	@Override
	public synchronized void close() {
		if (lastDrawn != 0) {
			environment.err().print(ERASE_LINE);
			environment.err().flush();
		}
	}
}
