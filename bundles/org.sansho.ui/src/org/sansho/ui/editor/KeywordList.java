// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sansho.dsl.SanshoStandaloneSetup;

/** The words of the language, from the list that the parser is made with: loading the grammar itself would take a second. */
final class KeywordList {

	private static final String TOKENS = "org/sansho/dsl/parser/antlr/internal/InternalSansho.tokens";
	private static final Pattern WORD = Pattern.compile("'([a-z][a-z-]*)'=\\d+");

	private KeywordList() {
	}

	/** Reads the list. */
	static Set<String> read() {
		try (InputStream in = SanshoStandaloneSetup.class.getClassLoader().getResourceAsStream(TOKENS)) {
			if (in == null) {
				return Set.of();
			}
			return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)).lines().map(WORD::matcher).filter(Matcher::matches)
					.map(match -> match.group(1)).collect(Collectors.toUnmodifiableSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
