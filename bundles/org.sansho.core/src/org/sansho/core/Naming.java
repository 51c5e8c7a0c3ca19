// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.citation.CitationNames;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.Profile;
import org.sansho.model.Provision;

/** What things are called: as they are, or as they would be after a change of names, so that what holds names can follow it. */
public interface Naming {

	/** The canonical citation of {@code provision} inside its edition; empty where it cannot be cited. */
	Optional<String> path(Provision provision);

	/** The name that {@code thing} has itself: of a level of citations its segment. Empty where it has none. */
	Optional<String> name(EObject thing);

	/** As everything is called in {@code corpus}. */
	static Naming of(Corpus corpus) {
		return new Naming() {
			@Override
			public Optional<String> path(Provision provision) {
				return corpus.path(provision);
			}

			@Override
			public Optional<String> name(EObject thing) {
				return switch (thing) {
					case Document document -> Optional.ofNullable(document.getName());
					case Profile profile -> Optional.ofNullable(profile.getName());
					case Edition edition -> Optional.ofNullable(edition.getName());
					case MappingSet set -> Optional.ofNullable(set.getName());
					default -> CitationNames.number(thing);
				};
			}
		};
	}
}
