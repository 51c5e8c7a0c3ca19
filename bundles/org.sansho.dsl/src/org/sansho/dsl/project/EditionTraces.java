// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
public final class EditionTraces {

	/** What stands before an edition that is only referred to. */
	private static final Pattern REFERENCE = Pattern.compile("(?:^|[\\s{}])(?:from|to|based-on)\\s+$");
	/** The longest such word, with room for what stands between it and the edition. */
	private static final int LOOK_BACK = 40;

	/** What a name or a label does not end with. */
	private static final String GOES_ON = "(?!\\.?[\\p{L}\\p{N}_-])";
	private static final Pattern LABELLED = Pattern.compile("\\s*@");

	private final Pattern mentions;

	/**
	 * @param editions of which something may stand in a text
	 * @param known    all editions; what is of another one of these, and of nothing else, does not matter
	 */
	public EditionTraces(Collection<Edition> editions, Collection<Edition> known) {
		Map<String, Set<String>> others = new LinkedHashMap<>();
		editions.forEach(edition -> EditionIds.document(edition).ifPresent(document -> others.put(document, new LinkedHashSet<>())));
		for (Edition edition : known) {
			if (!editions.contains(edition)) {
				EditionIds.document(edition).filter(others::containsKey).ifPresent(document -> others.get(document).add(word(EditionIds.label(edition))));
			}
		}
		// Whoever edits a broken file may have separated a label from its sign, or not have written all of it.
		mentions = Pattern.compile("(?<![\\p{L}\\p{N}._-])(?:" + others.entrySet().stream().map(each -> word(each.getKey()) + GOES_ON
				+ (each.getValue().isEmpty() ? "" : "(?!\\s*@\\s*(?:" + String.join("|", each.getValue()) + ")" + GOES_ON + ")")).collect(Collectors.joining("|")) + ")");
	}

	/** With quotation marks or without. */
	private static String word(String word) {
		return "\"?+" + Pattern.quote(CitationPath.normalise(word)) + "\"?+";
	}

	/** Whether something of one of the editions, of their documents or of what connects them, may stand in {@code text}. */
	public boolean in(String text) {
		String normalised = CitationPath.normalise(text);
		Matcher matcher = mentions.matcher(normalised);
		Matcher labelled = LABELLED.matcher(normalised);
		while (matcher.find()) {
			boolean isReference = labelled.region(matcher.end(), normalised.length()).lookingAt()
					&& REFERENCE.matcher(normalised.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start())).find();
			if (!isReference) {
				return true;
			}
		}
		return false;
	}
}
