// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sansho.ui.editor.Spans;

class SpansTest {

	private final Spans spans = new Spans();

	@Test
	void whatTouchesBecomesOne() {
		spans.add(10, 20);
		spans.add(30, 40);
		spans.add(20, 30);
		assertThat(spans).hasToString("[Span[start=10, end=40]]");
	}

	@Test
	void aHoleLeavesBothSides() {
		spans.add(10, 40);
		spans.remove(20, 30);
		assertThat(spans.meets(20, 30)).isFalse();
		assertThat(spans.meets(19, 20)).isTrue();
		assertThat(spans.meets(30, 31)).isTrue();
	}

	@Test
	void movesWithWhatIsTypedBeforeIt() {
		spans.add(10, 20);
		spans.replace(5, 0, 3);
		assertThat(spans).hasToString("[Span[start=13, end=23]]");
	}

	@Test
	void whatIsTypedWithinBelongsToIt() {
		spans.add(10, 20);
		spans.replace(15, 2, 7);
		assertThat(spans).hasToString("[Span[start=10, end=25]]");
	}

	@Test
	void goesWithTheTextThatItIsAbout() {
		spans.add(10, 20);
		spans.replace(5, 30, 0);
		assertThat(spans.isEmpty()).isTrue();
	}

	@Test
	void knowsEveryPlaceThatWasAddedAndNotRemoved() {
		Random random = new Random(11);
		for (int round = 0; round < 200; round++) {
			spans.clear();
			BitSet expected = new BitSet();
			for (int step = 0; step < 30; step++) {
				int start = random.nextInt(100);
				int end = start + random.nextInt(30);
				if (random.nextInt(3) == 0) {
					spans.remove(start, end);
					expected.clear(start, end);
				} else {
					spans.add(start, end);
					expected.set(start, end);
				}
			}
			for (int place = 0; place < 130; place++) {
				assertThat(spans.meets(place, place + 1)).as("place %d of %s", place, spans).isEqualTo(expected.get(place));
			}
		}
	}
}
