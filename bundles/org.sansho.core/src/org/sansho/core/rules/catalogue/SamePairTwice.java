// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
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

/** SN301: two entries of a mapping set say something about the same pair, without contradicting each other. */
public final class SamePairTwice implements Rule {

	@Override
	public String code() {
		return "SN301";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
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
				Provision target = entry.getTargets().get(i);
				Optional<Provision> source = entry.getSources().stream().filter(end -> isSaidBefore(entry, end, target, corpus)).findFirst();
				if (source.isPresent()) {
					findings.addVariant("", entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS, i, corpus.path(source.get()).orElse(""),
							corpus.path(target).orElse(""));
				}
			}
		}
	}

	private static boolean isSaidBefore(MappingEntry entry, Provision source, Provision target, Corpus corpus) {
		for (Claim claim : Claims.in(corpus).about(source, target)) {
			if (claim.entry() == entry) {
				return false;
			}
			if (claim.entry().getMappingSet() == entry.getMappingSet()) {
				return !PairRelation.of(claim.entry()).contradicts(PairRelation.of(entry));
			}
		}
		return false;
	}
}
