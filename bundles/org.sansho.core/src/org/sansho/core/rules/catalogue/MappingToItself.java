// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;

/** SN304: an entry maps a provision to itself. */
public final class MappingToItself implements Rule {

	@Override
	public String code() {
		return "SN304";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(MappingEntry.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof MappingEntry entry && entry.getMappingSet() != null && entry.getMappingSet().getFrom() == entry.getMappingSet().getTo()) {
			Set<Provision> sources = new HashSet<>(entry.getSources());
			for (int i = 0; i < entry.getTargets().size(); i++) {
				if (sources.contains(entry.getTargets().get(i))) {
					findings.addVariant("", entry, SanshoPackage.Literals.MAPPING_ENTRY__TARGETS, i, corpus.path(entry.getTargets().get(i)).orElse(""));
				}
			}
		}
	}
}
