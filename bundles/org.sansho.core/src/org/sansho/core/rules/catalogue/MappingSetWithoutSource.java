// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Reach;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.SanshoPackage.Literals;

/** SN802: neither a mapping set nor each of its entries says where the mappings come from. */
public final class MappingSetWithoutSource implements Rule {

	@Override
	public String code() {
		return "SN802";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public Reach reach() {
		return Reach.STATEMENTS;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(MappingSet.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof MappingSet set && set.getProvenance().isEmpty()
				&& set.getStatements().stream().anyMatch(statement -> statement instanceof MappingEntry && statement.getProvenance().isEmpty())) {
			findings.add(set, Literals.MAPPING_SET__NAME, set.getName());
		}
	}
}
