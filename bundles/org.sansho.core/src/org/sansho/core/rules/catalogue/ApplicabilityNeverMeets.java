// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Document;
import org.sansho.model.MappingEntry;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.SanshoPackage;

/**
 * SN305: the ends of a mapping apply to different profiles, so that nobody ever meets both. Only profiles of one document can be
 * compared.
 */
public final class ApplicabilityNeverMeets implements Rule {

	@Override
	public String code() {
		return "SN305";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(MappingEntry.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (!(object instanceof MappingEntry entry) || entry.getRelationship() == Relationship.NO_RELATIONSHIP) {
			return;
		}
		Set<Profile> sources = new LinkedHashSet<>();
		for (Provision source : entry.getSources()) {
			List<Profile> profiles = corpus.appliesTo(source);
			if (profiles.isEmpty()) {
				return;
			}
			sources.addAll(profiles);
		}
		for (int i = 0; i < entry.getTargets().size(); i++) {
			List<Profile> profiles = corpus.appliesTo(entry.getTargets().get(i));
			if (!profiles.isEmpty() && isComparable(sources, profiles) && Collections.disjoint(sources, profiles)) {
				findings.addVariant("", entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS, i, corpus.path(entry.getTargets().get(i)).orElse(""),
						names(profiles), names(sources));
			}
		}
	}

	private static boolean isComparable(Collection<Profile> sources, Collection<Profile> targets) {
		Set<Document> documents = new LinkedHashSet<>();
		sources.forEach(profile -> documents.add(profile.getDocument()));
		targets.forEach(profile -> documents.add(profile.getDocument()));
		return documents.size() == 1;
	}

	private static String names(Collection<Profile> profiles) {
		return profiles.stream().map(Profile::getName).collect(Collectors.joining(", "));
	}
}
