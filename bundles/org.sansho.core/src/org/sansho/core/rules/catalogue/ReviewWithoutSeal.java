// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Review;

/** SN602: a review does not say what was reviewed, so that nobody can tell whether it still holds. */
public final class ReviewWithoutSeal implements Rule {

	@Override
	public String code() {
		return "SN602";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Review.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		// A syntax error may have cut off what stands behind.
		if (object instanceof Review review && review.getSeal() == null && review.getReviewer() != null) {
			findings.add(review, null, review.getReviewer(), review.getDate());
		}
	}
}
