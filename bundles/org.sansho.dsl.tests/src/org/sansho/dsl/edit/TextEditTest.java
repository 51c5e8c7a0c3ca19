// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of a text. */
class TextEditTest {

	@Test
	void editsAreAppliedWhereTheyStandWhateverTheirOrder() {
		assertThat(TextEdit.apply("甲乙丙", List.of(new TextEdit(2, 1, "C"), new TextEdit(0, 1, ""), new TextEdit(1, 0, "+")))).isEqualTo("+乙C");
	}

	@Test
	void insertionsAtOnePlaceKeepTheirOrder() {
		assertThat(TextEdit.apply("", List.of(new TextEdit(0, 0, "a"), new TextEdit(0, 0, "b")))).isEqualTo("ab");
	}

	@Test
	void noEditsChangeNothing() {
		assertThat(TextEdit.apply("甲", List.of())).isEqualTo("甲");
	}

	@Test
	void editsOfTheSamePlaceAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.apply("甲乙丙", List.of(new TextEdit(0, 2, ""), new TextEdit(1, 1, ""))));
	}
}
