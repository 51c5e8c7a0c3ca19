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

/** SN604: what stands as a seal is none, so that nobody can tell whether the review still holds. */
public final class UnreadableSeal implements Rule {

	@Override
	public String code() {
		return "SN604";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Review.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Review review && review.getSeal() != null && Seal.parse(review.getSeal()) instanceof SealText.Malformed) {
			findings.add(review, SanshoPackage.Literals.REVIEW__SEAL);
		}
	}
}
