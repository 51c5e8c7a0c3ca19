// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.scoping.SanshoScopeProvider;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Part;
import org.sansho.model.SanshoFile;
import org.sansho.model.SanshoPackage;

/**
 * What nobody can know yet because of a syntax error: which provisions an edition has of which some stand in the file with the error, and what the line
 * with the error refers to. A mistake is told once, and not once more for everything that follows from it.
 */
public final class HalfRead {

	private final Set<String> editions;
	/** The lines with syntax errors of the files that have any. */
	private final Map<Resource, Set<Integer>> broken;

	private HalfRead(Set<String> editions, Map<Resource, Set<Integer>> broken) {
		this.editions = editions;
		this.broken = broken;
	}

	/** What cannot be known in a project of {@code files}. */
	public static HalfRead of(Collection<? extends CheckedFile> files) {
		Set<String> editions = new HashSet<>();
		Map<Resource, Set<Integer>> broken = new HashMap<>();
		for (CheckedFile file : files) {
			Resource resource = file.resource();
			if (!resource.getErrors().isEmpty()) {
				broken.put(resource, resource.getErrors().stream().map(Resource.Diagnostic::getLine).collect(Collectors.toSet()));
				if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof SanshoFile content) {
					content.getDeclarations().forEach(declaration -> add(declaration, editions));
				}
			}
		}
		return new HalfRead(editions, broken);
	}

	private static void add(Declaration declaration, Set<String> editions) {
		Edition edition = declaration instanceof Part part ? part.getEdition() : declaration instanceof Form form ? form.getEdition() : null;
		if (edition != null && !edition.eIsProxy() && edition.getName() != null) {
			editions.add(CitationPath.normalise(edition.getName()));
		}
	}

	/** Whether a reference of {@code file} may lead nowhere for the sole reason that there is a syntax error. */
	boolean explains(Unresolved unresolved, CheckedFile file, Places places) {
		return isOnBrokenLine(unresolved, file.resource(), places) || isAboutHalf(unresolved);
	}

	private boolean isAboutHalf(Unresolved unresolved) {
		EObject owner = unresolved.reference().owner();
		return !editions.isEmpty() && unresolved.reference().reference().getEReferenceType() == SanshoPackage.Literals.PROVISION
				&& SanshoScopeProvider.citedEdition(owner, unresolved.reference().reference()).filter(editions::contains).isPresent();
	}

	private boolean isOnBrokenLine(Unresolved unresolved, Resource resource, Places places) {
		Set<Integer> lines = broken.getOrDefault(resource, Set.of());
		return !lines.isEmpty() && lines.contains(places.region(unresolved.reference().offset(), unresolved.reference().length()).line());
	}
}
