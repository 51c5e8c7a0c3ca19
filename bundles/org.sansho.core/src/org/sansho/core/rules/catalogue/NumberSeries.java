// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.catalogue.NumberStyle.Reading;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Scope;
import org.sansho.model.SectionEntry;

/**
 * Numbers that belong together: those of the siblings of one kind, in the order of the text. Words among them are left out.
 *
 * <p>A part that is spread over several declarations is one container. The items of a section are one series through its scopes; a
 * scope with a name begins a series of its own.
 *
 * @param before the last number of the series before this one, should numbers run on; 0: there is none
 */
record NumberSeries(List<Numbered> numbers, int before) {

	/** A number and where it stands. */
	record Numbered(EObject object, EStructuralFeature feature, String text, Reading reading) {
	}

	/** The series of what {@code container} contains; none for a part, which may be spread over several declarations. */
	static List<NumberSeries> in(EObject container) {
		return switch (container) {
			case Clause clause -> ofClauses(clause.getClauses());
			case Form form -> inForm(form);
			default -> List.of();
		};
	}

	/** The series at the top of the parts of an edition, which several rules look at. */
	private record TopOfParts(List<NumberSeries> series) {
	}

	/** The series at the top of all parts of the project. */
	static List<NumberSeries> atTopOfParts(Corpus corpus) {
		List<NumberSeries> all = new ArrayList<>();
		for (Edition edition : corpus.editions()) {
			all.addAll(corpus.derived(edition, TopOfParts.class, within -> new TopOfParts(atTopOfParts(within, edition))).series());
		}
		return all;
	}

	private static List<NumberSeries> atTopOfParts(Corpus corpus, Edition edition) {
		Map<String, List<Clause>> byPart = new LinkedHashMap<>();
		for (Part part : corpus.parts(edition)) {
			String name = part.getName() == null ? "" : CitationPath.normalise(part.getName());
			byPart.computeIfAbsent(name, key -> new ArrayList<>()).addAll(part.getClauses());
		}
		return byPart.values().stream().flatMap(clauses -> ofClauses(clauses).stream()).toList();
	}

	private static List<NumberSeries> ofClauses(List<Clause> clauses) {
		if (clauses.isEmpty()) {
			return List.of();
		}
		Map<Object, List<Numbered>> byKind = new LinkedHashMap<>();
		for (Clause clause : clauses) {
			add(byKind.computeIfAbsent(clause.eClass(), key -> new ArrayList<>()), clause, SanshoPackage.Literals.PROVISION__NUMBER, clause.getNumber());
		}
		return byKind.values().stream().map(numbers -> new NumberSeries(numbers, 0)).toList();
	}

	private static List<NumberSeries> inForm(Form form) {
		List<NumberSeries> all = new ArrayList<>();
		List<Numbered> sections = new ArrayList<>();
		int before = 0;
		for (FormElement element : form.getElements()) {
			if (element instanceof FormSection section) {
				add(sections, section, SanshoPackage.Literals.FORM_SECTION__NUMBER, section.getNumber());
				List<Numbered> items = new ArrayList<>();
				for (SectionEntry entry : section.getEntries()) {
					switch (entry) {
						case Item item -> add(items, item);
						case Scope scope when scope.getName() == null -> scope.getItems().forEach(item -> add(items, item));
						case Scope scope -> {
							List<Numbered> own = new ArrayList<>();
							scope.getItems().forEach(item -> add(own, item));
							all.add(new NumberSeries(own, 0));
						}
						default -> { }
					}
				}
				all.add(new NumberSeries(items, before));
				before = items.stream().mapToInt(item -> item.reading().levels().getFirst()).max().orElse(before);
			}
		}
		all.add(new NumberSeries(sections, 0));
		return all;
	}

	private static void add(List<Numbered> numbers, Item item) {
		add(numbers, item, SanshoPackage.Literals.PROVISION__NUMBER, item.getNumber());
	}

	private static void add(List<Numbered> numbers, EObject object, EStructuralFeature feature, String text) {
		NumberStyle.read(text).ifPresent(reading -> numbers.add(new Numbered(object, feature, text, reading)));
	}
}
