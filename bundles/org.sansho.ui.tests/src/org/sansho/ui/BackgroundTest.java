// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sansho.ui.server.Background;

/** Behind the end of whoever has begun them no jobs begin, and none goes on: a workbench that closes takes its workspace away. */
@Timeout(60)
class BackgroundTest {

	private static final Duration LONG = Duration.ofSeconds(50);

	private final Background background = new Background();
	private final AtomicInteger runs = new AtomicInteger();
	private final CountDownLatch begun = new CountDownLatch(1);
	private final CountDownLatch mayEnd = new CountDownLatch(1);

	private Job job(ICoreRunnable work) {
		return Job.createSystem("background", work);
	}

	private Job counting() {
		return job(monitor -> runs.incrementAndGet());
	}

	private void until(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static void untilCancelled(IProgressMonitor monitor) {
		while (!monitor.isCanceled()) {
			Thread.onSpinWait();
		}
	}

	@Test
	void whatGoesOnIsToldToStopAndWaitedFor() {
		background.schedule(job(monitor -> {
			begun.countDown();
			untilCancelled(monitor);
			runs.incrementAndGet();
		}));
		until(begun);
		background.end(LONG);
		assertThat(runs).hasValue(1);
	}

	@Test
	void whatSleepsNeverBegins() throws InterruptedException {
		Job sleeping = counting();
		background.schedule(sleeping, 100);
		background.end(LONG);
		Thread.sleep(200);
		assertThat(sleeping.getState()).isEqualTo(Job.NONE);
		assertThat(runs).hasValue(0);
	}

	@Test
	void nothingBeginsBehindTheEnd() throws InterruptedException {
		background.end(LONG);
		Job late = counting();
		background.schedule(late);
		late.join();
		assertThat(runs).hasValue(0);
	}

	@Test
	void whatBeginsItselfAnewDoesNotBehindTheEnd() throws InterruptedException {
		Job[] again = new Job[1];
		again[0] = job(monitor -> {
			runs.incrementAndGet();
			begun.countDown();
			untilCancelled(monitor);
			background.schedule(again[0]);
		});
		background.schedule(again[0]);
		until(begun);
		background.end(LONG);
		again[0].join();
		assertThat(runs).hasValue(1);
	}

	@Test
	void whatIsToBeginAnewWhenItHasEndedDoesNotBehindTheEnd() throws InterruptedException {
		Job twice = job(monitor -> {
			runs.incrementAndGet();
			begun.countDown();
			untilCancelled(monitor);
		});
		background.schedule(twice);
		until(begun);
		background.schedule(twice);
		background.end(LONG);
		// If it began anew nobody would tell it to stop.
		Thread.sleep(200);
		int seen = runs.get();
		twice.cancel();
		assertThat(seen).isEqualTo(1);
	}

	@Test
	void whatDoesNotStopIsNotWaitedForForEver() throws InterruptedException {
		Job stubborn = job(monitor -> {
			begun.countDown();
			until(mayEnd);
		});
		background.schedule(stubborn);
		until(begun);
		background.end(Duration.ofMillis(50));
		assertThat(stubborn.getState()).isEqualTo(Job.RUNNING);
		mayEnd.countDown();
		stubborn.join();
	}

	@Test
	void whatOthersHaveBegunGoesOn() throws InterruptedException {
		Background another = new Background();
		Job others = job(monitor -> {
			begun.countDown();
			until(mayEnd);
			runs.addAndGet(monitor.isCanceled() ? 0 : 1);
		});
		another.schedule(others);
		until(begun);
		background.end(LONG);
		mayEnd.countDown();
		others.join();
		assertThat(runs).hasValue(1);
	}
}
