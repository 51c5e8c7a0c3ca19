// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sansho.ui.server.AnswerThreads;

/** What follows from an answer of the server is done in threads of the client, and nothing that the server tells is lost on the way. */
@Timeout(30)
class AnswerThreadsTest {

	/** A request at which the server is already: it hears that the answer is not wanted, and ends when it likes. */
	private static final class Begun extends CompletableFuture<String> {
		private volatile boolean unwanted;

		@Override
		public boolean cancel(boolean mayInterruptIfRunning) {
			unwanted = true;
			return false;
		}
	}

	private final AnswerThreads threads = new AnswerThreads();
	private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
	private final Begun told = new Begun();
	private final CompletableFuture<String> answer = threads.of(told, failures::add);

	@Test
	void whatFollowsIsDoneByAnotherThreadThanTheOneThatTellsTheAnswer() throws Exception {
		CompletableFuture<Thread> following = answer.thenApply(value -> Thread.currentThread());
		told.complete("answer");
		assertThat(following.get()).isNotSameAs(Thread.currentThread());
	}

	@Test
	void whoDoesNotWantTheAnswerAnyMoreDoesNotWaitForTheServer() {
		assertThat(answer.cancel(true)).isTrue();
		assertThat(answer).isCancelled();
		assertThat(told.unwanted).isTrue();
		assertThat(told).isNotDone();
	}

	@Test
	void aFailureIsToldAlsoWhenNobodyWantsTheAnswerAnyMore() throws InterruptedException {
		answer.cancel(true);
		Throwable failure = new StackOverflowError("on purpose");
		told.completeExceptionally(failure);
		assertThat(failures.poll(20, TimeUnit.SECONDS)).isSameAs(failure);
	}

	@Test
	void whoeverWaitsHearsOfAFailureWhateverBecomesOfTellingIt() {
		CompletableFuture<String> waitedFor = threads.of(told, failure -> {
			throw new IllegalStateException("on purpose");
		});
		told.completeExceptionally(new CancellationException());
		assertThatThrownBy(waitedFor::get).isInstanceOf(CancellationException.class);
	}
}
