// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.form.SheetName;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.SanshoPackage.Literals;

/**
 * SN506: two forms of an edition want worksheets of the same name, so that the second is exported under another one.
 *
 * <p>A warning: the workbook is written all the same. Forms that have the same name themselves are another finding.
 */
public final class SameSheet implements Rule {

	@Override
	public String code() {
		return "SN506";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of();
	}

	@Override
	public void check(Corpus corpus, Findings findings) {
		for (Edition edition : corpus.editions()) {
			Map<String, Form> taken = new HashMap<>();
			for (Form form : corpus.forms(edition)) {
				String name = SheetName.of(form);
				Form first = taken.putIfAbsent(SheetName.key(name), form);
				if (first != null && !sameName(first, form)) {
					EStructuralFeature feature = form.getSheet() == null ? Literals.FORM__NAME : Literals.FORM__SHEET;
					findings.add(form, feature, form.getName(), first.getName(), name);
				}
			}
		}
	}

	private static boolean sameName(Form one, Form other) {
		return one.getName() == null || other.getName() == null || CitationPath.normalise(one.getName()).equals(CitationPath.normalise(other.getName()));
	}
}
