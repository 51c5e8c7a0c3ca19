// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Notices that the server answers nothing any more: something has been asked for a while, and nothing has been heard of it. It counts how often
 * somebody looked in vain and not the time, so that a machine that slept meanwhile is no reason.
 */
public final class Watch {

	private final int patience;
	private final Map<CompletableFuture<?>, Boolean> waiting = Collections.synchronizedMap(new IdentityHashMap<>());
	private int silent;

	/** @param patience how often it is looked in vain before something has to be done */
	public Watch(int patience) {
		this.patience = patience;
	}

	/** {@code answer} is waited for; the answer is whether nothing was before, so that somebody has to begin to look. */
	public synchronized boolean asked(CompletableFuture<?> answer) {
		boolean first = waiting.isEmpty();
		if (first) {
			silent = 0;
		}
		waiting.put(answer, true);
		return first;
	}

	/** {@code answer} has come, or is not wanted any more; that is no sign of the server. */
	public void settled(CompletableFuture<?> answer) {
		waiting.remove(answer);
	}

	/** Something was heard of the server: an answer, progress, a problem. */
	public synchronized void heard() {
		silent = 0;
	}

	/** Whether something is waited for. */
	public boolean isWaiting() {
		return !waiting.isEmpty();
	}

	/** Looks once: true when that was in vain too often. */
	public synchronized boolean look() {
		silent = waiting.isEmpty() ? 0 : silent + 1;
		return silent >= patience;
	}

	/** Nobody waits any more for what was asked: that is told to whoever does. */
	public void giveUp() {
		List<CompletableFuture<?>> vain;
		synchronized (waiting) {
			vain = List.copyOf(waiting.keySet());
			waiting.clear();
		}
		heard();
		vain.forEach(answer -> answer.cancel(true));
	}
}
