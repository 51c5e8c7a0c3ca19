// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.text.Normalizer;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;

/**
 * SN110: a name or number is not written in Unicode normalisation form C. Names are the same in either form here, but a search, another
 * program or another person's editor may not find it.
 *
 * <p>The model holds names as written; citations of them are normalised when they are read, so the declaration is the place to mend.
 */
public final class NameNotNormalised implements Rule {

	@Override
	public String code() {
		return "SN110";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		for (WrittenName name : WrittenName.namesOf(object)) {
			if (!Normalizer.isNormalized(name.text(), Normalizer.Form.NFC)) {
				String better = CitationPath.normalise(name.text());
				findings.addVariant("", name.object(), name.feature(), name.index(), better, CodePoints.differing(name.text(), better));
			}
		}
	}
}
