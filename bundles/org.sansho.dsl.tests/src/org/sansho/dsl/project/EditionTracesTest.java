// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.model.Edition;
import org.sansho.model.SanshoFactory;

class EditionTracesTest {

	private final List<Edition> known = Stream.of("g@1", "g@2", "g@3", "g.more@2", "h@1").map(EditionTracesTest::edition).toList();
	private final EditionTraces traces = new EditionTraces(known.subList(0, 2), known);

	@ParameterizedTest
	@ValueSource(strings = {"part 追補編 of g@2 {", "part 追補編 of g @2 {", "part 追補編 of g@ 2 {", "part 追補編 of g @ 2 {", "part 追補編 of g@２ {", "part 追補編 of g@22 {", "part 追補編 of g@2a {",
			"part 追補編 of g@ {", "part 追補編 of g {", "part 追補編 of g@3a {", "part 追補編 of g@3.1 {", "succession of g from 1 to 3 {", "guideline g", "body of \"g\"@\"2\" {", "form g@2 {"})
	void whatMayBeOfTheEditionsIsATrace(String text) {
		assertThat(traces.in(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"part 追補編 of g@3 {", "part 追補編 of g @3 {", "part 追補編 of g @ 3 {", "body of \"g\"@\"3\" {", "part 追補編 of g.more@2 {", "part 追補編 of h@1 {", "part 追補編 of my.g@2 {",
			"mapping m from h@1 to g@2 {", "mapping m from g @1 to h@1 {", "edition h@1 { based-on g@1 }", ""})
	void whatIsOfOthersOrOnlyRefersToThemIsNone(String text) {
		assertThat(traces.in(text)).isFalse();
	}

	private static Edition edition(String id) {
		Edition edition = SanshoFactory.eINSTANCE.createEdition();
		edition.setName(id);
		return edition;
	}
}
