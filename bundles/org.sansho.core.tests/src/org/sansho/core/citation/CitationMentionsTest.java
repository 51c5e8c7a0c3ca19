// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.citation.CitationMentions.Mention;

class CitationMentionsTest {

	private final CitationMentions mentions = new CitationMentions(List.of("企画管理編", "システム運用編", "経営管理編", "別紙2"), List.of("1", "6.0", "R7"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"6.12のC.1の全体が、企画管理編 14①に当たる。|企画管理編 14①",
			"適用は、システム運用編 12章の⑤、⑥と12.3だけが広い。|システム運用編 12章の⑤、⑥と12.3",
			"関連要求は企画管理編の1章と4章。遵守事項の番号は切れている。|企画管理編の1章と4章",
			"(経営管理編 1.2.1<管理責任>②)|経営管理編 1.2.1<管理責任>②",
			"企画管理編 9.1を参照|企画管理編 9.1",
			"企画管理編の第8章第⑤条による|企画管理編の第8章第⑤条",
			"企画管理編 14①1(2)から移った|企画管理編 14①1(2)",
			"企画管理編:9.1、10年ごと|企画管理編:9.1",
			"別紙2の2.3①-1|別紙2の2.3①-1"})
	void aPartWithItsNumbersIsAMention(String text, String mention) {
		assertThat(mentions.in(text)).extracting(Mention::text).containsExactly(mention);
	}

	@ParameterizedTest
	@ValueSource(strings = {"企画管理編を見ること", "9.1と8③", "企画管理編 2026年5月", "企画管理編 6.0版", "企画管理編 第6.0版", "企画管理編9件", "企画管理編3つ", "企画管理編 (写し), p.61", "企画管理編。9.1は別", "企画管理編\n9.1", "企画管理編 50%", ""})
	void whatMayBeSomethingElseIsNone(String text) {
		assertThat(mentions.in(text)).isEmpty();
	}

	@Test
	void severalMentionsAreFoundWithTheirPlaces() {
		assertThat(mentions.in("企画管理編 9.1とシステム運用編 10.1")).extracting(Mention::offset).containsExactly(0, 10);
		assertThat(mentions.in("企画管理編 9.1とシステム運用編 10.1")).extracting(Mention::part).containsExactly("企画管理編", "システム運用編");
	}

	@ParameterizedTest
	@CsvSource({"第6.0版の企画管理編 9.1,6.0", "６．０版では企画管理編 9.1,6.0", "R7の企画管理編 9.1,R7", "令和7年度の企画管理編 9.1,R7", "mhlw.safety@6.0 の企画管理編 9.1,6.0", "mhlw.safety@6.0の企画管理編9.1,6.0", "a.b@R7では企画管理編 9.1,R7",
			"a.b@1.0 の企画管理編 9.1,1.0", "a.b@1-a の企画管理編 9.1,1-a", "a.b@1. 企画管理編 9.1,1"})
	void theEditionSpokenOfStandsBeforeItInTheSentence(String text, String label) {
		assertThat(mentions.in(text)).singleElement().satisfies(mention -> assertThat(mention.labels()).containsExactly(label));
	}

	@Test
	void aSentenceCanSpeakOfSeveralEditions() {
		assertThat(mentions.in("第5.2版が第6.0版の企画管理編 9.1")).singleElement().satisfies(mention -> assertThat(mention.labels()).containsExactly("5.2", "6.0"));
		assertThat(mentions.in("a.b@R6 → a.b@R7: 企画管理編 9.1")).singleElement().satisfies(mention -> assertThat(mention.labels()).containsExactly("R6", "R7"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"第6.0版のこと。企画管理編 9.1", "企画管理編 9.1は第6.0版", "令和7年の企画管理編 9.1", "企画管理編 9.1"})
	void anEditionElsewhereIsNotSpokenOf(String text) {
		assertThat(mentions.in(text)).singleElement().satisfies(mention -> assertThat(mention.labels()).isEmpty());
	}
}
