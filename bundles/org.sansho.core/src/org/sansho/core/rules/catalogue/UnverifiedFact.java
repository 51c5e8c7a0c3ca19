// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Annotated;
import org.sansho.model.SanshoPackage.Literals;

/** SN801: a fact has not been checked against the official document. */
public final class UnverifiedFact implements Rule {

	@Override
	public String code() {
		return "SN801";
	}

	@Override
	public Severity severity() {
		return Severity.INFO;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Annotated.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Annotated fact && fact.getUnverified() != null) {
			findings.add(fact, Literals.ANNOTATED__UNVERIFIED, fact.getUnverified());
		}
	}
}
