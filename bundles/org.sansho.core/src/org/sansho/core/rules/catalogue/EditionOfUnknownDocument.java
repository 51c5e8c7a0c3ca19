// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.SanshoPackage;

/** SN103: an edition names a document that nobody declares. */
public final class EditionOfUnknownDocument implements Rule {

	@Override
	public String code() {
		return "SN103";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Edition.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Edition edition && edition.getName() != null && EditionIds.document(edition).isPresent() && corpus.documentOf(edition).isEmpty()) {
			String known = corpus.documents().stream().map(Document::getName).collect(Collectors.joining(", "));
			findings.add(edition, SanshoPackage.Literals.EDITION__NAME, EditionIds.document(edition).orElseThrow(),
					known.isEmpty() ? "-" : known);
		}
	}
}
