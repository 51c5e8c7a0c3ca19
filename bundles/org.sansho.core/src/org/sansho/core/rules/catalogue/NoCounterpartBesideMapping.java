// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Reach;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;

/** SN303: a provision is said to have no counterpart, while an entry between the same editions maps it. */
public final class NoCounterpartBesideMapping implements Rule {

	@Override
	public String code() {
		return "SN303";
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
		return List.of(NoCounterpart.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof NoCounterpart none && none.getMappingSet() != null && EffectiveSettings.isActive(none)) {
			for (int i = 0; i < none.getProvisions().size(); i++) {
				Provision provision = none.getProvisions().get(i);
				Optional<MappingEntry> entry = mapped(provision, none, corpus);
				if (entry.isPresent()) {
					findings.addVariant("", none, SanshoPackage.Literals.NO_COUNTERPART__PROVISIONS, i, corpus.path(provision).orElse(""),
							entry.get().getMappingSet().getName());
				}
			}
		}
	}

	private static Optional<MappingEntry> mapped(Provision provision, NoCounterpart none, Corpus corpus) {
		boolean source = none.getSide() == Side.SOURCE;
		Optional<MappingEntry> same = mapped(source ? corpus.statementsFrom(provision) : corpus.statementsTo(provision), none, false);
		return same.isPresent() ? same : mapped(source ? corpus.statementsTo(provision) : corpus.statementsFrom(provision), none, true);
	}

	private static Optional<MappingEntry> mapped(List<MappingStatement> statements, NoCounterpart none, boolean inverse) {
		for (MappingStatement statement : statements) {
			if (statement instanceof MappingEntry entry && entry.getRelationship() != Relationship.NO_RELATIONSHIP && EffectiveSettings.isActive(entry)
					&& isBetweenTheSame(entry.getMappingSet(), none.getMappingSet(), inverse)) {
				return Optional.of(entry);
			}
		}
		return Optional.empty();
	}

	private static boolean isBetweenTheSame(MappingSet one, MappingSet other, boolean inverse) {
		if (inverse) {
			return one.getFrom() == other.getTo() && one.getTo() == other.getFrom();
		}
		return one == other || one.getFrom() == other.getFrom() && one.getTo() == other.getTo();
	}
}
