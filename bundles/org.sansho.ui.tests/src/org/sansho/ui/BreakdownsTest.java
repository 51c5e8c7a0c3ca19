// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sansho.ui.server.Breakdowns;
import org.sansho.ui.server.Breakdowns.Verdict;

/** A server that breaks down is replaced, but not for ever. */
class BreakdownsTest {

	private final AtomicLong now = new AtomicLong();
	private final Breakdowns breakdowns = new Breakdowns(now::get);

	@Test
	void anAnswerThatIsNotWantedAnyMoreIsNoFailure() {
		assertThat(breakdowns.judge(new CancellationException())).isEqualTo(Verdict.IGNORE);
	}

	@Test
	void aBrokenRequestIsToldOnce() {
		RuntimeException failure = new IllegalStateException();
		assertThat(breakdowns.judge(failure)).isEqualTo(Verdict.LOG);
		assertThat(breakdowns.judge(failure)).isEqualTo(Verdict.IGNORE);
	}

	@Test
	void aServerThatTakesNoRequestsIsReplaced() {
		assertThat(breakdowns.judge(new RejectedExecutionException())).isEqualTo(Verdict.RESTART);
		assertThat(breakdowns.judge(new StackOverflowError())).isEqualTo(Verdict.RESTART);
	}

	@Test
	void theFourthServerInFiveMinutesIsGivenUp() {
		breakThreeTimes();
		assertThat(breakdowns.anotherServer()).isEqualTo(Verdict.GIVE_UP);
		assertThat(breakdowns.anotherServer()).isEqualTo(Verdict.GIVE_UP);
	}

	@Test
	void whatBrokeDownLongAgoDoesNotCount() {
		breakThreeTimes();
		now.addAndGet(TimeUnit.MINUTES.toNanos(5) + 1);
		assertThat(breakdowns.anotherServer()).isEqualTo(Verdict.RESTART);
	}

	@Test
	void whatBrokeDownBeforeAPersonRestartedItDoesNotCount() {
		breakThreeTimes();
		breakdowns.forget();
		breakThreeTimes();
		assertThat(breakdowns.anotherServer()).isEqualTo(Verdict.GIVE_UP);
	}

	private void breakThreeTimes() {
		for (int i = 0; i < 3; i++) {
			assertThat(breakdowns.anotherServer()).isEqualTo(Verdict.RESTART);
		}
	}
}
