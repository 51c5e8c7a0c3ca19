// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
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
		for (EObject level = object; level != null; level = level.eContainer()) {
			Optional<String> name = name(level, corpus);
			if (name.isPresent()) {
				return name.get();
			}
		}
		return "";
	}

	private static Optional<String> name(EObject object, Corpus corpus) {
		return switch (object) {
			case Document document -> Optional.ofNullable(document.getName());
			case Profile profile -> within(profile.eContainer(), corpus, '/', profile.getName());
			case Edition edition -> Optional.ofNullable(edition.getName());
			case Part part -> part.getName() == null ? edition(part.getEdition()) : edition(part.getEdition()).map(edition -> edition + '/' + part.getName());
			case Form form -> edition(form.getEdition()).map(edition -> edition + '/' + form.getName());
			case Provision provision -> corpus.path(provision).flatMap(path -> corpus.editionOf(provision).flatMap(Subject::edition).map(edition -> edition + '/' + path));
			case FormSection section -> within(section.eContainer(), corpus, '/', section.getNumber());
			case ColumnElement column -> within(column.eContainer(), corpus, '/', column.getTitle());
			case MappingSet set -> Optional.ofNullable(set.getName());
			case MappingEntry entry -> within(entry.getMappingSet(), corpus, '/', first(entry.getSources(), corpus) + TO + first(entry.getTargets(), corpus));
			case NoCounterpart none -> within(none.getMappingSet(), corpus, '/', first(none.getProvisions(), corpus));
			case Succession succession -> edition(succession.getFrom()).map(from -> from + TO + edition(succession.getTo()).map(to -> EditionIds.label(succession.getTo())).orElse(""));
			case SuccessionLine line -> within(line.getSuccession(), corpus, '/', first(line.getPredecessors(), corpus) + TO + first(line.getSuccessors(), corpus));
			case Added added -> within(added.getSuccession(), corpus, '/', TO + first(added.getSuccessors(), corpus));
			case Withdrawn withdrawn -> within(withdrawn.getSuccession(), corpus, '/', first(withdrawn.getPredecessors(), corpus) + TO);
			case MovedOut moved -> within(moved.getSuccession(), corpus, '/', first(moved.getPredecessors(), corpus) + TO);
			default -> Optional.empty();
		};
	}

	private static Optional<String> within(EObject owner, Corpus corpus, char separator, String name) {
		return name == null || owner == null ? Optional.empty() : Optional.of(of(owner, corpus) + separator + name);
	}

	private static Optional<String> edition(Edition edition) {
		return edition == null || edition.eIsProxy() ? Optional.empty() : Optional.ofNullable(edition.getName());
	}

	private static String first(List<Provision> ends, Corpus corpus) {
		return ends.isEmpty() ? "" : corpus.path(ends.getFirst()).orElse("");
	}
}
