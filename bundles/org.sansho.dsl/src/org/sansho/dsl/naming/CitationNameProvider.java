// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.naming;

import com.google.inject.Inject;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.sansho.core.citation.CitationNames;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;

/** Names for the index: documents, editions and mapping sets by their names, provisions by edition and citation. */
public class CitationNameProvider extends IQualifiedNameProvider.AbstractImpl {

	@Inject
	private IResourceScopeCache cache;

	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		return switch (object) {
			case Document document -> single(document.getName());
			case Edition edition -> single(edition.getName());
			case MappingSet set -> single(set.getName());
			case Provision provision -> editionOf(provision)
					.flatMap(edition -> CitationNames.of(provision).map(path -> QualifiedName.create(edition, path)))
					.orElse(null);
			default -> null;
		};
	}

	private static QualifiedName single(String name) {
		return name == null || name.isEmpty() ? null : QualifiedName.create(CitationPath.normalise(name));
	}

	/** The identifier of the edition that {@code object} stands in, as its part or form names it. */
	public Optional<String> editionOf(EObject object) {
		EObject declaration = EcoreUtil2.getContainerOfType(object, Declaration.class);
		EReference reference = switch (declaration) {
			case Part part -> SanshoPackage.Literals.PART__EDITION;
			case Form form -> SanshoPackage.Literals.FORM__EDITION;
			case null, default -> null;
		};
		// Looking the text up walks all children of the part, so that once for each provision would be quadratic.
		return reference == null ? Optional.empty()
				: cache.get(declaration, declaration.eResource(), () -> ReferenceText.of(declaration, reference));
	}
}
