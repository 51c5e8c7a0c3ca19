// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.lineage.PredecessorWordings;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.review.SealChange;
import org.sansho.core.review.SealedWording;
import org.sansho.core.review.Seals;
import org.sansho.core.rules.Finding.Text;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.Review;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;

/** SN601: an entry is no longer what was reviewed; one finding for each field of each end that changed. */
public final class BrokenSeal implements Rule {

	private final EarlierWordings earlier;

	/** @param earlier where the wording that was reviewed may be found */
	public BrokenSeal(EarlierWordings earlier) {
		this.earlier = earlier;
	}

	@Override
	public String code() {
		return "SN601";
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
		if (object instanceof MappingEntry entry && entry.getReview() != null) {
			Seals.in(corpus).changes(entry).forEach(change -> report(change, entry, corpus, findings));
		}
	}

	private void report(SealChange change, MappingEntry entry, Corpus corpus, Findings findings) {
		Review review = entry.getReview();
		switch (change) {
			case SealChange.OtherRelationship other ->
				add(findings, "relationship", review, other.before().getLiteral(), entry.getRelationship().getLiteral());
			case SealChange.OtherWording other -> findings.add(severity(),
					findings.text(other.field().name().toLowerCase(Locale.ROOT), review.getReviewer(), review.getDate(), other.citation()), review,
					SanshoPackage.Literals.REVIEW__SEAL, -1, wordings(other, corpus, findings));
			case SealChange.EndAdded added -> add(findings, "added." + side(added.side()), review, added.citation());
			case SealChange.EndRemoved removed when removed.citation().isPresent() ->
				add(findings, "removed." + side(removed.side()), review, removed.citation().get());
			case SealChange.EndRemoved removed -> add(findings, "gone." + side(removed.side()), review);
		}
	}

	/** What the field said when it was reviewed and what it says now, as far as that is known. */
	private List<Text> wordings(SealChange.OtherWording change, Corpus corpus, Findings findings) {
		List<Text> lines = new ArrayList<>();
		if (change.before().isEmpty()) {
			lines.add(findings.text("before.none"));
		} else {
			new PredecessorWordings(corpus).wording(change.end(), change.citation(), change.field(), change.before().get())
					.or(() -> earlier.wording(change.end(), change.citation(), change.field(), change.before().get()))
					.ifPresent(wording -> lines.add(findings.text("before", wording)));
		}
		lines.add(SealedWording.of(change.end(), change.field(), corpus).map(wording -> findings.text("after", wording)).orElseGet(() -> findings.text("after.none")));
		return lines;
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
