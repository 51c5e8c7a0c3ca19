// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.sansho.core.text.Messages;

/** Explains every word of the language in one line: where one word means different things, by what it stands in. */
@Singleton
public final class KeywordTexts {

	private final Messages messages;

	@Inject
	public KeywordTexts(Locale locale) {
		this.messages = new Messages(KeywordTexts.class, locale);
	}

	/** What {@code keyword} says where the grammar has it; empty for marks that only hold the text together. */
	public Optional<String> explanation(Keyword keyword) {
		String special = "keyword." + name(keyword);
		String general = "keyword." + keyword.getValue();
		return messages.has(special) ? Optional.of(messages.get(special)) : messages.has(general) ? Optional.of(messages.get(general)) : Optional.empty();
	}

	/** The rule and the word: what tells apart a word that means different things. */
	static String name(Keyword keyword) {
		return GrammarUtil.containingRule(keyword).getName() + '.' + keyword.getValue();
	}
}
