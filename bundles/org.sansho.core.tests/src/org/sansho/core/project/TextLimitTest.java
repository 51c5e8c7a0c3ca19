// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLimitTest {

	/** A text of {@code length} UTF-16 characters, made of this one. */
	private static SourceFile fileOf(String character, int length) {
		byte[] one = character.getBytes(StandardCharsets.UTF_8);
		byte[] bytes = new byte[one.length * (length / character.length())];
		for (int i = 0; i < one.length; i++) {
			for (int at = i; at < bytes.length; at += one.length) {
				bytes[at] = one[i];
			}
		}
		return new SourceFile("大.sansho", "test:/大.sansho", () -> bytes);
	}

	@ParameterizedTest
	@CsvSource({"a", "é", "条", "𠮷"})
	void theLongestTextIsReadWhateverItsCharactersTakeInTheFile(String character) throws InputException {
		assertThat(TextLimit.on(fileOf(character, TextLimit.LONGEST)).text()).hasSize(TextLimit.LONGEST);
	}

	@ParameterizedTest
	@CsvSource({"a", "é", "条", "𠮷"})
	void aLongerTextIsRefusedWithItsNameAndTheMend(String character) {
		SourceFile tooLong = TextLimit.on(fileOf(character, TextLimit.LONGEST + 2));
		InputException refused = catchThrowableOfType(InputException.class, tooLong::text);
		assertThat(refused).hasMessageStartingWith("大.sansho: longer than 16 million characters").hasMessageContaining("Split it");
		assertThat(refused.message(Locale.JAPANESE)).startsWith("大.sansho: 1600 万文字より長い").contains("いくつかのファイルに分け");
	}

	@Test
	void aFileThatIsFarTooLargeIsNotEvenRead() {
		SourceFile huge = TextLimit.on(new SourceFile("huge", "test:/huge", new SourceFile.Opener() {
			@Override
			public byte[] readAll() {
				throw new AssertionError("was read");
			}

			@Override
			public long size() {
				return 5L << 30;
			}
		}));
		assertThat(catchThrowableOfType(InputException.class, huge::text)).hasMessageContaining("16 million");
	}

	@Test
	void whatNoArrayCanHoldIsToldByWhoeverKnowsNoLimit() {
		SourceFile huge = new SourceFile("huge", "test:/huge", new SourceFile.Opener() {
			@Override
			public byte[] readAll() {
				throw new OutOfMemoryError("as the platform does");
			}

			@Override
			public long size() {
				return 5L << 30;
			}
		});
		assertThat(catchThrowableOfType(InputException.class, huge::bytes)).hasMessage("huge: more than 2 GB, which cannot be read at once. Split it into several files.");
	}

	@Test
	void whatIsReadIsWhatTheFileHolds() throws InputException {
		byte[] bytes = "guideline a \"甲\"\n".getBytes(StandardCharsets.UTF_8);
		assertThat(Arrays.equals(TextLimit.on(new SourceFile("a", "test:/a", () -> bytes)).bytes(), bytes)).isTrue();
	}
}
