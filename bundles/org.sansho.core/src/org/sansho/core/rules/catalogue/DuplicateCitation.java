// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.Item;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;

/**
 * SN101: two clauses or gates of one edition have the same citation, so that nothing can be said about either of them. Items are
 * {@link DuplicateItemNumber}'s.
 */
public final class DuplicateCitation implements Rule {

	@Override
	public String code() {
		return "SN101";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of();
	}

	@Override
	public void check(Corpus corpus, Findings findings) {
		for (Provision duplicate : corpus.duplicates()) {
			if (!(duplicate instanceof Item)) {
				Edition edition = corpus.editionOf(duplicate).orElseThrow();
				findings.add(duplicate, SanshoPackage.Literals.PROVISION__NUMBER, corpus.path(duplicate).orElseThrow(),
						edition.getName());
			}
		}
	}
}
