// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.core.rules.RuleCatalogue;

/** The texts for people of all bundles: the same in both languages, and none that cannot be printed. */
class AllMessagesTest {

	/** The tests run in the folder of their bundle, beside the others. */
	private static final Path BUNDLES = Path.of("..");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*\\}");

	static List<Path> messages() throws IOException {
		return sources("messages.properties");
	}

	private static List<Path> sources(String ending) throws IOException {
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			return bundles.map(bundle -> bundle.resolve("src")).filter(Files::isDirectory).sorted().flatMap(source -> {
				try (Stream<Path> files = Files.walk(source)) {
					return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
				} catch (IOException e) {
					throw new IllegalStateException(e);
				}
			}).toList();
		}
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}

	private static Properties japanese(Path english) throws IOException {
		return read(english.resolveSibling("messages_ja.properties"));
	}

	private static Set<String> placeholders(String text) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = PLACEHOLDER.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

	@Test
	void coreAndLanguageHaveTexts() throws IOException {
		assertThat(messages()).extracting(file -> BUNDLES.relativize(file).getName(0).toString()).contains("org.sansho.core", "org.sansho.dsl");
	}

	@ParameterizedTest
	@MethodSource("messages")
	void bothLanguagesSayTheSameThings(Path file) throws IOException {
		assertThat(japanese(file).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(read(file).stringPropertyNames());
	}

	@ParameterizedTest
	@MethodSource("messages")
	void bothLanguagesNameTheSameArguments(Path file) throws IOException {
		Properties english = read(file);
		Properties japanese = japanese(file);
		assertThat(english.stringPropertyNames())
				.allSatisfy(key -> assertThat(placeholders(japanese.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key))));
	}

	@ParameterizedTest
	@MethodSource("messages")
	void everyTextCanBePrintedAndSwallowsNothing(Path file) throws IOException {
		for (Properties texts : List.of(read(file), japanese(file))) {
			assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
				String text = texts.getProperty(key);
				MessageFormat format = new MessageFormat(text, Locale.ENGLISH);
				Object[] arguments = arguments(format);
				String printed = format.format(arguments);
				assertThat(printed).as(key).isNotBlank();
				assertThat(placeholders(text)).as(key).map(number -> arguments[Integer.parseInt(number)]).filteredOn(String.class::isInstance)
						.allSatisfy(argument -> assertThat(printed).contains((String) argument));
				assertThat(printed).as(key).doesNotContain("{").doesNotContain("}");
			});
		}
	}

	/** A number where the text counts something, else a text that can be found again. */
	private static Object[] arguments(MessageFormat format) {
		Format[] formats = format.getFormatsByArgumentIndex();
		Object[] arguments = new Object[formats.length];
		for (int i = 0; i < formats.length; i++) {
			arguments[i] = formats[i] instanceof NumberFormat ? Integer.valueOf(i + 2) : "<" + i + ">";
		}
		return arguments;
	}

	@ParameterizedTest
	@MethodSource("messages")
	void theJapaneseTextsAreTranslated(Path file) throws IOException {
		Properties english = read(file);
		Properties japanese = japanese(file);
		assertThat(english.stringPropertyNames()).filteredOn(key -> english.getProperty(key).matches("(?s).*[A-Za-z]{2,} [A-Za-z]{2,}.*"))
				.allSatisfy(key -> assertThat(japanese.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key)));
	}

	@Test
	void everyRuleHasItsTexts() {
		assertThat(RuleCatalogue.standard().rules()).allSatisfy(rule -> {
			Messages texts = RuleCatalogue.messages(Locale.ENGLISH);
			assertThat(texts.has(rule.code()) || variantExists(rule.code())).as(rule.code()).isTrue();
		});
	}

	private static boolean variantExists(String code) throws IOException {
		Path texts = BUNDLES.resolve("org.sansho.core/src/org/sansho/core/rules/messages.properties");
		return read(texts).stringPropertyNames().stream().anyMatch(key -> key.startsWith(code + "."));
	}

	@Test
	void everyRefusalHasItsSentence() throws IOException {
		Pattern refusal = Pattern.compile("new InputException\\(\\s*\"(\\w+)\"");
		Set<String> used = new TreeSet<>();
		for (Path source : sources(".java")) {
			Matcher matcher = refusal.matcher(Files.readString(source));
			while (matcher.find()) {
				used.add(matcher.group(1));
			}
		}
		Path texts = BUNDLES.resolve("org.sansho.core/src/org/sansho/core/project");
		String reasons = Files.readString(texts.resolve("IoReason.java"));
		Set<String> sentences = new TreeSet<>(read(texts.resolve("messages.properties")).stringPropertyNames());
		sentences.removeIf(key -> key.startsWith("reason.") && reasons.contains('"' + key.substring("reason.".length()) + '"'));
		assertThat(sentences).containsExactlyInAnyOrderElementsOf(used);
	}
}
