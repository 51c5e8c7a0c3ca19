// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.review.Seal;
import org.sansho.core.review.SealText;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Review;
import org.sansho.model.SanshoPackage;

/** SN605: a newer program made the seal, and this one cannot check it. A code of its own, since nothing is wrong. */
public final class LaterSeal implements Rule {

	@Override
	public String code() {
		return "SN605";
	}

	@Override
	public Severity severity() {
		return Severity.INFO;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Review.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Review review && review.getSeal() != null && Seal.parse(review.getSeal()) instanceof SealText.LaterScheme later) {
			findings.add(review, SanshoPackage.Literals.REVIEW__SEAL, later.scheme(), Integer.toString(Seal.SCHEME));
		}
	}
}
