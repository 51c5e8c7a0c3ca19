// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.rename;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Naming;
import org.sansho.core.review.Seal;
import org.sansho.core.review.SealText;
import org.sansho.core.review.Seals;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoPackage;

/**
 * Lets the seals of reviews follow a change of names. A seal holds the citations of its ends, but a reviewer judges what they say: what was intact
 * stays intact, and what was broken stays broken for the reason that it had.
 */
final class SealEdits {

	private final LiveProject project;
	private final EObject renamed;
	private final Predicate<EObject> isRenamed;

	/**
	 * @param renamed   what gets another name
	 * @param isRenamed whether something is it, or another declaration of it
	 */
	SealEdits(LiveProject project, EObject renamed, Predicate<EObject> isRenamed) {
		this.project = project;
		this.renamed = renamed;
		this.isRenamed = isRenamed;
	}

	/** Adds what has to change in seals when things are called by {@code after}. */
	void addTo(Edits edits, Naming after) {
		Seals seals = Seals.in(project.corpus());
		Seals following = seals.renamed(after);
		for (MappingSet set : project.corpus().mappingSets()) {
			for (MappingStatement statement : set.getStatements()) {
				if (statement instanceof MappingEntry entry && entry.getReview() != null && entry.getReview().getSeal() != null && rests(entry)) {
					seals.carried(entry, following).filter(seal -> !Optional.of(seal).equals(written(entry))).ifPresent(seal -> replace(edits, entry, seal));
				}
			}
		}
	}

	private static Optional<Seal> written(MappingEntry entry) {
		return Seal.parse(entry.getReview().getSeal()) instanceof SealText.Readable readable ? Optional.of(readable.seal()) : Optional.empty();
	}

	private void replace(Edits edits, MappingEntry entry, Seal seal) {
		LiveFile file = project.fileOf(entry);
		edits.replace(file, file.spans().of(entry.getReview(), SanshoPackage.Literals.REVIEW__SEAL, 0), QuotedText.quote(seal.toString()));
	}

	private boolean rests(MappingEntry entry) {
		return Stream.concat(entry.getSources().stream(), entry.getTargets().stream()).anyMatch(this::isSeenOtherwise);
	}

	/** Whether the seal of {@code end} holds the name: its citation does, or one of its parts, or a profile that it or a part is limited to. */
	private boolean isSeenOtherwise(Provision end) {
		if (renamed instanceof Profile profile) {
			return end instanceof Requirement requirement && !requirement.getClauses().isEmpty() || project.corpus().appliesTo(end).contains(profile);
		}
		return isIn(end, isRenamed) || end instanceof Requirement && isIn(renamed, level -> level == end);
	}

	private static boolean isIn(EObject inner, Predicate<EObject> outer) {
		for (EObject level = inner; level != null; level = level.eContainer()) {
			if (outer.test(level)) {
				return true;
			}
		}
		return false;
	}
}
