// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationPathTest {

	private static final String COMPOSED = "\u304C";
	private static final String DECOMPOSED = "\u304B\u3099";

	@ParameterizedTest
	@ValueSource(strings = {"企画管理編/9/②", "企画管理編/9.1", "経営管理編/1.2.1/管理責任/②", "医療機関確認用/2/(3)", "別紙2/1.1/①-1", "6.2/C.1",
			"企画管理編/14/①/1/(2)/(a)", "9"})
	void aCitationIsItsOwnCanonicalText(String citation) {
		assertThat(CitationPath.parse(citation)).hasToString(citation);
	}

	@Test
	void aCitationFallsIntoItsSegments() {
		assertThat(CitationPath.parse("企画管理編/14/①/(2)").segments()).containsExactly("企画管理編", "14", "①", "(2)");
	}

	@Test
	void theLastSegmentIsTheNumberOfTheProvision() {
		assertThat(CitationPath.parse("企画管理編/14/①").last()).isEqualTo("①");
	}

	@Test
	void composedAndDecomposedKanaAreTheSameName() {
		assertThat(CitationPath.parse(DECOMPOSED + "/1")).isEqualTo(CitationPath.parse(COMPOSED + "/1")).hasSameHashCodeAs(CitationPath.parse(COMPOSED + "/1"));
		assertThat(CitationPath.of(List.of(DECOMPOSED)).segments()).containsExactly(COMPOSED);
		assertThat(CitationPath.segment(DECOMPOSED)).isEqualTo(COMPOSED);
	}

	@ParameterizedTest
	@CsvSource({"①,1", "①,(1)", "⑴,(1)", "（1）,(1)", "Ⅲ,III", "ｶ,カ", "１,1", "㈱,(株)", "㊿,50"})
	void namesThatOnlyCompatibilityWouldMakeEqualStayDifferent(String one, String other) {
		assertThat(CitationPath.parse(one)).isNotEqualTo(CitationPath.parse(other));
		assertThat(CitationPath.normalise(one)).isEqualTo(one);
	}

	@ParameterizedTest
	@ValueSource(strings = {"a/b", "a\"b", "a\\b", "", "/", "\"", "\\", "a\\\"/b"})
	void aSegmentThatWouldBeTornApartIsQuotedAndComesBack(String segment) {
		CitationPath path = CitationPath.of(List.of("編", segment, "②"));
		assertThat(path.toString()).startsWith("編/\"").endsWith("\"/②");
		assertThat(CitationPath.parse(path.toString())).isEqualTo(path);
		assertThat(CitationPath.parse(path.toString()).segments()).containsExactly("編", segment, "②");
	}

	@ParameterizedTest
	@ValueSource(strings = {"企画管理編", "a/b", "a\"b", "a\\b", "", "/", "\"", "\\", "a\\\"/b"})
	void theHeadOfACitationIsItsFirstSegment(String segment) {
		assertThat(CitationPath.head(CitationPath.of(List.of(segment, "9", "②")).toString())).isEqualTo(CitationPath.segment(segment));
		assertThat(CitationPath.head(CitationPath.segment(segment))).isEqualTo(CitationPath.segment(segment));
	}

	@Test
	void quotationMarksThatAreNotNeededDoNotMakeAnotherName() {
		assertThat(CitationPath.parse("\"企画管理編\"/\"別表 第一\"")).hasToString("企画管理編/別表 第一");
	}

	@Test
	void anUnclosedQuoteIsReadUpToTheEnd() {
		assertThat(CitationPath.parse("\"a/b").segments()).containsExactly("a/b");
	}

	@Test
	void anEmptyTextIsOneEmptySegment() {
		assertThat(CitationPath.parse("").segments()).containsExactly("");
	}

	@Test
	void aBackslashOutsideQuotesIsAnOrdinaryCharacter() {
		assertThat(CitationPath.parse("a\\b").segments()).containsExactly("a\\b");
	}

	@Test
	void aPathEqualsOnlyPaths() {
		assertThat(CitationPath.parse("9")).isNotEqualTo("9").isNotEqualTo(null).isNotEqualTo(CitationPath.parse("9/①"));
	}
}
