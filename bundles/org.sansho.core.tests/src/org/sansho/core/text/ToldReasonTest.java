// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ToldReasonTest {

	@Test
	void wordsAreTold() {
		assertThat(ToldReason.of(new IOException("sample.sansho is locked by 薬剤部"))).contains("sample.sansho is locked by 薬剤部");
	}

	@Test
	void theNameOfAClassIsNotTold() {
		assertThat(ToldReason.of(new IllegalStateException(new OutOfMemoryError("Java heap space")))).isEmpty();
		assertThat(ToldReason.of(new ClassCastException("class java.lang.String cannot be cast to class java.lang.Integer"))).isEmpty();
	}

	@Test
	void theWordsOfTheMachineAboutANullAreNotTold() {
		String nothing = null;
		try {
			nothing.length();
		} catch (NullPointerException e) {
			assertThat(ToldReason.of(e)).isEmpty();
			return;
		}
		throw new AssertionError();
	}

	@Test
	void silenceIsNotTold() {
		assertThat(ToldReason.of(new IOException())).isEmpty();
		assertThat(ToldReason.of(new IOException(" "))).isEmpty();
	}
}
