// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsWrittenTest {

	private static final String TEXT = "// 甲\nmapping m-2 from g@2 to h@1 {\n\t① equal 1\n}\n";

	@ParameterizedTest
	@ValueSource(strings = {"ja", "en"})
	void whatWasWrittenIsUntouchedInEveryLanguage(String language) {
		String signed = AsWritten.sign(TEXT, Locale.of(language));
		assertThat(AsWritten.isUntouched(signed)).isTrue();
		assertThat(signed).startsWith("// sansho migrate 1:").endsWith('\n' + TEXT);
	}

	@ParameterizedTest
	@ValueSource(strings = {"① equal 1=>① equal 2", "// 甲=>// 乙", "}\n=>}\n\n", "\t① =>① "})
	void whateverIsChangedIsNot(String change) {
		String[] parts = change.split("=>");
		String signed = AsWritten.sign(TEXT, Locale.JAPANESE);
		String changed = signed.replace(parts[0], parts[1]);
		assertThat(changed).isNotEqualTo(signed);
		assertThat(AsWritten.isUntouched(changed)).isFalse();
	}

	@Test
	void howLinesEndMakesNoDifference() {
		assertThat(AsWritten.isUntouched(AsWritten.sign(TEXT, Locale.JAPANESE).replace("\n", "\r\n"))).isTrue();
		assertThat(AsWritten.isUntouched(AsWritten.sign(TEXT.replace("\n", "\r\n"), Locale.JAPANESE).replace("\r\n", "\n"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "mapping m from g@1 to h@1\n", "// sansho migrate 1:0123456789abcdef x\nmapping m from g@1 to h@1\n", "// sansho migrate 1:"})
	void whatNoMigrationHasWrittenIsNotUntouched(String text) {
		assertThat(AsWritten.isUntouched(text)).isFalse();
	}
}
