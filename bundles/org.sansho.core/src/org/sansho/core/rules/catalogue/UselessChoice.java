// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Gate;
import org.sansho.model.SanshoPackage.Literals;

/** SN507: one of the choices of an answer says nothing, or the same as another. */
public final class UselessChoice implements Rule {

	@Override
	public String code() {
		return "SN507";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Column.class, Gate.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		switch (object) {
			case Column column when column.getKind() == ColumnKind.ANSWER -> check(column, Literals.COLUMN__CHOICES, column.getChoices(), findings);
			case Gate gate -> check(gate, Literals.GATE__CHOICES, gate.getChoices(), findings);
			default -> { }
		}
	}

	private static void check(EObject object, EStructuralFeature feature, List<String> choices, Findings findings) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < choices.size(); i++) {
			String choice = choices.get(i).strip();
			if (choice.isEmpty()) {
				findings.addVariant("blank", object, feature, i);
			} else if (!seen.add(CitationPath.normalise(choice))) {
				findings.addVariant("", object, feature, i, choice);
			}
		}
	}
}
