// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Applicable;
import org.sansho.model.Clause;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.Scope;

/**
 * What each field of an end says, as it is sealed and as a person can be shown it.
 *
 * <p>A field is a list of lines: one for a wording, one for each condition, several for each numbered part of a requirement. Inside a
 * line the layout does not count; between lines there is always a line break, which no wording can hold once it is normalised.
 */
public final class SealedWording {

	/** A value and the word that says what it is; a wording that is alone in its field needs none. */
	private record Line(String word, String value) {
		String written(UnaryOperator<String> layout) {
			String text = layout.apply(value);
			return word.isEmpty() ? text : word + ' ' + text;
		}
	}

	private SealedWording() {
	}

	/** What {@code field} of {@code end} says, as it was written; empty when it says nothing. */
	public static Optional<String> of(Provision end, SealField field, Corpus corpus) {
		return written(lines(end, field, corpus), UnaryOperator.identity());
	}

	/** The fingerprint by which a seal knows what {@code field} of {@code end} says; empty when it says nothing. */
	public static Optional<Fingerprint> fingerprint(Provision end, SealField field, Corpus corpus) {
		return fingerprint(end, field, corpus, Fingerprint.sha256());
	}

	static Optional<Fingerprint> fingerprint(Provision end, SealField field, Corpus corpus, MessageDigest sha256) {
		return written(lines(end, field, corpus), SealedText::normalise).map(text -> Fingerprint.of(text, sha256));
	}

	private static Optional<String> written(List<Line> lines, UnaryOperator<String> layout) {
		return lines.isEmpty() ? Optional.empty() : Optional.of(lines.stream().map(line -> line.written(layout)).collect(Collectors.joining("\n")));
	}

	private static List<Line> lines(Provision end, SealField field, Corpus corpus) {
		List<Line> lines = new ArrayList<>();
		switch (field) {
			case TITLE -> add(lines, "", end.getTitle());
			case TEXT -> add(lines, "", end.getText());
			case SUMMARY -> add(lines, "", end.getSummary());
			case APPLICABILITY -> addApplicability(lines, end, corpus);
			case CONDITIONS -> addConditions(lines, end);
			case PARTS -> {
				if (end instanceof Requirement requirement) {
					addParts(lines, "", requirement);
				}
			}
		}
		return lines;
	}

	/** Nothing, and nothing but white space, is as if it were not there. */
	private static void add(List<Line> lines, String word, String value) {
		if (value != null && !SealedText.normalise(value).isEmpty()) {
			lines.add(new Line(word, value));
		}
	}

	private static void addApplicability(List<Line> lines, Provision end, Corpus corpus) {
		addProfiles(lines, corpus.appliesTo(end));
		if (end.eContainer() instanceof Scope scope) {
			scope.getTitles().stream().map(CitationPath::normalise).sorted().distinct().forEach(title -> add(lines, "scope", title));
		}
	}

	private static void addProfiles(List<Line> lines, List<Profile> profiles) {
		profiles.stream().filter(profile -> profile.getName() != null).map(profile -> CitationPath.normalise(profile.getName())).sorted().distinct()
				.forEach(name -> add(lines, "applies", name));
	}

	private static void addConditions(List<Line> lines, Provision end) {
		switch (end) {
			case Item item -> {
				item.getConditions().forEach(condition -> add(lines, "unless", condition));
				add(lines, "reference", item.getReference());
				add(lines, "due", item.getDue());
			}
			case Gate gate -> {
				gate.getChoices().forEach(choice -> add(lines, "choice", choice));
				add(lines, "stop-if", gate.getStopIf());
			}
			default -> { }
		}
	}

	/** Only what a part says itself: what it inherits is sealed with the requirement. */
	private static void addParts(List<Line> lines, String base, Requirement requirement) {
		for (Clause part : requirement.getClauses()) {
			String segment = CitationPath.segment(part.getNumber() == null ? "" : part.getNumber());
			String path = base.isEmpty() ? segment : base + '/' + segment;
			lines.add(new Line("requirement", path));
			add(lines, "title", part.getTitle());
			add(lines, "text", part.getText());
			add(lines, "summary", part.getSummary());
			addProfiles(lines, ((Applicable) part).getAppliesTo());
			if (part instanceof Requirement inner) {
				addParts(lines, path, inner);
			}
		}
	}
}
