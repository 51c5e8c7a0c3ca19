// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleReferenceTest {

	/** The tests run in the folder of their bundle, beside the one that they test. */
	private static final Path PAGE = Path.of("..", "org.sansho.core", "RULES.md");

	@Test
	void thePageInTheRepositoryIsWhatTheManualSays() throws IOException {
		assertThat(Files.readString(PAGE)).as("RULES.md is made from the manual; make it anew with: ./sansho help rules > bundles/org.sansho.core/RULES.md")
				.isEqualTo(RuleReference.markdown());
	}

	@Test
	void everyCodeHasASectionAndALineInTheIndex() {
		assertThat(RuleManual.codes()).allSatisfy(code -> assertThat(RuleReference.markdown()).contains("\n## " + code + "\n")
				.contains("| [" + code + "](#" + code.toLowerCase(Locale.ROOT) + ") |"));
	}

	@Test
	void aPageSaysItInBothLanguagesAndShowsBothExamples() {
		assertThat(RuleReference.markdown()).contains("**選択肢のない回答列** / **an answer column with nothing to choose from** (error)")
				.contains("誤 / Bad:\n\n```sansho\nchecklist").contains("正 / Good:\n\n```sansho\nchecklist").contains("```properties\nseverity.SN999 = off\n```");
	}
}
