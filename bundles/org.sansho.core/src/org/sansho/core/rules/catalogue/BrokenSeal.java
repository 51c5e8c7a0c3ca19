// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.review.SealChange;
import org.sansho.core.review.Seals;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.Review;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;

/** SN601: an entry is no longer what was reviewed; one finding for each field of each end that changed. */
public final class BrokenSeal implements Rule {

	@Override
	public String code() {
		return "SN601";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof MappingEntry entry && entry.getReview() != null) {
			Seals.in(corpus).changes(entry).forEach(change -> report(change, entry, findings));
		}
	}

	private static void report(SealChange change, MappingEntry entry, Findings findings) {
		Review review = entry.getReview();
		switch (change) {
			case SealChange.OtherRelationship other ->
				add(findings, "relationship", review, other.before().getLiteral(), entry.getRelationship().getLiteral());
			case SealChange.OtherWording other -> add(findings, other.field().name().toLowerCase(Locale.ROOT), review, other.citation());
			case SealChange.EndAdded added -> add(findings, "added." + side(added.side()), review, added.citation());
			case SealChange.EndRemoved removed when removed.citation().isPresent() ->
				add(findings, "removed." + side(removed.side()), review, removed.citation().get());
			case SealChange.EndRemoved removed -> add(findings, "gone." + side(removed.side()), review);
		}
	}

	private static String side(Side side) {
		return side.getLiteral();
	}

	/** Who reviewed, and when, come first in every text. */
	private static void add(Findings findings, String variant, Review review, String... arguments) {
		String[] all = new String[arguments.length + 2];
		all[0] = review.getReviewer();
		all[1] = review.getDate();
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		findings.addVariant(variant, review, SanshoPackage.Literals.REVIEW__SEAL, -1, all);
	}
}
