// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.edition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionIdsTest {

	@Test
	void anIdentifierHasADocumentAndALabel() {
		assertThat(EditionIds.document(edition("mhlw.safety@6.0"))).contains("mhlw.safety");
		assertThat(EditionIds.label(edition("mhlw.safety@6.0"))).isEqualTo("6.0");
	}

	@Test
	void withoutAnAtSignThereIsOnlyALabel() {
		assertThat(EditionIds.document(edition("6.0"))).isEmpty();
		assertThat(EditionIds.label(edition("6.0"))).isEqualTo("6.0");
	}

	@Test
	void withoutANameThereIsNoDocument() {
		assertThat(EditionIds.document(edition(null))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"案", "案7.1", "案第7版", "7.1案", "7.1案2", "7.1(案)", "7.1（案）", "7.1（案２）", "7.1-案", "第7版案", "令和9年度案", "改正案", "7.1改訂案", "素案", "令和8年案", "2026年3月案", "第2次案", "検討会案", "事務局案", "法案", "パブコメ案", "draft", "Draft-2", "7.1-draft",
			"7.1-draft2", "7.1draft", "7.1 (Draft)"})
	void aLabelSaysThatAnEditionIsADraft(String label) {
		assertThat(EditionIds.isDraft(edition("mhlw.safety@" + label))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"7.0", "提案2", "提案", "改正提案", "懸案", "案内", "案内2", "事案集", "7.0案内", "R8", "drafting", "redraft", "7.0-drafted", "考案7"})
	void aWordThatHoldsTheSignOfADraftIsNone(String label) {
		assertThat(EditionIds.isDraft(edition("mhlw.safety@" + label))).isFalse();
	}

	@Test
	void withoutANameNothingIsADraft() {
		assertThat(EditionIds.isDraft(edition(null))).isFalse();
	}
}
