// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Applicable;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;

/** SN108: nothing in any edition of a document is limited to one of its profiles. A second profile of one name is another finding. */
public final class UnusedProfile implements Rule {

	@Override
	public String code() {
		return "SN108";
	}

	@Override
	public Severity severity() {
		return Severity.INFO;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Document.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof Document document && !document.getProfiles().isEmpty() && document.getName() != null
				&& corpus.document(document.getName()).filter(document::equals).isPresent()) {
			unused(document, corpus).forEach(profile -> findings.add(profile, SanshoPackage.Literals.PROFILE__NAME, profile.getName(), document.getName()));
		}
	}

	/** Empty as well where there is nothing yet that could be limited. */
	private static Set<Profile> unused(Document document, Corpus corpus) {
		Set<String> names = new HashSet<>();
		Set<Profile> unused = new LinkedHashSet<>();
		document.getProfiles().stream().filter(profile -> profile.getName() != null && names.add(CitationPath.normalise(profile.getName()))).forEach(unused::add);
		boolean empty = true;
		for (Edition edition : corpus.editionsOf(document)) {
			for (Part part : corpus.parts(edition)) {
				uses(part, unused);
			}
			for (Provision provision : corpus.provisions(edition)) {
				empty = false;
				uses(provision, unused);
				if (unused.isEmpty()) {
					return unused;
				}
			}
		}
		return empty ? Set.of() : unused;
	}

	private static void uses(Applicable applicable, Set<Profile> unused) {
		applicable.getAppliesTo().forEach(unused::remove);
	}
}
