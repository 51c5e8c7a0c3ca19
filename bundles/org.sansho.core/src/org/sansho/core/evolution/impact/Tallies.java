// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.MappingSet;
import org.sansho.model.Scope;

/** How much of each mapping set and of each form is concerned. */
final class Tallies {

	private static final class Counts {
		private final Map<Urgency, Integer> byUrgency = new EnumMap<>(Urgency.class);
		private int settled;
		private int retired;
	}

	private final Corpus corpus;
	private final Map<MappingSet, Counts> counts = new HashMap<>();

	Tallies(Corpus corpus) {
		this.corpus = corpus;
	}

	/** A statement of {@code set} is not in force any more. */
	void countRetired(MappingSet set) {
		of(set).retired++;
	}

	/** What a statement of {@code set} says has been said anew. */
	void countSettled(MappingSet set) {
		of(set).settled++;
	}

	/** A statement of {@code set} is to be looked at. */
	void count(MappingSet set, Urgency urgency) {
		of(set).byUrgency.merge(urgency, 1, Integer::sum);
	}

	private Counts of(MappingSet set) {
		return counts.computeIfAbsent(set, key -> new Counts());
	}

	/**
	 * The sets that have been counted, in the order of the project.
	 *
	 * @param successors what says for the newer edition what a set says for the older one
	 */
	List<SetTally> sets(Function<MappingSet, List<MappingSet>> successors) {
		List<SetTally> tallies = new ArrayList<>();
		for (MappingSet set : corpus.mappingSets()) {
			Counts found = counts.get(set);
			if (found != null) {
				tallies.add(new SetTally(set, set.getStatements().size(), found.byUrgency, found.settled, found.retired, successors.apply(set)));
			}
		}
		return tallies;
	}

	/** The forms of which {@code hits} concern items, in the order of their editions. */
	List<FormTally> forms(List<Hit> hits) {
		Map<Form, Map<Urgency, Integer>> byForm = new HashMap<>();
		Set<Edition> editions = new LinkedHashSet<>();
		for (Hit hit : hits) {
			if (hit.kind() == Hit.Kind.ITEM) {
				formOf(hit.object()).ifPresent(form -> {
					byForm.computeIfAbsent(form, key -> new EnumMap<>(Urgency.class)).merge(hit.urgency(), 1, Integer::sum);
					editions.add(form.getEdition());
				});
			}
		}
		List<FormTally> tallies = new ArrayList<>();
		for (Edition edition : corpus.editions()) {
			if (editions.contains(edition)) {
				corpus.forms(edition).stream().filter(byForm::containsKey).forEach(form -> tallies.add(new FormTally(form, items(form), byForm.get(form))));
			}
		}
		return tallies;
	}

	private static Optional<Form> formOf(EObject item) {
		for (EObject level = item; level != null; level = level.eContainer()) {
			if (level instanceof Form form) {
				return Optional.of(form);
			}
		}
		return Optional.empty();
	}

	private static int items(Form form) {
		int items = 0;
		for (FormElement element : form.getElements()) {
			items += switch (element) {
				case Gate gate -> 1;
				case FormSection section -> section.getEntries().stream().mapToInt(entry -> entry instanceof Scope scope ? scope.getItems().size() : 1).sum();
				default -> 0;
			};
		}
		return items;
	}
}
