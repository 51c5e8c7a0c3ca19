// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sansho.ui.server.Pace;

/** What nobody waits for is asked after a pause that fits how long answers take. */
class PaceTest {

	private final Pace pace = new Pace(Duration.ofMillis(150), Duration.ofMillis(1500));

	@Test
	void isShortWhereAnswersComeAtOnce() {
		pace.took(2);
		assertThat(pace.pause()).isEqualTo(154);
	}

	@Test
	void isLongerAtOnceWhereAnswersTakeLonger() {
		pace.took(2);
		pace.took(200);
		assertThat(pace.pause()).isEqualTo(550);
	}

	@Test
	void isShorterAgainBitByBit() {
		pace.took(200);
		pace.took(0);
		assertThat(pace.pause()).isEqualTo(500);
		pace.took(0);
		assertThat(pace.pause()).isEqualTo(458);
	}

	@Test
	void neverKeepsPeopleWaiting() {
		pace.took(60_000);
		assertThat(pace.pause()).isEqualTo(1500);
	}
}
