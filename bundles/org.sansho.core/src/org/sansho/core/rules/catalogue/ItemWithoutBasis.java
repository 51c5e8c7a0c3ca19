// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Checklist;
import org.sansho.model.Edition;
import org.sansho.model.Item;
import org.sansho.model.SanshoPackage;

/**
 * SN702: no mapping set says what an item of a checklist rests on, because none leads from its edition or to it. Where one does, {@link
 * UnmappedProvision} tells which items it leaves out.
 */
public final class ItemWithoutBasis implements Rule {

	@Override
	public String code() {
		return "SN702";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Item.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Item item) {
			Optional<Edition> edition = corpus.editionOf(item).filter(own -> corpus.documentOf(own).filter(Checklist.class::isInstance).isPresent());
			if (edition.isPresent() && Stream.concat(corpus.mappingSetsFrom(edition.get()).stream(), corpus.mappingSetsTo(edition.get()).stream()).noneMatch(EffectiveSettings::isActive)) {
				findings.add(item, SanshoPackage.Literals.PROVISION__NUMBER, corpus.path(item).orElse(""), edition.get().getName());
			}
		}
	}
}
