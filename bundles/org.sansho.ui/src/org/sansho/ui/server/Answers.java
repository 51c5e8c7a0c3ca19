// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits a moment for an answer of the server, where an interface of the platform leaves no other way. */
public final class Answers {

	/** For what is asked in the UI thread: a person does not notice it. */
	public static final Duration AT_ONCE = Duration.ofMillis(250);
	/** For what a person has asked for with a key, in the UI thread, when nothing else can be done before the answer. */
	public static final Duration ON_REQUEST = Duration.ofSeconds(2);
	/** For what is asked in the background while a person waits for it. */
	public static final Duration SOON = Duration.ofSeconds(5);
	/** For what a person has started and sees the progress of. */
	public static final Duration EVENTUALLY = Duration.ofSeconds(60);

	private Answers() {
	}

	/** The answer, or empty when it is nothing, failed, or does not come within {@code patience}; then it is no longer wanted either. */
	public static <T> Optional<T> await(CompletableFuture<T> answer, Duration patience) {
		try {
			return Optional.ofNullable(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException e) {
			answer.cancel(true);
			return Optional.empty();
		} catch (InterruptedException e) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			return Optional.empty();
		} catch (ExecutionException | CancellationException e) {
			// The session has logged what has to be known.
			return Optional.empty();
		}
	}
}
