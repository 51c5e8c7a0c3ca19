// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationNames;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.text.Messages;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;

/**
 * What another name brings about besides its edits, so that a person hears of it before: citations that lead nowhere stay as they are, since
 * nobody knows what they mean.
 */
final class Consequences {

	private final LiveProject project;
	private final EObject renamed;
	/** The renamed level with its other declarations. */
	private final Set<EObject> everywhere;

	Consequences(LiveProject project, Notation notation, EObject renamed) {
		this.project = project;
		this.renamed = renamed;
		this.everywhere = isLevel(renamed) ? new RenumberedLevel(project, notation, renamed, "").everywhere() : Set.of();
	}

	private static boolean isLevel(EObject object) {
		return CitationNames.number(object).isPresent();
	}

	/** In words; empty when there are none. */
	Optional<String> told(Messages messages) {
		List<String> lost = lostCitations();
		return lost.isEmpty() ? Optional.empty() : Optional.of(messages.get("consequences.citations", lost.size(), lost.getFirst()));
	}

	private boolean isBelow(Provision end) {
		return everywhere.stream().anyMatch(level -> isIn(end, level));
	}

	private static boolean isIn(EObject inner, EObject outer) {
		for (EObject level = inner; level != null; level = level.eContainer()) {
			if (level == outer) {
				return true;
			}
		}
		return false;
	}

	/** The citations below the level that lead nowhere. */
	private List<String> lostCitations() {
		Optional<Edition> edition = RenumberedLevel.edition(renamed);
		Optional<String> path = edition.flatMap(known -> path(project.corpus(), known));
		List<String> found = new ArrayList<>();
		if (path.isPresent()) {
			for (LiveFile file : project.files()) {
				file.unresolved().stream().map(unresolved -> unresolved.reference()).filter(reference -> isBelow(reference, path.get()) && speaksOf(reference, edition.get()))
						.forEach(reference -> found.add(reference.name()));
			}
		}
		return found;
	}

	private Optional<String> path(Corpus corpus, Edition edition) {
		if (renamed instanceof Provision provision) {
			return corpus.path(provision);
		}
		return corpus.provisions(edition).stream().filter(this::isBelow).findFirst().flatMap(provision -> {
			List<EObject> levels = CitationNames.levels(provision);
			int last = IntStream.range(0, levels.size()).filter(i -> everywhere.contains(levels.get(i))).findFirst().orElse(-1);
			return last < 0 ? Optional.empty()
					: Optional.of(CitationPath.of(levels.subList(0, last + 1).stream().map(level -> CitationNames.number(level).orElse("")).toList()).toString());
		});
	}

	private static boolean isBelow(WrittenReference reference, String path) {
		return reference.reference().getEReferenceType() == SanshoPackage.Literals.PROVISION && reference.name().startsWith(path + '/');
	}

	private static boolean speaksOf(WrittenReference reference, Edition edition) {
		for (EObject level = reference.owner(); level != null; level = level.eContainer()) {
			if (level instanceof MappingSet set) {
				return set.getFrom() == edition || set.getTo() == edition;
			}
			if (level instanceof Succession succession) {
				return succession.getFrom() == edition || succession.getTo() == edition;
			}
		}
		return false;
	}
}
