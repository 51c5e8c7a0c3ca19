// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNameTest {

	private static String refusal(String name) {
		return catchThrowableOfType(InputException.class, () -> PortableName.check(name)).message(Locale.ENGLISH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "対応表.sansho", "わたしの 対応表", "checklist-R7.xlsx", ".project", "console", "com10", "null.sansho", "①" })
	void namesThatEverySystemTakesAreTaken(String name) {
		assertThatCode(() -> PortableName.check(name)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "con:*?", "a/b", "a\\b", "a|b", "a\"b", "<a>", "a\tb" })
	void lettersThatSomeSystemRefusesAreNamed(String name) {
		assertThat(refusal(name)).contains("cannot be a name on every system").contains("< > : \"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "con", "CON.sansho", "nul.tar.gz", "Aux", "lpt1", "COM²" })
	void namesOfDevicesAreRefused(String name) {
		assertThat(refusal(name)).startsWith(name + ":").contains("device");
	}

	@ParameterizedTest
	@CsvSource({ "'R7.'", "'R7 '" })
	void anEndingThatWindowsLosesIsRefused(String name) {
		assertThat(refusal(name)).contains("full stop or a space");
	}

	@Test
	void aLongNameIsToldInPartSoThatTheReasonIsSeen() {
		assertThat(refusal("長".repeat(100) + ".sansho")).hasSizeLessThan(160).startsWith("長".repeat(24) + "…").contains("107 characters");
		assertThatCode(() -> PortableName.check("長".repeat(64) + ".xlsx")).doesNotThrowAnyException();
	}
}
