// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * Judges what a failure of the server calls for. A broken request is logged once; after an error of the virtual machine, or when the
 * server takes no requests any more, a new server is due; unless that has happened too often.
 */
public final class Breakdowns {

	/** What is to be done about a failure. */
	public enum Verdict {
		/** Nothing. */
		IGNORE,
		/** Tell of it. */
		LOG,
		/** Start another server. */
		RESTART,
		/** Let the server be down until a person wants another one. */
		GIVE_UP
	}

	private static final int RESTARTS = 3;
	private static final long WITHIN_NANOS = 5L * 60 * 1_000_000_000;

	private final LongSupplier nanos;
	private final Set<String> logged = new HashSet<>();
	private final Deque<Long> restarts = new ArrayDeque<>();

	/** @param nanos the time, as {@link System#nanoTime} tells it */
	public Breakdowns(LongSupplier nanos) {
		this.nanos = nanos;
	}

	/** What to do about {@code failure} of a request. */
	public Verdict judge(Throwable failure) {
		if (ServerSession.isNoFailure(failure)) {
			return Verdict.IGNORE;
		}
		return failure instanceof Error || failure instanceof RejectedExecutionException ? anotherServer() : unanswered(failure);
	}

	private synchronized Verdict unanswered(Throwable failure) {
		return logged.add(place(failure)) ? Verdict.LOG : Verdict.IGNORE;
	}

	/** What to do when nothing but another server helps. */
	public synchronized Verdict anotherServer() {
		long now = nanos.getAsLong();
		while (!restarts.isEmpty() && now - restarts.peek() > WITHIN_NANOS) {
			restarts.remove();
		}
		if (restarts.size() >= RESTARTS) {
			return Verdict.GIVE_UP;
		}
		restarts.add(now);
		return Verdict.RESTART;
	}

	/** A person has started another server: what happened before does not count any more. */
	public synchronized void forget() {
		restarts.clear();
	}

	private static String place(Throwable failure) {
		StackTraceElement[] trace = failure.getStackTrace();
		return failure.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
	}
}
