// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.SanshoPackage;

/** SN501: an answer column offers nothing to choose, or a column of another kind has choices that nobody will see. */
public final class AnswerWithoutChoices implements Rule {

	@Override
	public String code() {
		return "SN501";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Column.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Column column) {
			boolean answer = column.getKind() == ColumnKind.ANSWER;
			if (answer && column.getChoices().isEmpty()) {
				findings.add(column, SanshoPackage.Literals.COLUMN__KIND, column.getTitle());
			} else if (!answer && !column.getChoices().isEmpty()) {
				findings.addVariant("unused", column, SanshoPackage.Literals.COLUMN__CHOICES, -1, column.getTitle());
			}
		}
	}
}
