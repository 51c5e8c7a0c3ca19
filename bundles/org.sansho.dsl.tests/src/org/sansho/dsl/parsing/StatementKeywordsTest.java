// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sansho.dsl.conversion.BareSegments;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.grammar.StatementKeywords;
import org.sansho.model.SanshoPackage;

class StatementKeywordsTest {

	private final StatementKeywords keywords = Language.ENGLISH.get(StatementKeywords.class);

	@Test
	void aFileBeginsWithADeclaration() {
		assertThat(keywords.wordsIn(SanshoPackage.Literals.SANSHO_FILE)).containsExactly("guideline", "checklist", "edition", "part", "body", "form", "mapping", "succession");
	}

	@Test
	void whatFragmentsBeginCountsToo() {
		assertThat(keywords.wordsIn(SanshoPackage.Literals.ITEM)).containsExactly("text", "summary", "applies", "source", "unverified", "note", "unless", "reference", "due");
	}

	@Test
	void whatHasNoBracesBeginsNothing() {
		assertThat(keywords.wordsIn(SanshoPackage.Literals.SOURCE)).isEmpty();
	}

	@Test
	void aNumberThatTheLexerReadsAsOneNeedsNoQuotes() {
		BareSegments bare = Language.ENGLISH.get(BareSegments.class);
		assertThat(bare.contains("②")).isTrue();
		assertThat(bare.contains("item")).isFalse();
		assertThat(bare.contains("9条")).isFalse();
		assertThat(bare.contains("")).isFalse();
		assertThat(bare.contains("\"x\"")).isFalse();
		assertThat(bare.contains("//")).isFalse();
	}
}
