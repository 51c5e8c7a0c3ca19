// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.form.FormColumns;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Form;
import org.sansho.model.SanshoPackage.Literals;

/**
 * SN502: a form has no columns, so that it cannot be exported; or none for the items, which then get one without a title; or more than
 * one, which prints every item as often.
 */
public final class FormWithoutColumns implements Rule {

	@Override
	public String code() {
		return "SN502";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Form.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Form form) {
			List<Column> columns = FormColumns.declared(form);
			List<Column> ofItems = columns.stream().filter(column -> column.getKind() == ColumnKind.ITEM).toList();
			if (columns.isEmpty()) {
				findings.add(form, Literals.FORM__NAME, form.getName());
			} else if (ofItems.isEmpty()) {
				findings.addVariant("item", form, Literals.FORM__NAME, -1, form.getName());
			} else {
				ofItems.stream().skip(1).forEach(column -> findings.addVariant("items", column, Literals.COLUMN__KIND, -1, form.getName()));
			}
		}
	}
}
