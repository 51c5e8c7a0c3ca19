// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Edition;

/**
 * Tells from a text that the parser did not understand whether something of certain editions may stand in it. Whoever only refers to
 * an edition, as mapping sets do, says nothing about what is in it.
 */
final class EditionTraces {

	/** What stands before an edition that is only referred to. */
	private static final Pattern REFERENCE = Pattern.compile("(?:^|[\\s{}])(?:from|to|based-on)\\s+$");
	/** The longest such word, with room for what stands between it and the edition. */
	private static final int LOOK_BACK = 40;

	private final Pattern editions;
	private final Pattern documents;

	/** @param editions of which something may stand in a text */
	EditionTraces(Collection<Edition> editions) {
		Set<String> ids = new LinkedHashSet<>();
		Set<String> names = new LinkedHashSet<>();
		for (Edition edition : editions) {
			EditionIds.document(edition).ifPresent(document -> {
				ids.add(word(document) + '@' + word(EditionIds.label(edition)));
				names.add(word(document));
			});
		}
		this.editions = anyOf(ids, "");
		// The document itself, or a succession of it.
		this.documents = anyOf(names, "(?!\\s*@)");
	}

	/** With quotation marks or without. */
	private static String word(String word) {
		return "\"?+" + Pattern.quote(CitationPath.normalise(word)) + "\"?+";
	}

	private static Pattern anyOf(Set<String> words, String ahead) {
		return Pattern.compile("(?<![\\p{L}\\p{N}._-])(?:" + words.stream().collect(Collectors.joining("|")) + ")(?!\\.?[\\p{L}\\p{N}_-])" + ahead);
	}

	/** Whether something of one of the editions, or of what connects them, may stand in {@code text}. */
	boolean in(String text) {
		String normalised = CitationPath.normalise(text);
		if (documents.matcher(normalised).find()) {
			return true;
		}
		Matcher matcher = editions.matcher(normalised);
		while (matcher.find()) {
			if (!REFERENCE.matcher(normalised.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start())).find()) {
				return true;
			}
		}
		return false;
	}
}
