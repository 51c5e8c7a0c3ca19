// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionOrder;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;

/** SN406: a succession leads from an edition to itself, or from a newer edition to an older one. */
public final class SuccessionDirection implements Rule {

	@Override
	public String code() {
		return "SN406";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Succession.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Succession succession && succession.getFrom() != null && succession.getTo() != null
				&& !succession.getFrom().eIsProxy() && !succession.getTo().eIsProxy()) {
			if (succession.getFrom() == succession.getTo()) {
				findings.addVariant("itself", succession, SanshoPackage.Literals.SUCCESSION__TO, -1, succession.getTo().getName());
			} else if (EditionOrder.isAfter(succession.getFrom(), succession.getTo())) {
				findings.addVariant("backwards", succession, SanshoPackage.Literals.SUCCESSION__TO, -1, succession.getFrom().getName(), succession.getTo().getName());
			}
		}
	}
}
