// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a change means elsewhere is looked for when there is time for it, and now and then in any case. */
class LaterLookTest {

	private record PutOff(long milliseconds, Runnable deed) {
	}

	private long now = 1;
	private int looks;
	private final List<PutOff> putOff = new ArrayList<>();
	private final LaterLook later = new LaterLook(() -> looks++, () -> now, (milliseconds, deed) -> putOff.add(new PutOff(milliseconds, deed)));

	private void pass(long milliseconds) {
		now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
	}

	/** A look that took so long has seen everything. */
	private void looked(long milliseconds) {
		long begun = now;
		pass(milliseconds);
		later.seen(begun);
	}

	@Test
	void whatIsQuickIsDoneBehindEachChange() {
		looked(49);
		later.changed();
		later.changed();
		assertThat(looks).isEqualTo(2);
		assertThat(putOff).isEmpty();
	}

	@Test
	void whatTakesLongWaitsAsLongForTheNextChange() {
		looked(300);
		later.changed();
		assertThat(looks).isZero();
		assertThat(putOff).extracting(PutOff::milliseconds).containsExactly(300L);
		putOff.getFirst().deed().run();
		assertThat(looks).isEqualTo(1);
	}

	@Test
	void nobodyWaitsLongerThanASecond() {
		looked(20_000);
		later.changed();
		assertThat(putOff).extracting(PutOff::milliseconds).containsExactly(1000L);
	}

	@Test
	void theNextChangePutsItOff() {
		looked(300);
		later.changed();
		later.changed();
		putOff.getFirst().deed().run();
		assertThat(looks).isZero();
		putOff.getLast().deed().run();
		assertThat(looks).isEqualTo(1);
	}

	@Test
	void whoeverTypesWithoutAPauseIsToldNowAndThen() {
		looked(300);
		for (int key = 0; key < 60; key++) {
			later.changed();
			pass(100);
		}
		assertThat(looks).isEqualTo(1);
	}

	/** Two looks may be asked for behind one change: for the second one nothing is left. */
	@Test
	void aLookThatFindsNothingToLookAtSaysNothingOfHowLongLooksTake() {
		looked(300);
		later.changed();
		later.nothingLeft();
		later.changed();
		assertThat(looks).isZero();
		pass(5_001);
		later.nothingLeft();
		later.changed();
		assertThat(looks).isZero();
		assertThat(putOff).extracting(PutOff::milliseconds).containsExactly(300L, 300L, 300L);
	}

	@Test
	void nobodyBeginsToLookAfterTheEnd() {
		looked(10);
		later.end();
		later.changed();
		assertThat(looks).isZero();
	}

	@Test
	void nobodyLooksAfterTheEnd() {
		looked(300);
		later.changed();
		later.end();
		putOff.getFirst().deed().run();
		assertThat(looks).isZero();
	}
}
