// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sansho.ui.server.TextVersions;

/** Edits are made only in the texts that they were worked out for. */
class TextVersionsTest {

	private static final TextVersions ASKED = new TextVersions(Map.of("a", 3, "b", 1));

	@Test
	void fitAsLongAsNobodyWrites() {
		assertThat(ASKED.firstChanged(List.of("a", "b"), new TextVersions(Map.of("a", 3, "b", 1)))).isEmpty();
	}

	@Test
	void doNotFitATextThatWasWrittenIn() {
		assertThat(ASKED.firstChanged(List.of("a", "b"), new TextVersions(Map.of("a", 3, "b", 2)))).contains("b");
	}

	@Test
	void fitWhateverIsWrittenElsewhere() {
		assertThat(ASKED.firstChanged(List.of("a"), new TextVersions(Map.of("a", 3, "b", 2)))).isEmpty();
	}

	@Test
	void fitAFileThatWasOnlyOpenedSince() {
		assertThat(ASKED.firstChanged(List.of("c"), new TextVersions(Map.of("a", 3, "b", 1, "c", 0)))).isEmpty();
	}

	@Test
	void doNotFitAFileThatWasOpenedAndWrittenInSince() {
		assertThat(ASKED.firstChanged(List.of("c"), new TextVersions(Map.of("a", 3, "b", 1, "c", 1)))).contains("c");
	}

	@Test
	void doNotFitATextThatWasWrittenInBeforeAndClosedSince() {
		assertThat(ASKED.firstChanged(List.of("a"), new TextVersions(Map.of("b", 1)))).contains("a");
	}
}
