// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work on all processors gives what doing one after the other gives, and nobody can be held up by somebody else's work. */
@Timeout(60)
class AllProcessorsTest {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 16, 17, 1000, 100_003 })
	void eachIsDoneOnceAndResultsAreInOrder(int count) {
		AtomicIntegerArray done = new AtomicIntegerArray(count);
		List<Integer> results = AllProcessors.map(count, i -> {
			done.incrementAndGet(i);
			return i * 2;
		});
		assertThat(results).isEqualTo(IntStream.range(0, count).mapToObj(i -> i * 2).toList());
		assertThat(IntStream.range(0, count).allMatch(i -> done.get(i) == 1)).isTrue();
	}

	@Test
	void theSameHoldsForListsAndConditions() {
		List<Integer> numbers = IntStream.range(0, 5000).boxed().toList();
		assertThat(AllProcessors.map(numbers, String::valueOf)).isEqualTo(numbers.stream().map(String::valueOf).toList());
		assertThat(AllProcessors.filter(numbers, number -> number % 7 == 3)).isEqualTo(numbers.stream().filter(number -> number % 7 == 3).toList());
		assertThat(AllProcessors.filter(5000, number -> number % 7 == 3)).containsExactly(IntStream.range(0, 5000).filter(number -> number % 7 == 3).toArray());
		Set<Integer> seen = ConcurrentHashMap.newKeySet();
		AllProcessors.forEach(numbers, seen::add);
		assertThat(seen).hasSize(5000);
	}

	@Test
	void ofSeveralFailuresTheFirstInOrderIsThrownAndWhatComesBeforeItIsDone() {
		for (int round = 0; round < 200; round++) {
			Set<Integer> done = ConcurrentHashMap.newKeySet();
			assertThatThrownBy(() -> AllProcessors.forEach(1000, i -> {
				if (i % 100 == 37) {
					throw new IllegalArgumentException("number " + i);
				}
				done.add(i);
			})).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("number 37");
			assertThat(done).containsAll(IntStream.range(0, 37).boxed().toList());
		}
	}

	@Test
	void anErrorIsThrownAsItIs() {
		assertThatThrownBy(() -> AllProcessors.forEach(10, i -> {
			throw new StackOverflowError("at " + i);
		})).isInstanceOf(StackOverflowError.class).hasMessage("at 0");
	}

	/** Generated code and Guice throw checked exceptions that nobody declares. */
	@Test
	void aCheckedExceptionThatNobodyDeclaresIsThrownWhoeverMeetsIt() {
		Thread caller = Thread.currentThread();
		CountDownLatch helped = new CountDownLatch(1);
		assertThatThrownBy(() -> {
			// A helper may be at the end of other work.
			while (helped.getCount() > 0) {
				AllProcessors.forEach(2, i -> {
					if (Thread.currentThread() != caller) {
						helped.countDown();
						AllProcessorsTest.<RuntimeException>throwUndeclared(new IOException("on purpose"));
					}
					await(helped, 100);
				});
			}
		}).isExactlyInstanceOf(IOException.class).hasMessage("on purpose");
	}

	@SuppressWarnings("unchecked")
	private static <E extends Exception> void throwUndeclared(Exception failure) throws E {
		throw (E) failure;
	}

	@Test
	void nobodyIsHeldUpByHelpersThatAreTaken() throws InterruptedException {
		CountDownLatch end = new CountDownLatch(1);
		Set<Thread> taken = ConcurrentHashMap.newKeySet();
		int helpers = Runtime.getRuntime().availableProcessors();
		try {
			// Helpers of an earlier test may have been at the end of their work a moment ago.
			for (int i = 0; taken.size() < helpers && i < 2000; i++) {
				Meanwhile.begin(() -> {
					taken.add(Thread.currentThread());
					await(end);
					return "";
				});
				Thread.sleep(1);
			}
			assertThat(taken).hasSize(helpers);
			Thread caller = Thread.currentThread();
			assertThat(AllProcessors.map(100, i -> Thread.currentThread())).containsOnly(caller);
			Meanwhile<Thread> meanwhile = Meanwhile.begin(Thread::currentThread);
			assertThat(meanwhile.result()).isSameAs(caller);
		} finally {
			end.countDown();
		}
	}

	@Test
	void theSameMayBeAskedForInside() {
		List<List<Integer>> table = AllProcessors.map(40, row -> AllProcessors.map(40, column -> row * column));
		assertThat(table.get(39).get(39)).isEqualTo(39 * 39);
		assertThat(table).allSatisfy(row -> assertThat(row).hasSize(40));
	}

	@Test
	void manyCallersAtATimeGetTheirOwnResults() throws InterruptedException {
		List<Thread> callers = new ArrayList<>();
		AtomicInteger right = new AtomicInteger();
		for (int caller = 0; caller < 8; caller++) {
			int mine = caller;
			callers.add(Thread.ofPlatform().start(() -> {
				for (int round = 0; round < 200; round++) {
					int times = round;
					if (AllProcessors.map(50, i -> mine * 1000 + i + times).equals(IntStream.range(0, 50).mapToObj(i -> mine * 1000 + i + times).toList())) {
						right.incrementAndGet();
					}
				}
			}));
		}
		for (Thread caller : callers) {
			caller.join();
		}
		assertThat(right).hasValue(8 * 200);
	}

	@Test
	void whoeverIsInterruptedWaitsForItsHelpersWhichAreInterruptedToo() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch never = new CountDownLatch(1);
		AtomicBoolean kept = new AtomicBoolean();
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger afterwards = new AtomicInteger(-1);
		Thread caller = Thread.ofPlatform().start(() -> {
			AllProcessors.forEach(2, i -> {
				inside.incrementAndGet();
				begun.countDown();
				await(never);
				inside.decrementAndGet();
			});
			afterwards.set(inside.get());
			kept.set(Thread.currentThread().isInterrupted());
		});
		begun.await();
		while (caller.isAlive()) {
			// The second thing may begin only behind the first.
			caller.interrupt();
			caller.join(20);
		}
		assertThat(afterwards).hasValue(0);
		assertThat(kept).isTrue();
	}

	/** The work is on what is the caller's, who must not go on, and least of all take it for a failure, while a helper is at it. */
	@Test
	void whoeverIsInterruptedGetsWhatAHelperIsAt() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		AtomicReference<Meanwhile<String>> helped = new AtomicReference<>();
		while (begun.getCount() > 0) {
			// Helpers of an earlier test may have been at the end of their work a moment ago.
			helped.set(Meanwhile.begin(() -> {
				begun.countDown();
				await(end);
				return "done";
			}));
			begun.await(100, TimeUnit.MILLISECONDS);
		}
		AtomicReference<String> result = new AtomicReference<>();
		AtomicBoolean kept = new AtomicBoolean();
		Thread caller = Thread.ofPlatform().start(() -> {
			Thread.currentThread().interrupt();
			result.set(helped.get().result());
			kept.set(Thread.currentThread().isInterrupted());
		});
		caller.join(50);
		end.countDown();
		caller.join();
		assertThat(result).hasValue("done");
		assertThat(kept).isTrue();
	}

	@Test
	void whatIsThrownMeanwhileIsThrownToWhoWantsTheResult() {
		assertThatThrownBy(() -> Meanwhile.begin(() -> {
			throw new OutOfMemoryError("on purpose");
		}).result()).isInstanceOf(OutOfMemoryError.class);
		assertThatThrownBy(() -> Meanwhile.begin(() -> {
			throw new IOException("on purpose");
		}).result()).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("on purpose");
	}

	private static void await(CountDownLatch latch, int milliseconds) {
		try {
			latch.await(milliseconds, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
