// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.parsing.MergeConflicts.Conflict;

/** {@link MergeConflicts}: what git leaves in a file for somebody to settle. */
class MergeConflictsTest {

	@Test
	void aConflictBeginsAtItsFirstMarkAndSaysWhereItEnds() {
		assertThat(MergeConflicts.in("a\n<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> topic\nd\n")).containsExactly(new Conflict(2, 12, 56, OptionalInt.of(8)));
	}

	@Test
	void eachConflictIsOne() {
		String one = "<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> topic\r\n";
		assertThat(MergeConflicts.in(one + one)).extracting(Conflict::lastLine).containsExactly(OptionalInt.of(5), OptionalInt.of(10));
	}

	@Test
	void aMarkThatWasLeftBehindStandsByItself() {
		assertThat(MergeConflicts.in("a\n=======\nb\n>>>>>>> topic")).extracting(Conflict::offset).containsExactly(2, 12);
		assertThat(MergeConflicts.in("<<<<<<< HEAD\na\n")).containsExactly(new Conflict(0, 12, 13, OptionalInt.empty()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "// =======\n", " <<<<<<< HEAD\n", "<<<<<<<< eight\n", "========\n", "<<<<<<\n", "=======x\n"})
	void whatOnlyLooksAlikeIsNone(String text) {
		assertThat(MergeConflicts.in(text)).isEmpty();
	}

	@Test
	void itIsOneOnlyWhereItKeepsTheTextFromBeingUnderstood() {
		String text = "<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> topic\nd\n=======\ne\n";
		assertThat(MergeConflicts.in(text, List.of(13))).extracting(Conflict::offset).containsExactly(0);
		assertThat(MergeConflicts.in(text, List.of(text.indexOf("d\n="), text.indexOf("e\n")))).isEmpty();
		assertThat(MergeConflicts.in(text, List.of(text.lastIndexOf("=======")))).extracting(Conflict::offset).containsExactly(text.lastIndexOf("======="));
		assertThat(MergeConflicts.in(text, List.of())).isEmpty();
	}
}
