// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingStatus;
import org.sansho.model.Method;

/** SN603: a program made the entry and it counts as complete, but no person has looked at it. */
public final class NeverReviewed implements Rule {

	@Override
	public String code() {
		return "SN603";
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
		if (object instanceof MappingEntry entry && entry.getReview() == null && EffectiveSettings.method(entry) == Method.AUTOMATION
				&& EffectiveSettings.status(entry) == MappingStatus.COMPLETE) {
			findings.add(entry, null);
		}
	}
}
