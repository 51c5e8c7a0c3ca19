// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionOrder;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.SanshoPackage;

/**
 * SN401: a mapping set or an edition of a checklist that is still in use rests on an edition that a newer one has superseded.
 *
 * <p>A set that was carried on, so that another one connects newer editions of the same documents, is history and not found.
 */
public final class RestsOnSupersededEdition implements Rule {

	@Override
	public String code() {
		return "SN401";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Edition.class, MappingSet.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		switch (object) {
			case MappingSet set when EffectiveSettings.isActive(set) && isLinked(set.getFrom()) && isLinked(set.getTo()) -> check(set, corpus, findings);
			case Edition edition when !edition.getBasedOn().isEmpty() -> check(edition, corpus, findings);
			default -> { }
		}
	}

	private static void check(MappingSet set, Corpus corpus, Findings findings) {
		EditionOrder order = new EditionOrder(corpus);
		Optional<Edition> newerFrom = order.supersededBy(set.getFrom());
		Optional<Edition> newerTo = order.supersededBy(set.getTo());
		if ((newerFrom.isPresent() || newerTo.isPresent()) && !isCarriedOn(set, corpus, order)) {
			newerFrom.ifPresent(newer -> findings.addVariant("", set, SanshoPackage.Literals.MAPPING_SET__FROM, -1, set.getFrom().getName(), newer.getName()));
			newerTo.ifPresent(newer -> findings.addVariant("", set, SanshoPackage.Literals.MAPPING_SET__TO, -1, set.getTo().getName(), newer.getName()));
		}
	}

	private static void check(Edition edition, Corpus corpus, Findings findings) {
		EditionOrder order = new EditionOrder(corpus);
		if (order.supersededBy(edition).isPresent()) {
			return;
		}
		for (int i = 0; i < edition.getBasedOn().size(); i++) {
			int index = i;
			Edition basis = edition.getBasedOn().get(i);
			if (isLinked(basis)) {
				order.supersededBy(basis).ifPresent(newer -> findings.addVariant("edition", edition, SanshoPackage.Literals.EDITION__BASED_ON, index,
						basis.getName(), newer.getName()));
			}
		}
	}

	/** Whether another set connects the same documents, one of them in a newer edition and the other at least in the same. */
	private static boolean isCarriedOn(MappingSet set, Corpus corpus, EditionOrder order) {
		for (Edition from : later(set.getFrom(), corpus, order)) {
			for (MappingSet other : corpus.mappingSetsFrom(from)) {
				if (other != set && EffectiveSettings.isActive(other) && isLinked(other.getTo())) {
					boolean sameTo = other.getTo() == set.getTo();
					boolean newerTo = order.isSuperseded(set.getTo(), other.getTo()) && corpus.documentOf(set.getTo()).equals(corpus.documentOf(other.getTo()));
					if (newerTo || sameTo && from != set.getFrom()) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** {@code edition} and all that came after it. */
	private static List<Edition> later(Edition edition, Corpus corpus, EditionOrder order) {
		return corpus.documentOf(edition).map(corpus::editionsOf).orElse(List.of()).stream()
				.filter(other -> other == edition || order.isSuperseded(edition, other)).toList();
	}

	private static boolean isLinked(Edition edition) {
		return edition != null && !edition.eIsProxy() && edition.getName() != null;
	}
}
