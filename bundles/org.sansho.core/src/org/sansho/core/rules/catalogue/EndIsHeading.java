// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;

/**
 * SN202: an end of a mapping is a heading, while the requirements stand below it: nobody can tell which of them is meant, and a change
 * of one of them goes unnoticed.
 */
public final class EndIsHeading implements Rule {

	@Override
	public String code() {
		return "SN202";
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
		if (object instanceof MappingEntry entry) {
			check(entry, SanshoPackage.Literals.MAPPING_ENTRY__SOURCES, entry.getSources(), corpus, findings);
			check(entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS, entry.getTargets(), corpus, findings);
		}
	}

	private static void check(MappingEntry entry, EReference feature, List<Provision> ends, Corpus corpus, Findings findings) {
		for (int i = 0; i < ends.size(); i++) {
			if (corpus.isHeadingOfRequirements(ends.get(i))) {
				findings.addVariant("", entry, feature, i, corpus.path(ends.get(i)).orElse(""));
			}
		}
	}
}
