// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.ui.editor.completion.StatementBefore;

/** A citation on a line of its own begins a statement, unless the line before it is not at its end yet. */
class StatementBeforeTest {

	@ParameterizedTest
	@ValueSource(strings = {"確認用/2/② intersects\n\t", "確認用/2/② subset-of 企画編/9/②,\n\t", "no-counterpart source\n", "\tadded\n\t\t", "確認用/2/② ->\n"})
	void aStatementThatLacksACitationGoesOn(String text) {
		assertThat(StatementBefore.goesOn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\n\n", "mapping m from a@1 to b@1 {\n\t", "確認用/2/② intersects 企画編/9/②\n\t", "method human\n", "title \"intersects\"\n"})
	void whatIsAtItsEndDoesNot(String text) {
		assertThat(StatementBefore.goesOn(text)).isFalse();
	}

	@Test
	void commentsDoNotCount() {
		assertThat(StatementBefore.goesOn("a intersects // 企画編/9/②\n\n\t")).isTrue();
		assertThat(StatementBefore.goesOn("a intersects b // intersects\n\t")).isFalse();
		assertThat(StatementBefore.goesOn("a intersects\n/* b\n c */\n\t")).isTrue();
	}
}
