// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sansho.core.rules.RuleCatalogue;

class MessagesTest {

	private final Locale machine = Locale.getDefault();

	@AfterEach
	void giveTheMachineItsLanguageBack() {
		Locale.setDefault(machine);
	}

	@Test
	void japaneseIsJapaneseWhateverTheMachineSpeaks() {
		Locale.setDefault(Locale.ENGLISH);
		assertThat(new Messages(RuleCatalogue.class, Locale.JAPAN).get("SN105", "6.0")).startsWith("6.0 は日付ではありません。");
	}

	@Test
	void everythingElseIsEnglishWhateverTheMachineSpeaks() {
		Locale.setDefault(Locale.JAPAN);
		assertThat(new Messages(RuleCatalogue.class, Locale.ENGLISH).get("SN105", "6.0")).startsWith("6.0 is not a date.");
		assertThat(new Messages(RuleCatalogue.class, Locale.FRENCH).get("SN105", "6.0")).startsWith("6.0 is not a date.");
	}

	@Test
	void theLanguageIsTheOneGiven() {
		assertThat(new Messages(RuleCatalogue.class, Locale.JAPAN).locale()).isEqualTo(Locale.JAPAN);
	}

	@Test
	void itKnowsWhichTextsThereAre() {
		Messages messages = new Messages(RuleCatalogue.class, Locale.JAPANESE);
		assertThat(messages.has("SN105")).isTrue();
		assertThat(messages.has("SN000")).isFalse();
	}

	@Test
	void aTextThatDoesNotExistIsAMistakeInTheProgram() {
		assertThatThrownBy(() -> new Messages(RuleCatalogue.class, Locale.ENGLISH).get("SN000")).isInstanceOf(MissingResourceException.class);
	}

	@Test
	void whatLooksLikeAPatternInAnArgumentStaysAsItIs() {
		assertThat(new Messages(RuleCatalogue.class, Locale.ENGLISH).get("SN105", "'{0}'")).startsWith("'{0}' is not a date.");
	}
}
