// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Threads in which is done what follows from an answer. The server completes answers with its locks held, also those of others that a change makes
 * outdated, and we tell it changes with ours held: what follows from an answer must not need any lock in that moment.
 */
public final class AnswerThreads {

	private static final int IDLE_SECONDS = 5;

	/** Never shut down: those who wait when the session ends have to hear that there is no answer. Threads without work end by themselves. */
	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
		Thread thread = new Thread(work, "sansho-answer");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * What the server {@code told}, completed in a thread of ours; to cancel it is to cancel the request.
	 *
	 * @param failed hears, in a thread of ours as well, what the request has failed with, whether anybody still wants the answer or not
	 */
	public <T> CompletableFuture<T> of(CompletableFuture<T> told, Consumer<Throwable> failed) {
		CompletableFuture<T> answer = new CompletableFuture<>() {
			@Override
			public boolean cancel(boolean mayInterruptIfRunning) {
				told.cancel(mayInterruptIfRunning);
				return super.cancel(mayInterruptIfRunning);
			}
		};
		told.whenCompleteAsync((value, failure) -> {
			if (failure == null) {
				answer.complete(value);
				return;
			}
			try {
				failed.accept(failure);
			} finally {
				answer.completeExceptionally(failure);
			}
		}, threads);
		return answer;
	}

	/** For what follows from answers and takes a while. */
	Executor threads() {
		return threads;
	}
}
