// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Notices a request that the server does not get done: it waits for long, nothing is heard of the work, and what was asked before it is not answered
 * either. Answers to what was asked later are no sign, since requests go on beside one that hangs. It counts how often somebody looked in vain and
 * not the time, so that a machine that slept meanwhile is no reason.
 */
public final class Watch {

	/** A request that waits. */
	private static final class Waiting {
		private final long number;
		private int looks;

		Waiting(long number) {
			this.number = number;
		}
	}

	private final int patience;
	private final Map<CompletableFuture<?>, Waiting> waiting = new IdentityHashMap<>();
	private long asked;

	/** @param patience how often it is looked in vain before something has to be done */
	public Watch(int patience) {
		this.patience = patience;
	}

	/** {@code answer} is waited for; says whether nothing was before, so that somebody has to begin to look. */
	public synchronized boolean asked(CompletableFuture<?> answer) {
		waiting.put(answer, new Waiting(asked++));
		return waiting.size() == 1;
	}

	/** {@code answer} has come: what was asked after it has its time from now on. */
	public synchronized void answered(CompletableFuture<?> answer) {
		Waiting done = waiting.remove(answer);
		if (done != null) {
			waiting.values().stream().filter(each -> each.number > done.number).forEach(each -> each.looks = 0);
		}
	}

	/** {@code answer} is not wanted any more; that is no sign of the server. */
	public synchronized void notWanted(CompletableFuture<?> answer) {
		waiting.remove(answer);
	}

	/** The server has shown that it is at work, by its progress or by problems that it tells. */
	public synchronized void heard() {
		waiting.values().forEach(each -> each.looks = 0);
	}

	/** Whether something is waited for. */
	public synchronized boolean isWaiting() {
		return !waiting.isEmpty();
	}

	/** Looks once: true when that was in vain too often for some request. */
	public synchronized boolean look() {
		waiting.values().forEach(each -> each.looks++);
		return waiting.values().stream().anyMatch(each -> each.looks >= patience);
	}

	/** Nobody waits any more for what was asked: that is told to whoever does. */
	public void giveUp() {
		List<CompletableFuture<?>> vain;
		synchronized (this) {
			vain = new ArrayList<>(waiting.keySet());
			waiting.clear();
		}
		vain.forEach(Watch::giveUp);
	}

	/** Nobody waits for {@code answer}, which is told to whoever does. */
	static void giveUp(CompletableFuture<?> answer) {
		answer.cancel(true);
		// A request that hangs does not heed that.
		answer.completeExceptionally(new CancellationException());
	}
}
