// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sansho.ui.server.Watch;

/** A server that is asked and says nothing is noticed; one that works is left alone. */
class WatchTest {

	private final Watch watch = new Watch(3);
	private final CompletableFuture<String> answer = new CompletableFuture<>();

	@Test
	void aServerThatSaysNothingForTooLongIsNoticed() {
		assertThat(watch.asked(answer)).isTrue();
		assertThat(watch.look()).isFalse();
		assertThat(watch.look()).isFalse();
		assertThat(watch.look()).isTrue();
	}

	@Test
	void aServerThatNobodyAsksMayBeSilent() {
		for (int i = 0; i < 10; i++) {
			assertThat(watch.look()).isFalse();
		}
	}

	@Test
	void aSignOfWorkBeginsTheWaitingAnew() {
		watch.asked(answer);
		watch.look();
		watch.look();
		watch.heard();
		assertThat(watch.look()).isFalse();
		assertThat(watch.look()).isFalse();
		assertThat(watch.look()).isTrue();
	}

	@Test
	void anAnswerEndsTheWaiting() {
		watch.asked(answer);
		watch.look();
		watch.look();
		watch.answered(answer);
		assertThat(watch.isWaiting()).isFalse();
		assertThat(watch.look()).isFalse();
	}

	@Test
	void whatIsAskedBehindOthersHasItsTimeWhenTheseAreAnswered() {
		CompletableFuture<String> behind = new CompletableFuture<>();
		assertThat(watch.asked(answer)).isTrue();
		assertThat(watch.asked(behind)).isFalse();
		watch.look();
		watch.look();
		watch.answered(answer);
		assertThat(watch.look()).isFalse();
	}

	@Test
	void answersToWhatWasAskedLaterAreNoSignOfOneThatHangs() {
		CompletableFuture<String> later = new CompletableFuture<>();
		watch.asked(answer);
		watch.look();
		watch.look();
		watch.asked(later);
		watch.answered(later);
		assertThat(watch.look()).isTrue();
	}

	@Test
	void oneThatIsNotWantedAnyMoreIsNoSign() {
		CompletableFuture<String> behind = new CompletableFuture<>();
		watch.asked(answer);
		watch.asked(behind);
		watch.look();
		watch.look();
		watch.notWanted(answer);
		assertThat(watch.look()).isTrue();
	}

	@Test
	void whoeverWaitsIsToldThatItIsInVain() {
		watch.asked(answer);
		watch.giveUp();
		assertThat(answer).isCancelled();
		assertThat(watch.isWaiting()).isFalse();
	}
}
