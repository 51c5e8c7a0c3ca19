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
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormElement;
import org.sansho.model.FormSection;
import org.sansho.model.MappingSet;
import org.sansho.model.Profile;
import org.sansho.model.SanshoFile;
import org.sansho.model.SanshoPackage;

/**
 * SN102: two documents, editions or mapping sets of a project, two profiles of a document, two forms of an edition or two sections of a
 * form have the same name.
 */
public final class DuplicateName implements Rule {

	@Override
	public String code() {
		return "SN102";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of();
	}

	@Override
	public void check(Corpus corpus, Findings findings) {
		Set<String> documents = new HashSet<>();
		Set<String> editions = new HashSet<>();
		Set<String> mappingSets = new HashSet<>();
		Set<String> forms = new HashSet<>();
		for (SanshoFile file : corpus.files()) {
			for (Declaration declaration : file.getDeclarations()) {
				switch (declaration) {
					case Document document -> {
						note(documents, "document", document, document.getName(), SanshoPackage.Literals.DOCUMENT__NAME, findings);
						Set<String> profiles = new HashSet<>();
						for (Profile profile : document.getProfiles()) {
							note(profiles, "profile", profile, profile.getName(), SanshoPackage.Literals.PROFILE__NAME, findings);
						}
					}
					case Edition edition -> note(editions, "edition", edition, edition.getName(), SanshoPackage.Literals.EDITION__NAME, findings);
					case MappingSet set -> note(mappingSets, "mapping", set, set.getName(), SanshoPackage.Literals.MAPPING_SET__NAME, findings);
					case Form form when form.getEdition() != null && form.getEdition().getName() != null -> {
						note(forms, form.getEdition().getName() + ' ', "form", form, form.getName(), SanshoPackage.Literals.FORM__NAME, findings);
						noteSections(form, findings);
					}
					default -> { }
				}
			}
		}
	}

	private static void noteSections(Form form, Findings findings) {
		Set<String> sections = new HashSet<>();
		for (FormElement element : form.getElements()) {
			if (element instanceof FormSection section) {
				note(sections, "section", section, section.getNumber(), SanshoPackage.Literals.FORM_SECTION__NUMBER, findings);
			}
		}
	}

	private static void note(Set<String> names, String kind, EObject object, String name, EStructuralFeature feature, Findings findings) {
		note(names, "", kind, object, name, feature, findings);
	}

	private static void note(Set<String> names, String where, String kind, EObject object, String name, EStructuralFeature feature, Findings findings) {
		if (name != null && !names.add(CitationPath.normalise(where + name))) {
			findings.addVariant(kind, object, feature, -1, name);
		}
	}
}
