// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.Keyword;
import org.sansho.core.text.Messages;

/** What people mean to write when they begin with a word, as snippets of the language server protocol: with places to fill in. */
@Singleton
final class Snippets {

	private static final Pattern PLACE = Pattern.compile("(?<!\\\\)\\$(?:0|\\{\\d+:([^}]*)\\})");

	/** By word, or by rule and word. A name between angle brackets is a place to fill in, an empty one is where the cursor ends. */
	private static final Map<String, String> SHAPES = shapes();

	private final Messages messages;

	@Inject
	Snippets(Locale locale) {
		this.messages = new Messages(Snippets.class, locale);
	}

	private static Map<String, String> shapes() {
		Map<String, String> shapes = new HashMap<>();
		shapes.put("guideline", "guideline <identifier> \"<title>\" {\n\tissuer \"<issuer>\"<>\n}");
		shapes.put("checklist", "checklist <identifier> \"<title>\" {\n\tissuer \"<issuer>\"<>\n}");
		shapes.put("edition", "edition <document>@<label> {\n\tissued <date><>\n}");
		shapes.put("part", "part <part> of <edition> {\n\t<>\n}");
		shapes.put("body", "body of <edition> {\n\t<>\n}");
		shapes.put("form", "form <form> of <edition> {\n\theading \"<heading>\"\n\t<>\n}");
		shapes.put("mapping", "mapping <name> from <source> to <target> {\n\tsource \"<document>\"\n\t<>\n}");
		shapes.put("succession", "succession of <document> from <earlier> to <later> {\n\t<>\n}");
		shapes.put("profile", "profile <profile> \"<title>\"");
		shapes.put("chapter", "chapter <number> \"<title>\" {\n\t<>\n}");
		shapes.put("section", "section <number> \"<title>\" {\n\t<>\n}");
		shapes.put("group", "group <name> {\n\t<>\n}");
		shapes.put("requirement", "requirement <number> \"<title>\" {\n\ttext \"<wording>\"<>\n}");
		shapes.put("scope", "scope \"<scope>\" {\n\t<>\n}");
		shapes.put("Item.item", "item <number> \"<title>\" {\n\ttext \"<wording>\"<>\n}");
		shapes.put("gate", "gate <name> \"<question>\" stop-if \"<answer>\"");
		shapes.put("column", "column answer \"<title>\"");
		shapes.put("columns", "columns \"<title>\" {\n\tcolumn answer \"<title>\"<>\n}");
		shapes.put("remark", "remark \"<remark>\"");
		shapes.put("field", "field \"<field>\"");
		shapes.put("no-counterpart", "no-counterpart source <citation> \"<reason>\"");
		shapes.put("reviewed", "reviewed <date> by \"<reviewer>\"");
		shapes.put("moved-out", "moved-out <citation> to <edition>");
		shapes.put("Source.source", "source \"<document>\"");
		shapes.put("unverified", "unverified \"<reason>\"");
		shapes.put("note", "note \"<note>\"");
		shapes.put("title", "title \"<title>\"");
		shapes.put("heading", "heading \"<heading>\"");
		shapes.put("issuer", "issuer \"<issuer>\"");
		shapes.put("ProvisionProperty.text", "text \"<wording>\"");
		shapes.put("summary", "summary \"<summary>\"");
		shapes.put("unless", "unless \"<condition>\"");
		shapes.put("unless-remark", "unless-remark \"<remark>\"");
		shapes.put("audience", "audience \"<audience>\"");
		shapes.put("sheet", "sheet \"<sheet>\"");
		return shapes;
	}

	/** What to write in place of {@code keyword}, in the syntax of snippets. */
	Optional<String> of(Keyword keyword) {
		return Optional.ofNullable(SHAPES.getOrDefault(KeywordTexts.name(keyword), SHAPES.get(keyword.getValue()))).map(this::snippet);
	}

	/** A snippet as people read it, with the names of the places. */
	static String readable(String snippet) {
		return PLACE.matcher(snippet).replaceAll(place -> place.group(1) == null ? "" : Matcher.quoteReplacement(place.group(1))).replaceAll("\\\\(.)", "$1");
	}

	private String snippet(String shape) {
		StringBuilder snippet = new StringBuilder();
		int stop = 0;
		int from = 0;
		for (int open = shape.indexOf('<'); open >= 0; open = shape.indexOf('<', from)) {
			int close = shape.indexOf('>', open);
			snippet.append(escaped(shape.substring(from, open)));
			String place = shape.substring(open + 1, close);
			snippet.append(place.isEmpty() ? "$0" : "${" + ++stop + ':' + escaped(messages.get("place." + place)) + '}');
			from = close + 1;
		}
		return snippet.append(escaped(shape.substring(from))).toString();
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
	}
}
