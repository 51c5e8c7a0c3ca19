// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.parsing.MergeConflicts.Conflict;

/** {@link MergeConflicts}: what git leaves in a file for somebody to settle. */
class MergeConflictsTest {

	@Test
	void aConflictBeginsAtItsFirstMarkAndSaysWhereItEnds() {
		assertThat(MergeConflicts.in("a\n<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> topic\nd\n")).containsExactly(new Conflict(2, 12, OptionalInt.of(8)));
	}

	@Test
	void eachConflictIsOne() {
		String one = "<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> topic\r\n";
		assertThat(MergeConflicts.in(one + one)).extracting(Conflict::lastLine).containsExactly(OptionalInt.of(5), OptionalInt.of(10));
	}

	@Test
	void aMarkThatWasLeftBehindStandsByItself() {
		assertThat(MergeConflicts.in("a\n=======\nb\n>>>>>>> topic")).extracting(Conflict::offset).containsExactly(2, 12);
		assertThat(MergeConflicts.in("<<<<<<< HEAD\na\n")).containsExactly(new Conflict(0, 12, OptionalInt.empty()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "// =======\n", " <<<<<<< HEAD\n", "<<<<<<<< eight\n", "========\n", "<<<<<<\n", "=======x\n"})
	void whatOnlyLooksAlikeIsNone(String text) {
		assertThat(MergeConflicts.in(text)).isEmpty();
	}
}
