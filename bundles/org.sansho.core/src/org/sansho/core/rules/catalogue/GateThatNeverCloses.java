// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.form.FormColumns;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Form;
import org.sansho.model.Gate;
import org.sansho.model.SanshoPackage.Literals;

/** SN503: the answer that should end a form at a gate is none that anybody can choose there. */
public final class GateThatNeverCloses implements Rule {

	@Override
	public String code() {
		return "SN503";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Gate.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (!(object instanceof Gate gate) || gate.getStopIf() == null) {
			return;
		}
		if (!gate.getChoices().isEmpty()) {
			check(gate, gate.getChoices(), findings);
		} else if (gate.eContainer() instanceof Form form) {
			List<Column> answers = FormColumns.declared(form).stream().filter(column -> column.getKind() == ColumnKind.ANSWER).toList();
			List<String> choices = new ArrayList<>();
			answers.forEach(column -> choices.addAll(column.getChoices()));
			if (!choices.isEmpty()) {
				check(gate, choices, findings);
			} else if (answers.isEmpty() && !form.getColumns().isEmpty()) {
				// A form without any column, and a column without choices, are findings of their own.
				findings.addVariant("answer", gate, Literals.GATE__STOP_IF, -1, gate.getStopIf());
			}
		}
	}

	private static void check(Gate gate, List<String> choices, Findings findings) {
		Set<String> offered = new LinkedHashSet<>();
		choices.forEach(choice -> offered.add(CitationPath.normalise(choice.strip())));
		if (!offered.contains(CitationPath.normalise(gate.getStopIf().strip()))) {
			findings.add(gate, Literals.GATE__STOP_IF, gate.getStopIf(), String.join(", ", offered));
		}
	}
}
