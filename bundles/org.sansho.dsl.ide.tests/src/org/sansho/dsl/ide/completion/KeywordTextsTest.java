// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.junit.jupiter.api.Test;
import org.sansho.dsl.ide.SanshoIdeSetup;

/** Every word of the language is explained, in both languages. */
class KeywordTextsTest {

	/** They only hold the text together. */
	private static final Set<String> MARKS = Set.of("{", "}", ",", "/", "@");

	private static List<Keyword> keywords() {
		IGrammarAccess grammar = new SanshoIdeSetup().createInjectorAndDoEMFRegistration().getInstance(IGrammarAccess.class);
		return GrammarUtil.containedKeywords(grammar.getGrammar()).stream().filter(keyword -> GrammarUtil.containingRule(keyword) != null)
				.filter(keyword -> !(GrammarUtil.containingRule(keyword) instanceof org.eclipse.xtext.TerminalRule))
				.filter(keyword -> !MARKS.contains(keyword.getValue())).toList();
	}

	private static Properties texts(String file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(KeywordTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

	@Test
	void noneLacksAnExplanation() {
		KeywordTexts texts = new KeywordTexts(Locale.ENGLISH);
		assertThat(keywords()).hasSizeGreaterThan(90).allMatch(keyword -> texts.explanation(keyword).isPresent());
	}

	@Test
	void everyTextIsThereInBothLanguages() throws IOException {
		assertThat(texts("messages_ja.properties").keySet()).isEqualTo(texts("messages.properties").keySet());
	}

	@Test
	void everyExplanationIsOfAWordOfTheLanguage() throws IOException {
		Set<String> words = keywords().stream().flatMap(keyword -> List.of(keyword.getValue(), KeywordTexts.name(keyword)).stream()).collect(Collectors.toCollection(TreeSet::new));
		assertThat(texts("messages.properties").stringPropertyNames()).filteredOn(key -> key.startsWith("keyword.")).allMatch(key -> words.contains(key.substring("keyword.".length())));
	}

	@Test
	void everyExplanationIsOneLineOfJapanese() throws IOException {
		Properties texts = texts("messages_ja.properties");
		assertThat(texts.stringPropertyNames()).filteredOn(key -> key.startsWith("keyword.")).allSatisfy(key -> assertThat(texts.getProperty(key)).endsWith("。").doesNotContain("\n"));
	}
}
