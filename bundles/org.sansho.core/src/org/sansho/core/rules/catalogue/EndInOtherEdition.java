// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;

/** SN201: an end of a mapping belongs to another edition than the header of the set names. */
public final class EndInOtherEdition implements Rule {

	@Override
	public String code() {
		return "SN201";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(MappingStatement.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof MappingStatement statement && statement.getMappingSet() != null) {
			MappingSet set = statement.getMappingSet();
			switch (statement) {
				case MappingEntry entry -> {
					check(entry, SanshoPackage.Literals.MAPPING_ENTRY__SOURCES, entry.getSources(), set.getFrom(), corpus, findings);
					check(entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS, entry.getTargets(), set.getTo(), corpus, findings);
				}
				case NoCounterpart none -> check(none, SanshoPackage.Literals.NO_COUNTERPART__PROVISIONS, none.getProvisions(),
						none.getSide() == Side.SOURCE ? set.getFrom() : set.getTo(), corpus, findings);
				default -> { }
			}
		}
	}

	private static void check(EObject statement, EReference feature, List<Provision> ends, Edition named, Corpus corpus, Findings findings) {
		if (named == null || named.eIsProxy()) {
			return;
		}
		for (int i = 0; i < ends.size(); i++) {
			Optional<Edition> own = corpus.editionOf(ends.get(i));
			if (own.isPresent() && own.get() != named) {
				findings.addVariant("", statement, feature, i, corpus.path(ends.get(i)).orElse(""), named.getName(), own.get().getName());
			}
		}
	}
}
