// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.catalogue.NumberStyle;
import org.sansho.core.rules.catalogue.NumberStyle.Reading;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.actions.Mend.Change;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage.Literals;

/** Puts the numbers of a series right. Citations of what gets another number follow it, in every file. */
final class NumberMends {

	private static final String COMMENT = "//";

	private final IValueConverterService words;
	private final Messages messages;

	@Inject
	NumberMends(IValueConverterService words, Locale locale) {
		this.words = words;
		this.messages = new Messages(NumberMends.class, locale);
	}

	/** SN101, SN504: the next number, if it is free and keeps the order. Nobody cites the second of two, so that no citation changes. */
	List<Mend> next(Place place) {
		Optional<Provision> provision = place.object(Provision.class);
		Optional<Reading> reading = provision.flatMap(of -> NumberStyle.read(of.getNumber()));
		if (reading.isEmpty() || place.key().endsWith(".printed")) {
			return List.of();
		}
		List<Integer> levels = new ArrayList<>(reading.get().levels());
		levels.set(levels.size() - 1, levels.getLast() + 1);
		String next = reading.get().style().write(levels);
		List<Provision> siblings = siblings(provision.get());
		if (siblings.stream().anyMatch(other -> next.equals(other.getNumber()))) {
			return List.of();
		}
		String text = words.toString(next, "Segment");
		return List.of(Mend.at(place, messages.get("number", text), true, place.offset(), place.end() - place.offset(), text));
	}

	/** SN111: the number in the style that most of its series have. */
	List<Mend> inUsualStyle(Place place) {
		Optional<Provision> provision = place.object(Provision.class);
		Optional<Reading> reading = provision.flatMap(of -> NumberStyle.read(of.getNumber()));
		if (reading.isEmpty()) {
			return List.of();
		}
		Map<NumberStyle, Integer> counts = new EnumMap<>(NumberStyle.class);
		siblings(provision.get()).forEach(other -> NumberStyle.read(other.getNumber()).ifPresent(number -> counts.merge(number.style(), 1, Integer::sum)));
		Optional<NumberStyle> usual = counts.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey)
				.filter(style -> style != reading.get().style());
		return usual.flatMap(style -> renamed(place, provision.get(), style.write(reading.get().levels()))).stream().toList();
	}

	/** SN107.order: the statement with its comments in its place among its siblings. */
	List<Mend> inOrder(Place place) {
		Optional<Provision> provision = place.object(Provision.class);
		Optional<Reading> reading = provision.flatMap(of -> NumberStyle.read(of.getNumber()));
		if (reading.isEmpty() || !place.key().endsWith(".order")) {
			return List.of();
		}
		Optional<Provision> before = siblings(provision.get()).stream().takeWhile(other -> other != provision.get())
				.filter(other -> other.eContainer() == provision.get().eContainer())
				.filter(other -> NumberStyle.read(other.getNumber()).filter(number -> compare(number, reading.get()) > 0).isPresent()).findFirst();
		return before.flatMap(other -> moved(place.file(), provision.get(), other)).map(changes ->
				Mend.in(place.file().uri(), messages.get("move", provision.get().getNumber(), before.get().getNumber()), true, changes)).stream().toList();
	}

	private static int compare(Reading one, Reading other) {
		for (int i = 0; i < Math.min(one.levels().size(), other.levels().size()); i++) {
			int order = Integer.compare(one.levels().get(i), other.levels().get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.levels().size(), other.levels().size());
	}

	private static Optional<List<Change>> moved(LiveFile file, Provision provision, Provision before) {
		Optional<Span> block = block(file, provision);
		Optional<Span> target = block(file, before);
		if (block.isEmpty() || target.isEmpty()) {
			return Optional.empty();
		}
		String text = file.text().substring(block.get().offset(), block.get().offset() + block.get().length());
		return Optional.of(List.of(new Change(target.get().offset(), 0, text), new Change(block.get().offset(), block.get().length(), "")));
	}

	/** The lines of an object and of the comments right above it; empty when it shares a line with something else. */
	private static Optional<Span> block(LiveFile file, EObject object) {
		TextLines lines = file.lines();
		Span span = file.spans().of(object);
		int first = lines.line(span.offset());
		int last = lines.line(span.offset() + span.length());
		String behind = file.text().substring(span.offset() + span.length(), lines.end(last)).strip();
		if (!file.text().substring(lines.start(first), span.offset()).isBlank() || !behind.isEmpty() && !behind.startsWith(COMMENT) || last + 1 >= lines.count()) {
			return Optional.empty();
		}
		while (first > 0 && file.text().substring(lines.start(first - 1), lines.end(first - 1)).strip().startsWith(COMMENT)) {
			first--;
		}
		return Optional.of(new Span(lines.start(first), lines.start(last + 1) - lines.start(first)));
	}

	/** The provision with another number, and everybody who cites it or what is in it; empty when that citation is taken. */
	Optional<Mend> renamed(Place place, Provision provision, String number) {
		Corpus corpus = place.corpus();
		Optional<String> path = corpus.path(provision);
		if (path.isEmpty() || number.equals(provision.getNumber())) {
			return Optional.empty();
		}
		List<String> before = CitationPath.parse(path.get()).segments();
		if (!before.getLast().equals(CitationPath.normalise(provision.getNumber()))) {
			return Optional.empty();
		}
		List<String> after = new ArrayList<>(before);
		after.set(after.size() - 1, CitationPath.normalise(number));
		String taken = written(after);
		if (corpus.editionOf(provision).flatMap(edition -> corpus.provision(edition, CitationPath.parse(taken).toString())).filter(other -> other != provision).isPresent()) {
			return Optional.empty();
		}
		Map<String, List<Change>> edits = new LinkedHashMap<>();
		String text = words.toString(number, "Segment");
		Span span = place.file().spans().of(provision, Literals.PROVISION__NUMBER, 0);
		edits.put(place.file().uri(), new ArrayList<>(List.of(new Change(span.offset(), span.length(), text))));
		for (LiveFile file : place.project().files()) {
			for (Link link : file.links()) {
				if (link.target().filter(target -> isIn(target, provision)).isPresent()) {
					List<String> segments = new ArrayList<>(CitationPath.parse(link.written().name()).segments());
					if (segments.size() < before.size() || !segments.subList(0, before.size()).equals(before)) {
						return Optional.empty();
					}
					segments.set(before.size() - 1, after.getLast());
					edits.computeIfAbsent(file.uri(), uri -> new ArrayList<>()).add(new Change(link.written().offset(), link.written().length(), written(segments)));
				}
			}
		}
		return Optional.of(new Mend(messages.get("number", text), true, edits));
	}

	private String written(List<String> segments) {
		return String.join("/", segments.stream().map(segment -> words.toString(segment, "Segment")).toList());
	}

	private static boolean isIn(EObject object, Provision provision) {
		for (EObject level = object; level instanceof Provision; level = level.eContainer()) {
			if (level == provision) {
				return true;
			}
		}
		return false;
	}

	private static List<Provision> siblings(Provision provision) {
		return provision.eContainer() == null ? List.of() : provision.eContainer().eContents().stream().filter(other -> other.eClass() == provision.eClass())
				.map(Provision.class::cast).toList();
	}
}
