// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {

	private static NearestNames among(String... names) {
		return new NearestNames(List.of(names));
	}

	@ParameterizedTest
	@CsvSource({"様式/2/(2),様式/2/②", "様式/2/②,様式/2/(2)", "様式/2/2,様式/2/②", "様式/2/（12）,様式/2/⑫", "様式/2/50,様式/2/㊿"})
	void aNumberInAnotherStyleIsNear(String wanted, String exists) {
		assertThat(among("様式/2/⑳", exists, "別の様式/7/⑧").to(wanted, 3)).first().isEqualTo(exists);
	}

	@Test
	void theNearestComesFirst() {
		assertThat(among("編/管理貢任者", "編/管理責任").to("編/管理責任者", 3)).containsExactly("編/管理貢任者", "編/管理責任");
	}

	@Test
	void ofEquallyNearNamesTheOneThatStandsFirstComesFirst() {
		assertThat(among("編/9/③", "編/9/①", "編/9/②").to("編/9/④", 2)).containsExactly("編/9/③", "編/9/①");
	}

	@Test
	void thereAreNeverMoreThanAskedFor() {
		assertThat(among("a/1", "a/2", "a/3").to("a/4", 2)).hasSize(2);
	}

	@Test
	void theSameNumberBelowASimilarHeadingIsNear() {
		assertThat(among("企画管理編/9/②", "企画管理編/19/②").to("企画管現編/9/②", 1)).containsExactly("企画管理編/9/②");
	}

	@Test
	void namesThatShareTooLittleAreLeftOut() {
		assertThat(among("経営管理編/1.2.1/管理責任/②", "医療機関確認用/2/②").to("まったく別の文書/序文", 3)).isEmpty();
	}

	@Test
	void capitalLettersAreNear() {
		assertThat(among("MHLW.safety").to("mhlw.safety", 1)).containsExactly("MHLW.safety");
	}

	@Test
	void aNameWithoutHeadingIsComparedWithOthersWithout() {
		assertThat(among("mhlw.safety@6.0", "meti.provider@1.1").to("mhlw.safety@6.1", 3)).containsExactly("mhlw.safety@6.0");
	}

	@Test
	void nothingIsNearWhereThereIsNothing() {
		assertThat(among().to("編/1", 3)).isEmpty();
	}

	@Test
	void aNameFarDownALargeEditionIsNotMeasured() {
		List<String> names = IntStream.rangeClosed(1, 5000).mapToObj(i -> "編/x" + "y".repeat(i % 3) + i).toList();
		assertThat(new NearestNames(names).to("編/xyy2", 1)).containsExactly("編/xyy2");
	}
}
