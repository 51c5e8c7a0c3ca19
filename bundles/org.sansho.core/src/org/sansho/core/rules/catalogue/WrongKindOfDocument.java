// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Checklist;
import org.sansho.model.Form;
import org.sansho.model.Guideline;
import org.sansho.model.Part;
import org.sansho.model.SanshoPackage;

/** SN104: a part stands in an edition of a checklist, or a form in an edition of a guideline. */
public final class WrongKindOfDocument implements Rule {

	@Override
	public String code() {
		return "SN104";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Form.class, Part.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Part part && part.getEdition() != null && !part.getEdition().eIsProxy()) {
			corpus.documentOf(part.getEdition()).filter(Checklist.class::isInstance)
					.ifPresent(document -> findings.addVariant("part", part, SanshoPackage.Literals.PART__EDITION, -1, document.getName()));
		} else if (object instanceof Form form && form.getEdition() != null && !form.getEdition().eIsProxy()) {
			corpus.documentOf(form.getEdition()).filter(Guideline.class::isInstance)
					.ifPresent(document -> findings.addVariant("form", form, SanshoPackage.Literals.FORM__EDITION, -1, document.getName()));
		}
	}
}
