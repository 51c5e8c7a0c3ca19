// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;

/**
 * What each code means: a page for every rule of the catalogue, and for what is found before rules can run (text that cannot be read,
 * names that lead nowhere) or beside them (settings).
 *
 * <p>The examples are files beside this class, {@code CODE.bad.sansho} and {@code CODE.good.sansho}; a test runs them. What they share
 * stands in {@code given.sansho}.
 */
public final class RuleManual {

	/** Codes that no rule of the catalogue has. */
	private enum Other {
		SN001(Severity.ERROR, "sansho"), SN002(Severity.ERROR, "sansho"), SN901(Severity.WARNING, "properties"),
		SN902(Severity.ERROR, "properties"), SN903(Severity.WARNING, "properties"), SN904(Severity.ERROR, "properties");

		private final Severity severity;
		private final String ending;

		Other(Severity severity, String ending) {
			this.severity = severity;
			this.ending = ending;
		}
	}

	private final Messages messages;
	private final List<RulePage> pages;

	private RuleManual(Locale locale) {
		this.messages = new Messages(RuleManual.class, locale);
		List<RulePage> all = new ArrayList<>();
		for (Other other : Other.values()) {
			add(all, other.name(), other.severity, other.ending);
		}
		for (Rule rule : RuleCatalogue.standard().rules()) {
			add(all, rule.code(), rule.severity(), "sansho");
		}
		all.sort(Comparator.comparing(RulePage::code));
		this.pages = List.copyOf(all);
	}

	/** The manual in Japanese, or in English for any other language. */
	public static RuleManual in(Locale locale) {
		return new RuleManual(locale);
	}

	/** All codes, in order. */
	public static Set<String> codes() {
		return Stream.concat(Arrays.stream(Other.values()).map(Enum::name), RuleCatalogue.standard().rules().stream().map(Rule::code))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	/** All pages, in the order of the codes. */
	public List<RulePage> pages() {
		return pages;
	}

	/** The page of {@code code}, whatever its case; empty when there is no such rule. */
	public Optional<RulePage> page(String code) {
		return pages.stream().filter(page -> page.code().equalsIgnoreCase(code)).findFirst();
	}

	/** What all examples take for granted: documents, editions and a few clauses. */
	public static String given() {
		return resource("given.sansho");
	}

	/** What a project's settings can say about rules. */
	static String exampleSettings() {
		return resource("settings.properties");
	}

	/** A rule whose page is not written yet can be run all the same; a test tells that the page is missing. */
	private void add(List<RulePage> all, String code, Severity severity, String ending) {
		if (messages.has(code + ".title") && messages.has(code + ".text")) {
			all.add(page(code, severity, ending));
		}
	}

	private RulePage page(String code, Severity severity, String ending) {
		return new RulePage(code, severity, ending, messages.get(code + ".title"), messages.get(code + ".text"), resource(code + ".bad." + ending),
				resource(code + ".good." + ending));
	}

	private static String resource(String name) {
		try (InputStream in = RuleManual.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("missing example " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n", "", "\n"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
