// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.recovery.Gaps;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.scoping.SanshoScopeProvider;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.Part;
import org.sansho.model.SanshoPackage;

/**
 * What nobody can know yet because of a syntax error: whether what is passed over declares a provision that is cited, and what the line with the error refers to. A mistake is told once, and not once more for everything that follows from it.
 */
public final class HalfRead {

	/**
	 * What is not in the model because of a syntax error.
	 *
	 * @param edition of what it stands in; empty when it stands in no edition
	 * @param text    what it says, normalised
	 * @param reaches whether all of the edition may be meant otherwise
	 * @param asked   what was asked of a text that may be long
	 */
	private record Unknown(Optional<String> edition, String text, boolean reaches, Map<String, Boolean> asked) {

		Unknown(Optional<String> edition, String text, boolean reaches) {
			this(edition, text, reaches, new ConcurrentHashMap<>());
		}

		/** Whether it may hold the provision {@code name} of {@code of}. Whatever declares it says the last part of its name. */
		boolean mayHold(String name, String of) {
			return edition.map(of::equals).orElseGet(() -> says(of)) && (reaches || says(name.substring(name.lastIndexOf('/') + 1)));
		}

		private boolean says(String word) {
			return asked.computeIfAbsent(word, text::contains);
		}
	}

	private final List<Unknown> unknown;
	/** The lines with syntax errors of the files that have any. */
	private final Map<Resource, Set<Integer>> broken;

	private HalfRead(List<Unknown> unknown, Map<Resource, Set<Integer>> broken) {
		this.unknown = unknown;
		this.broken = broken;
	}

	/** What cannot be known in a project of {@code files}. */
	public static HalfRead of(Collection<? extends CheckedFile> files) {
		List<Unknown> unknown = new ArrayList<>();
		Map<Resource, Set<Integer>> broken = new HashMap<>();
		for (CheckedFile file : files) {
			SanshoResource resource = file.resource();
			if (!resource.getErrors().isEmpty()) {
				broken.put(resource, resource.getErrors().stream().map(Resource.Diagnostic::getLine).collect(Collectors.toSet()));
				resource.gaps().forEach(gap -> unknown.addAll(unknown(gap, resource)));
			}
		}
		return new HalfRead(unknown, broken);
	}

	private static List<Unknown> unknown(Gaps.Gap gap, SanshoResource resource) {
		String text = CitationPath.normalise(gap.text());
		Declaration around = EcoreUtil2.getContainerOfType(gap.in(), Declaration.class);
		if (around != null) {
			return edition(around).map(edition -> new Unknown(Optional.of(edition), text, gap.reaches())).stream().toList();
		}
		// Outside of all declarations, a brace decides what belongs to the one before it; anything else says itself what it is of.
		return gap.reaches() ? resource.getContents().stream().flatMap(file -> file.eContents().stream()).flatMap(declaration -> edition(declaration).stream())
				.map(edition -> new Unknown(Optional.of(edition), text, true)).toList() : List.of(new Unknown(Optional.empty(), text, false));
	}

	private static Optional<String> edition(EObject declaration) {
		Edition edition = declaration instanceof Part part ? part.getEdition() : declaration instanceof Form form ? form.getEdition() : null;
		return Optional.ofNullable(edition).filter(each -> !each.eIsProxy()).map(Edition::getName).map(CitationPath::normalise);
	}

	/** Whether a reference of {@code file} may lead nowhere for the sole reason that there is a syntax error. */
	boolean explains(Unresolved unresolved, CheckedFile file, Places places) {
		return isOnBrokenLine(unresolved, file.resource(), places) || isAboutHalf(unresolved);
	}

	private boolean isAboutHalf(Unresolved unresolved) {
		EObject owner = unresolved.reference().owner();
		return !unknown.isEmpty() && unresolved.reference().reference().getEReferenceType() == SanshoPackage.Literals.PROVISION
				&& SanshoScopeProvider.citedEdition(owner, unresolved.reference().reference())
						.filter(edition -> unknown.stream().anyMatch(each -> each.mayHold(unresolved.reference().name(), edition))).isPresent();
	}

	private boolean isOnBrokenLine(Unresolved unresolved, Resource resource, Places places) {
		Set<Integer> lines = broken.getOrDefault(resource, Set.of());
		return !lines.isEmpty() && lines.contains(places.region(unresolved.reference().offset(), unresolved.reference().length()).line());
	}
}
