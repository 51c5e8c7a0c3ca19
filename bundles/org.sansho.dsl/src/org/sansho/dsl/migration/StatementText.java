// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.migration.Addition;
import org.sansho.core.evolution.migration.CarriedStatement;
import org.sansho.core.evolution.migration.MigrationWords;
import org.sansho.core.evolution.migration.LeftByMigration;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.dsl.create.Spelling;
import org.sansho.dsl.edit.TextEdit;
import org.sansho.dsl.project.PlacedText;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Annotated;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatement;
import org.sansho.model.MappingStatus;
import org.sansho.model.Method;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Rationale;
import org.sansho.model.Relationship;
import org.sansho.model.Review;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;
import org.sansho.model.Source;

/** The edits that make of the text of a statement what the statement became. What they put in is laid out afterwards. */
final class StatementText {

	private static final String UNVERIFIED = "unverified ";
	private static final String SOURCE = "source ";
	private static final String NOTE = "note ";

	private final PlacedText placed;
	private final String text;
	private final Corpus corpus;
	private final Spelling spelling;
	private final MigrationWords words;
	private final String lineEnd;
	private final Map<Provision, String> spelled = new HashMap<>();

	StatementText(PlacedText placed, Corpus corpus, Spelling spelling, MigrationWords words, String lineEnd) {
		this.placed = placed;
		this.text = placed.text();
		this.corpus = corpus;
		this.spelling = spelling;
		this.words = words;
		this.lineEnd = lineEnd;
	}

	/** The edits of the file. */
	List<TextEdit> edits(CarriedStatement statement) {
		List<TextEdit> edits = new ArrayList<>();
		switch (statement.origin()) {
			case MappingEntry entry -> {
				ends(entry, SanshoPackage.Literals.MAPPING_ENTRY__SOURCES, entry.getSources(), statement.sources(), edits);
				ends(entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS, entry.getTargets(), statement.targets(), edits);
				if (entry.getReview() != null) {
					seal(entry.getReview(), statement.seal(), edits);
				}
			}
			case NoCounterpart none -> ends(none, SanshoPackage.Literals.NO_COUNTERPART__PROVISIONS, none.getProvisions(), statement.ends(none.getSide()), edits);
			default -> { }
		}
		Said said = additions(statement);
		String unverified = statement.origin().getUnverified();
		if (unverified != null && !said.remarks().isEmpty()) {
			Span old = placed.spans().of(statement.origin(), SanshoPackage.Literals.ANNOTATED__UNVERIFIED, 0);
			String quoted = QuotedText.quote(LeftByMigration.behind(unverified, said.remarks()));
			edits.add(new TextEdit(old.offset() + old.length() - 1, 0, quoted.substring(1, quoted.length() - 1)));
		}
		List<String> lines = said.lines(unverified == null);
		if (!lines.isEmpty()) {
			insert(statement.origin(), lines, edits);
		}
		return edits;
	}

	/** The text of the statement as it stands. */
	String text(CarriedStatement statement) {
		Span span = placed.spans().of(statement.origin());
		List<TextEdit> edits = edits(statement).stream().map(edit -> new TextEdit(edit.offset() - span.offset(), edit.length(), edit.replacement())).toList();
		return TextEdit.apply(text.substring(span.offset(), span.offset() + span.length()), edits);
	}

