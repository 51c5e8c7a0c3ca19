// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionOrder;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.Part;
import org.sansho.model.SanshoPackage;

/**
 * SN109: a part was issued before its edition. Dates are compared as far as both are known: a part of 2023-05 is not older than an
 * edition of 2023-05-31.
 */
public final class PartOlderThanEdition implements Rule {

	@Override
	public String code() {
		return "SN109";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Part.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Part part && part.getEdition() != null && !part.getEdition().eIsProxy()) {
			Edition edition = part.getEdition();
			Optional<String> partDate = ImpossibleDate.possible(part.getIssued());
			Optional<String> editionDate = ImpossibleDate.possible(edition.getIssued());
			if (partDate.isPresent() && editionDate.isPresent() && EditionOrder.compareDates(partDate.get(), editionDate.get()) < 0) {
				findings.add(part, SanshoPackage.Literals.PART__ISSUED, partDate.get(), edition.getName(), editionDate.get());
			}
		}
	}
}
