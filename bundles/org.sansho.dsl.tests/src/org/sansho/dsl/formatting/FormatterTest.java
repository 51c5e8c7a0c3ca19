// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.given.Language;

/** What the formatter makes of each file of the folder {@code input} stands in the file of the same name in {@code expected}. */
class FormatterTest {

	private static final Path FOLDER = Path.of("formatting");

	static List<String> inputs() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER.resolve("input"))) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static String input(String name) throws IOException {
		return Files.readString(FOLDER.resolve("input").resolve(name));
	}

	private static String expected(String name) throws IOException {
		return Files.readString(FOLDER.resolve("expected").resolve(name));
	}

	private static String format(String text) {
		return Language.ENGLISH.format(text);
	}

	@Test
	void everyInputHasWhatIsExpectedOfIt() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER.resolve("expected"))) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(inputs());
		}
	}

	@ParameterizedTest
	@MethodSource("inputs")
	void anInputBecomesWhatIsExpected(String name) throws IOException {
		assertThat(format(input(name))).isEqualTo(expected(name));
	}

	@ParameterizedTest
	@MethodSource("inputs")
	void whatIsExpectedStaysAsItIs(String name) throws IOException {
		assertThat(format(expected(name))).isEqualTo(expected(name));
	}

	@ParameterizedTest
	@MethodSource("inputs")
	void filesWithCarriageReturnsKeepThem(String name) throws IOException {
		assertThat(format(input(name).replace("\n", "\r\n"))).isEqualTo(expected(name).replace("\n", "\r\n"));
	}

	@ParameterizedTest
	@MethodSource("inputs")
	void aByteOrderMarkStays(String name) throws IOException {
		assertThat(format('\uFEFF' + input(name))).isEqualTo('\uFEFF' + expected(name));
	}

	@ParameterizedTest
	@MethodSource("inputs")
	void onOneLineOrOnManyTheWordsAreTheSame(String name) throws IOException {
		String text = expected(name);
		assertThat(words(format(text.replace("\t", "    ")))).isEqualTo(words(text));
	}

	private static String words(String text) {
		return text.replaceAll("\\s+", " ");
	}

	@Test
	void ideographicSpacesBetweenWordsBecomeSpaces() {
		assertThat(format("guideline\u3000a\u3000\"甲\u3000乙\"\n")).isEqualTo("guideline a \"甲\u3000乙\"\n");
	}

	@Test
	void aByteOrderMarkInsideAFileIsOnlySpace() {
		assertThat(format("guideline a \"甲\"\n\uFEFFguideline\uFEFFb \"乙\"\n")).isEqualTo("guideline a \"甲\"\nguideline b \"乙\"\n");
	}

	@Test
	void aFileEndsWithALineEnd() {
		assertThat(format("edition a@1")).isEqualTo("edition a@1" + System.lineSeparator());
		assertThat(format("\nedition a@1")).isEqualTo("edition a@1\n");
		assertThat(format("edition a@1\n// x")).isEqualTo("edition a@1\n// x\n");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\n", "// x\n", "\uFEFF", "/* x */", "\uFEFF// x\n\n// y\n"})
	void aFileWithoutDeclarationsStaysAsItIs(String text) {
		assertThat(format(text)).isEqualTo(text);
	}
}
