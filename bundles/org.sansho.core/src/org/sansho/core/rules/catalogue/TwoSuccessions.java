// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Added;
import org.sansho.model.MovedOut;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** SN404: two lines between the same editions say what became of one provision, or where it came from. */
public final class TwoSuccessions implements Rule {

	@Override
	public String code() {
		return "SN404";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Added.class, MovedOut.class, SuccessionLine.class, Withdrawn.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		switch (object) {
			case SuccessionLine line -> {
				predecessors(line, SanshoPackage.Literals.SUCCESSION_LINE__PREDECESSORS, line.getPredecessors(), corpus, findings);
				successors(line, SanshoPackage.Literals.SUCCESSION_LINE__SUCCESSORS, line.getSuccessors(), corpus, findings);
			}
			case Added added -> successors(added, SanshoPackage.Literals.ADDED__SUCCESSORS, added.getSuccessors(), corpus, findings);
			case Withdrawn withdrawn -> predecessors(withdrawn, SanshoPackage.Literals.WITHDRAWN__PREDECESSORS, withdrawn.getPredecessors(), corpus, findings);
			case MovedOut moved -> predecessors(moved, SanshoPackage.Literals.MOVED_OUT__PREDECESSORS, moved.getPredecessors(), corpus, findings);
			default -> { }
		}
	}

	private static void predecessors(SuccessionStatement statement, EReference feature, List<Provision> ends, Corpus corpus, Findings findings) {
		for (int i = 0; i < ends.size(); i++) {
			SuccessionStatement first = first(corpus.successionFrom(ends.get(i)), statement);
			if (first != statement) {
				findings.addBeside(first, findings.text("predecessor", corpus.path(ends.get(i)).orElse("")), statement, feature, i);
			}
		}
	}

	private static void successors(SuccessionStatement statement, EReference feature, List<Provision> ends, Corpus corpus, Findings findings) {
		for (int i = 0; i < ends.size(); i++) {
			SuccessionStatement first = first(corpus.successionTo(ends.get(i)), statement);
			if (first != statement) {
				findings.addBeside(first, findings.text("successor", corpus.path(ends.get(i)).orElse("")), statement, feature, i);
			}
		}
	}

	/** The first of {@code all} that leads between the same editions as {@code statement}. */
	private static SuccessionStatement first(List<SuccessionStatement> all, SuccessionStatement statement) {
		Succession own = statement.getSuccession();
		for (SuccessionStatement other : all) {
			Succession succession = other.getSuccession();
			if (succession.getFrom() == own.getFrom() && succession.getTo() == own.getTo()) {
				return other;
			}
		}
		return statement;
	}
}
