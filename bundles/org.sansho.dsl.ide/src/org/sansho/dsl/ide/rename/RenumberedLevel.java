// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.Naming;
import org.sansho.core.citation.CitationNames;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.ide.rename.Notation.Place;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Scope;

/**
 * A level of citations gets another number: a part, form, section, scope or provision. The citations of everything below it change in
 * this one segment; and since a section's number may stand for its container's too ({@code 9.1} in {@code 9}), a segment can come or go.
 */
final class RenumberedLevel {

	private final LiveProject project;
	private final Notation notation;
	private final EObject level;
	private final String number;
	/** The level with its other declarations: a part may be spread over several. */
	private final Set<EObject> same = Collections.newSetFromMap(new IdentityHashMap<>());

	RenumberedLevel(LiveProject project, Notation notation, EObject level, String number) {
		this.project = project;
		this.notation = notation;
		this.level = level;
		this.number = number;
		same.addAll(declarations(level));
		same.add(level);
	}

	/** The level, and what declares it besides. */
	Set<EObject> everywhere() {
		return same;
	}

	/** The citation or name that is taken already; empty when the number is free. */
	Optional<String> collision() {
		Optional<Edition> edition = edition(level);
		if (edition.isEmpty() || siblings(level, number).stream().anyMatch(other -> !same.contains(other))) {
			return edition.map(found -> number);
		}
		Corpus corpus = project.corpus();
		Map<String, String> taken = new HashMap<>();
		for (Provision provision : corpus.provisions(edition.get())) {
			Optional<String> before = corpus.path(provision).filter(path -> isBelow(provision));
			if (before.isPresent()) {
				String after = path(provision);
				Optional<Provision> other = corpus.provision(edition.get(), after);
				String first = taken.putIfAbsent(after, before.get());
				if (first != null && !first.equals(before.get()) || other.isPresent() && !isBelow(other.get())) {
					return Optional.of(after);
				}
			}
		}
		return Optional.empty();
	}

	/** What things are called afterwards. */
	Naming naming() {
		Corpus corpus = project.corpus();
		Map<EObject, String> names = new IdentityHashMap<>();
		same.forEach(each -> names.put(each, number));
		return new NewNames(corpus, names, provision -> isBelow(provision) ? corpus.path(provision).map(before -> path(provision)) : corpus.path(provision));
	}

	void addTo(Edits edits) {
		Place place = level instanceof Scope || level instanceof Gate ? Place.WORD : Place.SEGMENT;
		for (EObject each : same) {
			LiveFile file = project.fileOf(each);
			Names.span(file, each).ifPresent(span -> edits.replace(file, span, notation.inPlaceOf(Edits.at(file, span), place, number)));
		}
		for (LiveFile file : project.files()) {
			for (Link link : file.links()) {
				if (link.target().orElse(null) instanceof Provision provision && isBelow(provision)) {
					addTo(edits, file, new Span(link.written().offset(), link.written().length()), provision);
				}
			}
		}
	}

	private void addTo(Edits edits, LiveFile file, Span citation, Provision provision) {
		List<EObject> before = CitationNames.levels(provision);
		List<EObject> after = CitationNames.levels(provision, this::numberOf);
		List<Span> pieces = Names.pieces(Edits.at(file, citation), citation.offset(), '/');
		if (before.equals(after) && pieces.size() == before.size()) {
			for (int i = 0; i < pieces.size(); i++) {
				if (same.contains(before.get(i))) {
					edits.replace(file, pieces.get(i), notation.inPlaceOf(Edits.at(file, pieces.get(i)), Place.SEGMENT, number));
				}
			}
			return;
		}
		List<String> written = new ArrayList<>();
		for (EObject each : after) {
			int old = pieces.size() == before.size() ? before.indexOf(each) : -1;
			String segment = numberOf(each);
			written.add(old < 0 ? notation.written(Place.SEGMENT, segment)
					: same.contains(each) ? notation.inPlaceOf(Edits.at(file, pieces.get(old)), Place.SEGMENT, segment) : Edits.at(file, pieces.get(old)));
		}
		edits.replace(file, citation, String.join("/", written));
	}

	private String path(Provision provision) {
		return CitationPath.of(CitationNames.levels(provision, this::numberOf).stream().map(this::numberOf).toList()).toString();
	}

	private String numberOf(EObject each) {
		return same.contains(each) ? number : CitationNames.number(each).orElse(null);
	}

	private boolean isBelow(Provision provision) {
		for (EObject each = provision; each != null; each = each.eContainer()) {
			if (same.contains(each)) {
				return true;
			}
		}
		return false;
	}

	private List<? extends EObject> declarations(EObject object) {
		return object instanceof Provision ? List.of(object) : siblings(object, CitationNames.number(object).orElse(""));
	}

	/** What would be one with {@code object} if that were called {@code name}; provisions are never one. */
	private List<? extends EObject> siblings(EObject object, String name) {
		Corpus corpus = project.corpus();
		String wanted = CitationPath.normalise(name);
		return switch (object) {
			case Part part -> edition(part).map(edition -> called(corpus.parts(edition), wanted)).orElse(List.of());
			case Form form -> edition(form).map(edition -> called(corpus.forms(edition), wanted)).orElse(List.of());
			case FormSection section -> called(declarations(section.eContainer()).stream().flatMap(form -> ((Form) form).getElements().stream())
					.filter(FormSection.class::isInstance).toList(), wanted);
			case Scope scope -> called(declarations(scope.eContainer()).stream().flatMap(section -> ((FormSection) section).getEntries().stream())
					.filter(Scope.class::isInstance).toList(), wanted);
			default -> List.of();
		};
	}

	private static List<? extends EObject> called(List<? extends EObject> objects, String name) {
		return objects.stream().filter(object -> CitationNames.number(object).map(CitationPath::normalise).filter(name::equals).isPresent()).toList();
	}

	/** The edition that a level of citations belongs to. */
	static Optional<Edition> edition(EObject object) {
		for (EObject each = object; each != null; each = each.eContainer()) {
			if (each instanceof Part part) {
				return Optional.ofNullable(part.getEdition());
			}
			if (each instanceof Form form) {
				return Optional.ofNullable(form.getEdition());
			}
		}
		return Optional.empty();
	}
}
