// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

	private static SourceFile fileOf(byte... bytes) {
		return new SourceFile("様式.sansho", "test:/様式.sansho", () -> bytes);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "guideline a \"甲\"\n", "\uFEFFa\r\nb\rc\n", "𠮷野家 ㊿"})
	void theTextIsWhatTheBytesSay(String text) throws InputException {
		assertThat(fileOf(bytes(text)).text()).isEqualTo(text);
		assertThat(fileOf(bytes(text)).bytes()).isEqualTo(bytes(text));
	}

	@Test
	void theFirstByteThatIsNotUtf8IsNamedWithItsLine() {
		byte[] bytes = ("1\n2\nあ" + "x\n").getBytes(StandardCharsets.UTF_8);
		bytes[7] = (byte) 0xFF;
		InputException refused = catchThrowableOfType(InputException.class, () -> fileOf(bytes).text());
		assertThat(refused).hasMessage("様式.sansho: not UTF-8 at byte 8 (0xFF, line 3). Save the file as UTF-8.");
		assertThat(refused.message(Locale.JAPANESE)).isEqualTo("様式.sansho: 8 バイト目(0xFF、3 行目)が UTF-8 ではありません。UTF-8 で保存し直してください。");
		assertThat(refused.place()).isEqualTo("様式.sansho");
	}

	@Test
	void aFileInShiftJisIsNotUtf8() {
		byte[] bytes = "part 企画管理編".getBytes(Charset.forName("Shift_JIS"));
		assertThatThrownBy(() -> fileOf(bytes).text()).hasMessageContaining("not UTF-8 at byte 6 (0x8A, line 1)");
	}

	@Test
	void aCharacterThatIsCutOffAtTheEndIsNotUtf8() {
		assertThatThrownBy(() -> fileOf((byte) 'a', (byte) 0xE3, (byte) 0x81).text()).isInstanceOf(InputException.class)
				.hasMessageContaining("not UTF-8 at byte 2 (0xE3, line 1)");
	}

	@Test
	void aFileThatCannotBeReadSaysWhy() {
		SourceFile file = new SourceFile("a.sansho", "test:/a.sansho", () -> {
			throw new IOException("broken disk");
		});
		assertThatThrownBy(file::text).isInstanceOf(InputException.class)
				.hasMessage("a.sansho: cannot be read (broken disk). Check that you may read it.");
	}
}
