// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.Naming;
import org.sansho.model.Added;
import org.sansho.model.ColumnElement;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.Withdrawn;

/**
 * The name of what a finding is about, which stays the same when lines move: {@code mhlw.safety@6.0/企画管理編/9},
 * {@code checklist-basis-R7/医療機関確認用/2/②..企画管理編/9.1}. Settings suppress findings by it, and reports recognise them.
 */
public final class Subject {

	/** From one end to the other. Neither a shell nor a properties file takes it for something else. */
	private static final String TO = "..";

	private Subject() {
	}

	/** The name of {@code object}, or of the nearest thing around it that has one; empty where nothing has. */
	public static String of(EObject object, Corpus corpus) {
		return of(object, corpus, Naming.of(corpus));
	}

	/** As {@link #of(EObject, Corpus)}, if things were called as {@code naming} says. */
	public static String of(EObject object, Corpus corpus, Naming naming) {
		for (EObject level = object; level != null; level = level.eContainer()) {
			Optional<String> name = name(level, corpus, naming);
			if (name.isPresent()) {
				return name.get();
			}
		}
		return "";
	}

	private static Optional<String> name(EObject object, Corpus corpus, Naming naming) {
		return switch (object) {
			case Document document -> naming.name(document);
			case Profile profile -> within(profile.eContainer(), corpus, naming, '/', naming.name(profile));
			case Edition edition -> naming.name(edition);
			case Part part -> edition(part.getEdition(), naming).map(edition -> naming.name(part).map(name -> edition + '/' + name).orElse(edition));
			case Form form -> edition(form.getEdition(), naming).map(edition -> naming.name(form).map(name -> edition + '/' + name).orElse(edition));
			case Provision provision -> naming.path(provision)
					.flatMap(path -> corpus.editionOf(provision).flatMap(edition -> edition(edition, naming)).map(edition -> edition + '/' + path));
			case FormSection section -> within(section.eContainer(), corpus, naming, '/', naming.name(section));
			case ColumnElement column -> within(column.eContainer(), corpus, naming, '/', Optional.ofNullable(column.getTitle()));
			case MappingSet set -> naming.name(set);
			case MappingEntry entry -> within(entry.getMappingSet(), corpus, naming, '/', Optional.of(first(entry.getSources(), naming) + TO + first(entry.getTargets(), naming)));
			case NoCounterpart none -> within(none.getMappingSet(), corpus, naming, '/', Optional.of(first(none.getProvisions(), naming)));
			case Succession succession -> edition(succession.getFrom(), naming)
					.map(from -> from + TO + edition(succession.getTo(), naming).map(to -> to.substring(to.indexOf('@') + 1)).orElse(""));
			case SuccessionLine line -> within(line.getSuccession(), corpus, naming, '/', Optional.of(first(line.getPredecessors(), naming) + TO + first(line.getSuccessors(), naming)));
			case Added added -> within(added.getSuccession(), corpus, naming, '/', Optional.of(TO + first(added.getSuccessors(), naming)));
			case Withdrawn withdrawn -> within(withdrawn.getSuccession(), corpus, naming, '/', Optional.of(first(withdrawn.getPredecessors(), naming) + TO));
			case MovedOut moved -> within(moved.getSuccession(), corpus, naming, '/', Optional.of(first(moved.getPredecessors(), naming) + TO));
			default -> Optional.empty();
		};
	}

	private static Optional<String> within(EObject owner, Corpus corpus, Naming naming, char separator, Optional<String> name) {
		return owner == null ? Optional.empty() : name.map(known -> of(owner, corpus, naming) + separator + known);
	}

	private static Optional<String> edition(Edition edition, Naming naming) {
		return edition == null || edition.eIsProxy() ? Optional.empty() : naming.name(edition);
	}

	private static String first(List<Provision> ends, Naming naming) {
		return ends.isEmpty() ? "" : naming.path(ends.getFirst()).orElse("");
	}
}
