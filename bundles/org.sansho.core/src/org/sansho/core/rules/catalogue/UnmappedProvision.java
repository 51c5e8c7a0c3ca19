// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.SpokenOf;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Reach;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.Item;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatus;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;

/**
 * SN701: a mapping set says nothing about an item or requirement of one of its editions: neither a mapping nor that there is no
 * counterpart. An error on both sides of a set that says it is complete; something to know on the side of the sources of any other.
 *
 * <p>What repeats the citation of another provision is another finding: it cannot be mapped.
 */
public final class UnmappedProvision implements Rule {

	@Override
	public String code() {
		return "SN701";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public Reach reach() {
		return Reach.ENDS;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Item.class, Requirement.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Item || object instanceof Requirement requirement && !(requirement.getOwner() instanceof Requirement)) {
			Provision provision = (Provision) object;
			Optional<Edition> edition = corpus.editionOf(provision);
			if (edition.isPresent() && corpus.path(provision).flatMap(path -> corpus.provision(edition.get(), path)).filter(first -> first == provision).isPresent()) {
				SpokenOf spoken = SpokenOf.in(corpus);
				check(provision, spoken.speakersFrom(edition.get()), Side.SOURCE, corpus, findings);
				check(provision, spoken.speakersTo(edition.get()), Side.TARGET, corpus, findings);
			}
		}
	}

	private static void check(Provision provision, Collection<MappingSet> sets, Side side, Corpus corpus, Findings findings) {
		for (MappingSet set : sets) {
			boolean complete = set.getStatus() == MappingStatus.COMPLETE;
			if ((complete || side == Side.SOURCE) && !SpokenOf.in(corpus).isSpokenOf(provision, set, side)) {
				String path = corpus.path(provision).orElse("");
				findings.add(complete ? Severity.ERROR : Severity.INFO, findings.text(complete ? "complete" : "", set.getName(), path, side.getLiteral()), provision,
						SanshoPackage.Literals.PROVISION__NUMBER, -1, List.of());
			}
		}
	}
}