	private void ends(MappingStatement owner, EReference feature, List<Provision> before, List<Provision> after, List<TextEdit> edits) {
		if (before.equals(after)) {
			return;
		}
		List<String> old = before.stream().map(this::cited).toList();
		List<String> now = after.stream().map(this::cited).toList();
		if (old.equals(now)) {
			return;
		}
		List<Span> spans = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			spans.add(placed.spans().of(owner, feature, i));
		}
		if (old.size() == now.size()) {
			for (int i = 0; i < old.size(); i++) {
				if (!old.get(i).equals(now.get(i))) {
					edits.add(new TextEdit(spans.get(i).offset(), spans.get(i).length(), spelled(after.get(i))));
				}
			}
			return;
		}
		int from = spans.getFirst().offset();
		int to = spans.getLast().offset() + spans.getLast().length();
		List<String> comments = Comments.in(text, from, to);
		StringBuilder list = new StringBuilder(after.stream().map(this::spelled).collect(Collectors.joining(", ")));
		comments.forEach(comment -> list.append(' ').append(comment).append(comment.startsWith("//") ? lineEnd : ""));
		edits.add(new TextEdit(from, to - from, list.toString()));
	}

	private String spelled(Provision provision) {
		return spelled.computeIfAbsent(provision, end -> spelling.path(cited(end)));
	}

	private String cited(Provision provision) {
		return corpus.path(provision).orElse("");
	}

	private void seal(Review review, Optional<String> seal, List<TextEdit> edits) {
		if (review.getSeal() == null || seal.isPresent() && seal.get().equals(review.getSeal())) {
			return;
		}
		Span old = placed.spans().of(review, SanshoPackage.Literals.REVIEW__SEAL, 0);
		if (seal.isPresent()) {
			edits.add(new TextEdit(old.offset(), old.length(), QuotedText.quote(seal.get())));
			return;
		}
		Span reviewer = placed.spans().of(review, SanshoPackage.Literals.REVIEW__REVIEWER, 0);
		int from = reviewer.offset() + reviewer.length();
		edits.add(new TextEdit(from, old.offset() + old.length() - from, ""));
	}

	/**
	 * What is said beyond an origin.
	 *
	 * @param before  lines ahead of what is not verified, each a property or a comment
	 * @param remarks what is told with that
	 * @param after   lines behind it
	 */
	private record Said(List<String> before, List<String> remarks, List<String> after) {

		Said() {
			this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		}

		/** What is not verified stands where it came first, so that it makes no difference when the rest of it came. */
		void add(String line) {
			(remarks.isEmpty() ? before : after).add(line);
		}

		/** Each a property or a comment of its own. */
		List<String> lines(boolean withRemarks) {
			List<String> lines = new ArrayList<>(before);
			if (withRemarks && !remarks.isEmpty()) {
				lines.add(UNVERIFIED + QuotedText.quote(LeftByMigration.behind("", remarks)));
			}
			lines.addAll(after);
			return lines;
		}
	}

	private Said additions(CarriedStatement statement) {
		Said said = new Said();
		Set<String> known = new HashSet<>(annotations(statement.origin()));
		LeftByMigration.in(statement.origin()).forEach(remark -> known.add(UNVERIFIED + remark));
		for (Addition addition : statement.additions()) {
			switch (addition) {
				case Addition.Mark mark -> {
					String remark = words.withStep(mark.reason());
					if (!mark.asUnverified()) {
						String note = NOTE + QuotedText.quote(remark);
						said.add(note);
						known.add(note);
					} else if (known.add(UNVERIFIED + remark)) {
						said.remarks().add(remark);
					}
				}
				case Addition.Absorbed absorbed -> absorbed(statement.origin(), absorbed, said, known);
			}
		}
		return said;
	}

	/**
	 * What another statement said, but for what is said here already; what can be said only once becomes a note. Properties of a kind stand
	 * together, so that it makes no difference when each of them came.
	 */
	private void absorbed(MappingStatement into, Addition.Absorbed absorbed, Said said, Set<String> known) {
		MappingStatement other = absorbed.other().origin();
		Said ofOther = additions(absorbed.other());
		List<String> all = new ArrayList<>(annotations(other));
		Span span = placed.spans().of(other);
		all.addAll(Comments.in(text, span.offset(), span.offset() + span.length()));
		all.addAll(ofOther.lines(false));
		all.stream().filter(line -> line.startsWith(SOURCE)).filter(known::add).forEach(said::add);
		all.stream().filter(line -> line.startsWith(NOTE)).filter(known::add).forEach(said::add);
		List<String> named = absorbed.named().stream().map(this::spelled).distinct().toList();
		List<String> remarks = new ArrayList<>();
		// A remark ends with its line.
		own(other).filter(unverified -> !own(into).equals(Optional.of(unverified))).ifPresent(unverified -> remarks.add(words.saidOf(named, unverified.replaceAll("\\s*\\R\\s*", " "))));
		remarks.addAll(LeftByMigration.in(other));
		remarks.addAll(ofOther.remarks());
		remarks.stream().filter(remark -> known.add(UNVERIFIED + remark)).forEach(said.remarks()::add);
		settings(into, other).stream().map(setting -> NOTE + QuotedText.quote(words.saidOf(named, setting))).filter(known::add).forEach(said::add);
		all.stream().filter(line -> line.startsWith("/")).filter(known::add).forEach(said::add);
	}

	/** What a person has not verified of {@code annotated}, and why. */
	private static Optional<String> own(Annotated annotated) {
		return Optional.ofNullable(annotated.getUnverified()).map(LeftByMigration::own).filter(own -> !own.isEmpty());
	}

	private static List<String> annotations(Annotated annotated) {
		List<String> lines = new ArrayList<>();
		for (Source source : annotated.getProvenance()) {
			lines.add(SOURCE + QuotedText.quote(source.getDocument()) + (source.getUrl() == null ? "" : " url " + QuotedText.quote(source.getUrl())));
		}
		annotated.getNotes().forEach(note -> lines.add(NOTE + QuotedText.quote(note)));
		return lines;
	}

	/** What {@code other} says of itself otherwise than {@code into} does, in the words of the language. */
	private static List<String> settings(MappingStatement into, MappingStatement other) {
		List<String> settings = new ArrayList<>(values(other));
		settings.removeAll(values(into));
		return settings;
	}

	private static List<String> values(MappingStatement statement) {
		List<String> values = new ArrayList<>();
		switch (statement) {
			case MappingEntry entry -> {
				if (entry.getRelationship() != Relationship.UNSPECIFIED) {
					values.add(entry.getRelationship().getLiteral());
				}
				if (entry.getMethod() != Method.UNSPECIFIED) {
					values.add("method " + entry.getMethod().getLiteral());
				}
				if (entry.getRationale() != Rationale.UNSPECIFIED) {
					values.add("rationale " + entry.getRationale().getLiteral());
				}
				if (entry.getStatus() != MappingStatus.UNSPECIFIED) {
					values.add("status " + entry.getStatus().getLiteral());
				}
				if (entry.getConfidence() != null) {
					values.add("confidence " + BigDecimal.valueOf(entry.getConfidence()).stripTrailingZeros().toPlainString());
				}
				if (entry.getReview() != null) {
					values.add("reviewed " + entry.getReview().getDate() + " by " + entry.getReview().getReviewer());
				}
			}
			case NoCounterpart none -> values.add(none.getReason());
			default -> { }
		}
		return values;
	}

	/** Last between the braces, each on a line of its own. */
	private void insert(MappingStatement statement, List<String> lines, List<TextEdit> edits) {
		Span span = placed.spans().of(statement);
		int end = span.offset() + span.length();
		String inserted = String.join(lineEnd, lines) + lineEnd;
		if (text.charAt(end - 1) == '}') {
			boolean alone = text.substring(text.lastIndexOf('\n', end - 1) + 1, end - 1).isBlank();
			edits.add(new TextEdit(end - 1, 0, (alone ? "" : lineEnd) + inserted));
		} else {
			edits.add(new TextEdit(end, 0, " {" + lineEnd + inserted + "}"));
		}
	}
}
