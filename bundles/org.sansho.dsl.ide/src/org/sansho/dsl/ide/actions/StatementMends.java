// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.Corpus;
import org.sansho.core.EditionOrder;
import org.sansho.core.SpokenOf;
import org.sansho.core.rules.catalogue.IncompleteSuccession;
import org.sansho.core.text.Messages;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.dsl.ide.actions.Mend.Change;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatus;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;

/** Adds, takes away and corrects statements of mapping sets and successions. What only a person can know is a place to fill in. */
final class StatementMends {

	private static final int MOST_REQUIREMENTS = 12;

	private final IValueConverterService words;
	private final Messages messages;

	@Inject
	StatementMends(IValueConverterService words, Locale locale) {
		this.words = words;
		this.messages = new Messages(StatementMends.class, locale);
	}

	// ---------------------------------------------------------------- mappings

	/** SN202: the requirements below the heading in its place. */
	List<Mend> requirements(Place place) {
		Optional<Link> marked = place.link();
		Optional<Clause> heading = marked.flatMap(Link::target).filter(Clause.class::isInstance).map(Clause.class::cast);
		if (heading.isEmpty()) {
			return List.of();
		}
		Set<EObject> others = place.list(marked.get().written().owner(), marked.get().written().reference()).stream().flatMap(link -> link.target().stream())
				.collect(Collectors.toSet());
		List<String> paths = heading.get().getClauses().stream().filter(Requirement.class::isInstance).filter(below -> !others.contains(below))
				.flatMap(below -> place.corpus().path(below).stream()).map(path -> words.toString(path, "Path")).toList();
		if (paths.isEmpty() || paths.size() > MOST_REQUIREMENTS) {
			return List.of();
		}
		String text = String.join(", ", paths);
		return List.of(Mend.at(place, messages.get("requirements", paths.size()), false, marked.get().written().offset(), marked.get().written().length(), text));
	}

	/** SN301, SN303, SN304: the statement without the citation that is marked; without it, the statement goes. */
	List<Mend> withoutCitation(Place place) {
		Optional<Link> marked = place.link();
		if (marked.isEmpty()) {
			return List.of();
		}
		Link link = marked.get();
		EObject owner = link.written().owner();
		List<Link> list = place.list(owner, link.written().reference());
		if (owner instanceof MappingEntry entry && entry.getSources().size() > 1) {
			// The citation is right for the other sources.
			return List.of();
		}
		if (list.size() == 1) {
			return List.of(Mend.in(place.file().uri(), messages.get("remove.statement"), true, List.of(Removal.of(place.file(), owner))));
		}
		return Removal.ofMember(place.file(), list, link).map(change -> Mend.in(place.file().uri(), messages.get("remove.citation", link.written().name()), true, List.of(change)))
				.stream().toList();
	}

	/** SN401: a set that is marked as superseded, or an edition that is based on the newer one. */
	List<Mend> superseded(Place place) {
		Optional<Link> marked = place.link();
		if (marked.isPresent() && marked.get().written().owner() instanceof Edition && marked.get().target().orElse(null) instanceof Edition basis) {
			return new EditionOrder(place.corpus()).supersededBy(basis).map(newer -> words.toString(newer.getName(), "EditionId")).map(name ->
					Mend.at(place, messages.get("replace", name), false, marked.get().written().offset(), marked.get().written().length(), name)).stream().toList();
		}
		Optional<MappingSet> set = place.object(MappingSet.class);
		if (set.isEmpty()) {
			return List.of();
		}
		String title = messages.get("superseded", set.get().getName());
		if (set.get().getStatus() != MappingStatus.UNSPECIFIED) {
			Span status = place.file().spans().of(set.get(), Literals.MAPPING_SETTINGS__STATUS, 0);
			return List.of(Mend.at(place, title, false, status.offset(), status.length(), MappingStatus.SUPERSEDED.getLiteral()));
		}
		return first(place.file(), set.get(), "status " + MappingStatus.SUPERSEDED.getLiteral()).map(change -> Mend.in(place.file().uri(), title, false, List.of(change)))
				.stream().toList();
	}

	/** SN802: a source to fill in. */
	List<Mend> source(Place place) {
		return place.object(MappingSet.class).flatMap(set -> first(place.file(), set, "source " + QuotedText.quote(messages.get("source.fill"))))
				.map(change -> Mend.in(place.file().uri(), messages.get("source"), true, List.of(change))).stream().toList();
	}

	/** First between the braces, behind the header; empty where a comment stands in the header. */
	private static Optional<Change> first(LiveFile file, MappingSet set, String statement) {
		Span to = file.spans().of(set, Literals.MAPPING_SET__TO, 0);
		int brace = file.text().indexOf('{', to.offset() + to.length());
		if (brace < 0 || brace >= file.spans().of(set).offset() + file.spans().of(set).length()) {
			return Optional.of(Insertion.last(file, set, List.of(statement)));
		}
		boolean plain = file.text().substring(to.offset() + to.length(), brace).isBlank();
		return plain ? Optional.of(Insertion.first(file, set, brace + 1, statement)) : Optional.empty();
	}

