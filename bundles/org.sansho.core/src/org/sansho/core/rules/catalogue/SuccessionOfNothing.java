// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.MovedOut;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** SN403: a line of a succession names a provision that is not in the edition it speaks of. */
public final class SuccessionOfNothing implements Rule {

	@Override
	public String code() {
		return "SN403";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(SuccessionStatement.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof SuccessionStatement statement && statement.getSuccession() != null) {
			Edition from = statement.getSuccession().getFrom();
			Edition to = statement.getSuccession().getTo();
			switch (statement) {
				case SuccessionLine line -> {
					check(line, SanshoPackage.Literals.SUCCESSION_LINE__PREDECESSORS, line.getPredecessors(), from, corpus, findings);
					check(line, SanshoPackage.Literals.SUCCESSION_LINE__SUCCESSORS, line.getSuccessors(), to, corpus, findings);
				}
				case Added added -> check(added, SanshoPackage.Literals.ADDED__SUCCESSORS, added.getSuccessors(), to, corpus, findings);
				case Withdrawn withdrawn -> check(withdrawn, SanshoPackage.Literals.WITHDRAWN__PREDECESSORS, withdrawn.getPredecessors(), from, corpus, findings);
				case MovedOut moved -> {
					check(moved, SanshoPackage.Literals.MOVED_OUT__PREDECESSORS, moved.getPredecessors(), from, corpus, findings);
					check(moved, SanshoPackage.Literals.MOVED_OUT__SUCCESSORS, moved.getSuccessors(), moved.getEdition(), corpus, findings);
				}
				default -> { }
			}
		}
	}

	private static void check(EObject statement, EReference feature, List<Provision> ends, Edition edition, Corpus corpus, Findings findings) {
		if (edition == null || edition.eIsProxy()) {
			return;
		}
		for (int i = 0; i < ends.size(); i++) {
			Optional<Edition> own = corpus.editionOf(ends.get(i));
			if (own.isPresent() && own.get() != edition) {
				findings.addVariant("", statement, feature, i, corpus.path(ends.get(i)).orElse(""), edition.getName(), own.get().getName());
			}
		}
	}
}
