// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Claims.Claim;
import org.sansho.core.Claims;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Reach;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;

/**
 * SN302: what an entry says about a pair of provisions cannot be true together with what another one says, in the same set, in another
 * one, or in one that leads the other way round: equal and no relationship, subset and superset without being equal.
 */
public final class ContradictoryRelationships implements Rule {

	@Override
	public String code() {
		return "SN302";
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
		return List.of(MappingEntry.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof MappingEntry entry && Claims.in(corpus).ordinal(entry) >= 0) {
			for (int i = 0; i < entry.getTargets().size(); i++) {
				for (Provision source : entry.getSources()) {
					Optional<MappingEntry> other = contradicted(entry, source, entry.getTargets().get(i), corpus);
					if (other.isPresent()) {
						findings.addVariant("", entry, SanshoPackage.Literals.MAPPING_ENTRY__RELATIONSHIP, -1, corpus.path(source).orElse(""),
								corpus.path(entry.getTargets().get(i)).orElse(""), entry.getRelationship().getLiteral(), set(other.get()),
								other.get().getRelationship().getLiteral());
						return;
					}
				}
			}
		}
	}

	private static String set(MappingEntry entry) {
		return entry.getMappingSet() == null ? "" : entry.getMappingSet().getName();
	}

	/** The first entry before {@code entry} that it contradicts. */
	private static Optional<MappingEntry> contradicted(MappingEntry entry, Provision source, Provision target, Corpus corpus) {
		List<Claim> same = Claims.in(corpus).about(source, target);
		List<Claim> inverse = Claims.in(corpus).about(target, source);
		if (same.size() + inverse.size() < 2) {
			return Optional.empty();
		}
		PairRelation own = PairRelation.of(entry);
		int ordinal = Claims.in(corpus).ordinal(entry);
		boolean equal = own != PairRelation.NONE && Stream.concat(same.stream(), inverse.stream()).anyMatch(claim -> PairRelation.of(claim.entry()) == PairRelation.EQUAL);
		return Stream.concat(same.stream().filter(claim -> contradicts(own, PairRelation.of(claim.entry()), equal)),
				inverse.stream().filter(claim -> contradicts(own, PairRelation.of(claim.entry()).inverse(), equal)))
				.filter(claim -> claim.ordinal() < ordinal).map(Claim::entry).findFirst();
	}

	private static boolean contradicts(PairRelation own, PairRelation other, boolean equal) {
		return own.contradicts(other) && !(equal && other != PairRelation.NONE);
	}
}
