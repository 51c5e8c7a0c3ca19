// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/**
 * Judges what a failure of the server calls for. A broken request is logged once; after an error of the virtual machine, or when the
 * server takes no requests any more, a new server is due; unless that has happened too often.
 */
final class Breakdowns {

	enum Verdict {
		IGNORE, LOG, RESTART, GIVE_UP
	}

	private static final int RESTARTS = 3;
	private static final long WITHIN_NANOS = 5L * 60 * 1_000_000_000;

	private final Set<String> logged = new HashSet<>();
	private final Deque<Long> restarts = new ArrayDeque<>();

	/** What to do about {@code failure} of a request. */
	Verdict judge(Throwable failure) {
		if (ServerSession.isNoFailure(failure)) {
			return Verdict.IGNORE;
		}
		return failure instanceof Error || failure instanceof RejectedExecutionException ? anotherServer() : unanswered(failure);
	}

	private synchronized Verdict unanswered(Throwable failure) {
		return logged.add(place(failure)) ? Verdict.LOG : Verdict.IGNORE;
	}

	/** What to do when nothing but another server helps. */
	synchronized Verdict anotherServer() {
		long now = System.nanoTime();
		while (!restarts.isEmpty() && now - restarts.peek() > WITHIN_NANOS) {
			restarts.remove();
		}
		if (restarts.size() >= RESTARTS) {
			return Verdict.GIVE_UP;
		}
		restarts.add(now);
		return Verdict.RESTART;
	}

	private static String place(Throwable failure) {
		StackTraceElement[] trace = failure.getStackTrace();
		return failure.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
	}
}