	/** SN701: that there is no counterpart, in each set that the message is about; the reason is to be filled in. */
	List<Mend> withoutCounterpart(Place place) {
		Optional<Provision> provision = place.object(Provision.class);
		Optional<Edition> edition = provision.flatMap(place.corpus()::editionOf);
		Optional<String> path = provision.flatMap(place.corpus()::path);
		if (edition.isEmpty() || path.isEmpty()) {
			return List.of();
		}
		List<Mend> mends = new ArrayList<>();
		SpokenOf spoken = SpokenOf.in(place.corpus());
		for (Side side : Side.values()) {
			for (MappingSet set : side == Side.SOURCE ? spoken.speakersFrom(edition.get()) : spoken.speakersTo(edition.get())) {
				boolean complete = set.getStatus() == MappingStatus.COMPLETE;
				if ((complete || side == Side.SOURCE) && !spoken.isSpokenOf(provision.get(), set, side) && place.message().contains(set.getName())) {
					String statement = "no-counterpart " + side.getLiteral() + ' ' + words.toString(path.get(), "Path") + ' ' + QuotedText.quote(messages.get("reason.fill"));
					LiveFile file = place.project().fileOf(set);
					mends.add(Mend.in(file.uri(), messages.get("noCounterpart", set.getName(), path.get()), true, List.of(Insertion.last(file, set, List.of(statement)))));
				}
			}
		}
		return mends;
	}

	// ---------------------------------------------------------------- successions

	/** SN402: lines for what the succession says nothing about, as proposals for a person to confirm. */
	List<Mend> missingLines(Place place) {
		Optional<Succession> succession = place.object(Succession.class).filter(of -> of.getFrom() != null && of.getTo() != null);
		if (succession.isEmpty()) {
			return List.of();
		}
		Corpus corpus = place.corpus();
		List<String> gone = paths(IncompleteSuccession.gone(succession.get(), corpus), corpus);
		List<String> come = paths(IncompleteSuccession.come(succession.get(), corpus), corpus);
		Set<String> both = new LinkedHashSet<>(gone);
		both.retainAll(new HashSet<>(come));
		List<String> lines = new ArrayList<>();
		both.forEach(path -> lines.add(path + " -> " + path + " reworded proposed"));
		gone.stream().filter(path -> !both.contains(path)).forEach(path -> lines.add("withdrawn " + path + " proposed"));
		come.stream().filter(path -> !both.contains(path)).forEach(path -> lines.add("added " + path + " proposed"));
		return lines.isEmpty() ? List.of() : List.of(Mend.in(place.file().uri(), messages.get("lines", lines.size()), true,
				List.of(Insertion.last(place.file(), succession.get(), lines))));
	}

	private List<String> paths(List<Provision> provisions, Corpus corpus) {
		return provisions.stream().flatMap(provision -> corpus.path(provision).stream()).map(path -> words.toString(path, "Path")).toList();
	}

	/** SN404: the second line without what the first one says already; what is left of it still accounts for its other side. */
	List<Mend> oneSuccession(Place place) {
		Optional<Link> marked = place.link();
		if (marked.isEmpty() || !(marked.get().written().owner() instanceof SuccessionStatement statement)) {
			return List.of();
		}
		List<Link> list = place.list(statement, marked.get().written().reference());
		if (list.size() > 1) {
			return Removal.ofMember(place.file(), list, marked.get()).map(change ->
					Mend.in(place.file().uri(), messages.get("remove.citation", marked.get().written().name()), true, List.of(change))).stream().toList();
		}
		if (!(statement instanceof SuccessionLine line)) {
			return List.of(Mend.in(place.file().uri(), messages.get("remove.statement"), true, List.of(Removal.of(place.file(), statement))));
		}
		boolean older = marked.get().written().reference() == Literals.SUCCESSION_LINE__PREDECESSORS;
		EReference other = older ? Literals.SUCCESSION_LINE__SUCCESSORS : Literals.SUCCESSION_LINE__PREDECESSORS;
		List<Link> rest = place.list(line, other);
		int start = place.file().spans().of(line).offset();
		int end = changesEnd(place.file(), line, place.list(line, Literals.SUCCESSION_LINE__SUCCESSORS));
		String words = rest.stream().map(link -> place.file().text().substring(link.written().offset(), link.written().offset() + link.written().length()))
				.collect(Collectors.joining(", "));
		if (rest.isEmpty() || place.file().text().substring(start, end).contains("//") || place.file().text().substring(start, end).contains("/*")) {
			return List.of();
		}
		String text = (older ? "added " : "withdrawn ") + words;
		return List.of(Mend.at(place, messages.get("instead", text), true, start, end - start, text));
	}

	/** Where the kinds of change end; none of them fits another statement. */
	private static int changesEnd(LiveFile file, SuccessionLine line, List<Link> successors) {
		int changes = line.getChanges().size();
		if (changes > 0) {
			Span last = file.spans().of(line, Literals.SUCCESSION_LINE__CHANGES, changes - 1);
			return last.offset() + last.length();
		}
		Link last = successors.getLast();
		return last.written().offset() + last.written().length();
	}

	/** SN405: the proposed lines that the end rests on, confirmed. */
	List<Mend> confirmed(Place place) {
		Optional<EObject> end = place.link().flatMap(Link::target);
		if (end.isEmpty() || !(end.get() instanceof Provision provision)) {
			return List.of();
		}
		Map<String, List<Change>> edits = new HashMap<>();
		List<SuccessionStatement> proposed = Stream.of(provision).flatMap(of -> place.corpus().successionTo(of).stream())
				.filter(statement -> statement.isProposed() && statement instanceof SuccessionLine).toList();
		for (SuccessionStatement statement : proposed) {
			LiveFile file = place.project().fileOf(statement);
			Span word = file.spans().of(statement, Literals.SUCCESSION_STATEMENT__PROPOSED, 0);
			int until = word.offset() + word.length();
			if (statement.getConfidence() != null) {
				Span confidence = file.spans().of(statement, Literals.SUCCESSION_STATEMENT__CONFIDENCE, 0);
				until = confidence.offset() + confidence.length();
			}
			edits.computeIfAbsent(file.uri(), uri -> new ArrayList<>()).add(Removal.of(file, word.offset(), until));
		}
		return edits.isEmpty() ? List.of() : List.of(new Mend(messages.get("confirm", place.link().get().written().name()), false, edits));
	}
}
