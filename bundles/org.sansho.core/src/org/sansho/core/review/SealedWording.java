// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.review;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.Naming;
import org.sansho.core.StatedApplicability;
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

	private static final String PART = "requirement";
	private static final String PROFILE = "applies";

	private SealedWording() {
	}

	/** What {@code field} of {@code end} says, as it was written; empty when it says nothing. */
	public static Optional<String> of(Provision end, SealField field, Corpus corpus) {
		return written(lines(end, field, corpus, Naming.of(corpus)), UnaryOperator.identity());
	}

	/** The fingerprint by which a seal knows what {@code field} of {@code end} says; empty when it says nothing. */
	public static Optional<Fingerprint> fingerprint(Provision end, SealField field, Corpus corpus) {
		return fingerprint(end, field, corpus, Naming.of(corpus), Fingerprint.sha256());
	}

	static Optional<Fingerprint> fingerprint(Provision end, SealField field, Corpus corpus, Naming naming, MessageDigest sha256) {
		return written(lines(end, field, corpus, naming), SealedText::normalise).map(text -> Fingerprint.of(text, sha256));
	}

	/**
	 * In which fields {@code one} and {@code other} say something else. The numbers of the parts of a requirement do not count, since they are
	 * the numbering of an edition and no content; nor does to whom {@code one} applies where the edition of {@code other} does not say that of anything. What
	 * only the latter says is new to whoever has looked at {@code one}.
	 */
	public static Set<SealField> differences(Provision one, Provision other, Corpus corpus) {
		Naming naming = Naming.of(corpus);
		EnumSet<SealField> different = EnumSet.noneOf(SealField.class);
		for (SealField field : SealField.values()) {
			if (isPlainlySame(one, other, field, corpus)) {
				continue;
			}
			boolean known = StatedApplicability.isStated(other, corpus);
			List<Line> lines = compared(lines(one, field, corpus, naming), field, known);
			List<Line> others = compared(lines(other, field, corpus, naming), field, known);
			if (!lines.equals(others) && !written(lines, SealedText::normalise).equals(written(others, SealedText::normalise))) {
				different.add(field);
			}
		}
		return different;
	}

	/** What can be told without looking closer, for most provisions. */
	private static boolean isPlainlySame(Provision one, Provision other, SealField field, Corpus corpus) {
		return switch (field) {
			case TITLE -> Objects.equals(one.getTitle(), other.getTitle());
			case TEXT -> Objects.equals(one.getText(), other.getText());
			case SUMMARY -> Objects.equals(one.getSummary(), other.getSummary());
			case APPLICABILITY -> one instanceof Clause && other instanceof Clause && corpus.appliesTo(one).isEmpty() && corpus.appliesTo(other).isEmpty();
			case CONDITIONS -> one instanceof Clause && other instanceof Clause;
			case PARTS -> !hasParts(one) && !hasParts(other);
		};
	}

	/** Whether what it says is numbered in itself. */
	private static boolean hasParts(Provision provision) {
		return provision instanceof Requirement requirement && !requirement.getClauses().isEmpty();
	}

	/** Of the path of a part only its depth is left, and of profiles nothing where nobody knows of them. */
	private static List<Line> compared(List<Line> lines, SealField field, boolean withProfiles) {
		List<Line> compared = withProfiles || lines.stream().noneMatch(line -> line.word().equals(PROFILE)) ? lines
				: lines.stream().filter(line -> !line.word().equals(PROFILE)).toList();
		return field != SealField.PARTS ? compared
				: compared.stream().map(line -> line.word().equals(PART) ? new Line(PART, "/".repeat(CitationPath.parse(line.value()).segments().size())) : line).toList();
	}

	/** Whether {@code one} and {@code other} may say the same and have other fingerprints: by the numbers of parts, or where the newer edition does not say to whom anything applies. */
	static boolean mayDifferWhereSame(Provision one, Provision other, Corpus corpus) {
		return hasParts(one) || hasParts(other) || !StatedApplicability.isStated(other, corpus);
	}

	private static Optional<String> written(List<Line> lines, UnaryOperator<String> layout) {
		return lines.isEmpty() ? Optional.empty()
				: lines.size() == 1 ? Optional.of(lines.getFirst().written(layout))
				: Optional.of(lines.stream().map(line -> line.written(layout)).collect(Collectors.joining("\n")));
	}

	private static List<Line> lines(Provision end, SealField field, Corpus corpus, Naming naming) {
		List<Line> lines = new ArrayList<>();
		switch (field) {
			case TITLE -> add(lines, "", end.getTitle());
			case TEXT -> add(lines, "", end.getText());
			case SUMMARY -> add(lines, "", end.getSummary());
			case APPLICABILITY -> addApplicability(lines, end, corpus, naming);
			case CONDITIONS -> addConditions(lines, end);
			case PARTS -> {
				if (end instanceof Requirement requirement) {
					addParts(lines, "", requirement, naming);
				}
			}
		}
		return lines;
	}

	/** Nothing, and nothing but white space, is as if it were not there. */
	private static void add(List<Line> lines, String word, String value) {
		if (value != null && !SealedText.isNothing(value)) {
			lines.add(new Line(word, value));
		}
	}

	private static void addApplicability(List<Line> lines, Provision end, Corpus corpus, Naming naming) {
		addProfiles(lines, corpus.appliesTo(end), naming);
		if (end.eContainer() instanceof Scope scope) {
			scope.getTitles().stream().map(CitationPath::normalise).sorted().distinct().forEach(title -> add(lines, "scope", title));
		}
	}

	private static void addProfiles(List<Line> lines, List<Profile> profiles, Naming naming) {
		if (profiles.isEmpty()) {
			return;
		}
		profiles.stream().flatMap(profile -> naming.name(profile).stream()).map(CitationPath::normalise).sorted().distinct()
				.forEach(name -> add(lines, PROFILE, name));
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
	private static void addParts(List<Line> lines, String base, Requirement requirement, Naming naming) {
		for (Clause part : requirement.getClauses()) {
			String segment = CitationPath.segment(naming.name(part).orElse(""));
			String path = base.isEmpty() ? segment : base + '/' + segment;
			lines.add(new Line(PART, path));
			add(lines, "title", part.getTitle());
			add(lines, "text", part.getText());
			add(lines, "summary", part.getSummary());
			addProfiles(lines, ((Applicable) part).getAppliesTo(), naming);
			if (part instanceof Requirement inner) {
				addParts(lines, path, inner, naming);
			}
		}
	}
}
