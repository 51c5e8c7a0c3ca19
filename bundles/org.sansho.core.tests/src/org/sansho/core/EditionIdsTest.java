// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.edition;

import org.junit.jupiter.api.Test;

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
}
