// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.core.review.Wording;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Provision;

/**
 * Tells where an edition has probably not been written down as a whole: what is missing there looks as if it had been withdrawn, or added, and
 * nobody can tell which without reading the document.
 */
final class Unwritten {

	private final EditionSide newer;
	private final Set<List<String>> emptyBefore;
	private final Set<List<String>> emptyNow;
	private final Series numbersBefore;

	Unwritten(EditionSide older, EditionSide newer) {
		this.newer = newer;
		this.emptyBefore = withoutItems(older);
		this.emptyNow = withoutItems(newer);
		this.numbersBefore = Series.of(older);
	}

	/**
	 * Of {@code lines} those that are held for unknown and the others as they are.
	 *
	 * @param thin which of the two editions have probably not been written down as a whole
	 */
	List<ProposedLine> judged(List<ProposedLine> lines, List<ThinEdition> thin) {
		boolean mostGone = thin.stream().anyMatch(ThinEdition::isNewer);
		boolean mostCome = thin.stream().anyMatch(edition -> !edition.isNewer());
		List<ProposedLine> judged = new ArrayList<>(lines);
		judged.replaceAll(line -> reason(line, mostGone, mostCome).map(line::unknowable).orElse(line));
		return judged;
	}

	private Optional<Unknowable> reason(ProposedLine line, boolean mostGone, boolean mostCome) {
		if (line.isWithdrawn()) {
			return mostGone ? Optional.of(Unknowable.MOST_GONE)
					: isIn(emptyNow, line.predecessors()) ? Optional.of(Unknowable.NOTHING_THERE_NOW) : withoutWording(line.predecessors());
		}
		if (line.isAdded()) {
			return isLeftOut(line.successors()) ? Optional.of(Unknowable.NUMBER_LEFT_OUT)
					: mostCome ? Optional.of(Unknowable.MOST_COME)
					: isIn(emptyBefore, line.successors()) ? Optional.of(Unknowable.NOTHING_THERE_BEFORE) : withoutWording(line.successors());
		}
		return Optional.empty();
	}

	private boolean isLeftOut(List<Provision> added) {
		return added.stream().anyMatch(provision -> newer.corpus().path(provision).filter(numbersBefore::leavesOut).isPresent());
	}

	/** What says nothing can be compared with nothing. */
	private static Optional<Unknowable> withoutWording(List<Provision> alone) {
		return alone.stream().anyMatch(provision -> Wording.of(provision).isEmpty()) ? Optional.of(Unknowable.NO_WORDING) : Optional.empty();
	}

	/** The forms and sections in which nothing is known: what only is known to be there asks something all the same. */
	private static Set<List<String>> withoutItems(EditionSide side) {
		Set<List<String>> without = new HashSet<>();
		for (Form form : side.corpus().forms(side.edition())) {
			Stream.concat(Stream.of(form), form.getElements().stream().filter(FormSection.class::isInstance)).filter(Unwritten::isWithoutItems)
					.forEach(owner -> names(owner).ifPresent(without::add));
		}
		return without;
	}

	private static boolean isWithoutItems(EObject owner) {
		Iterable<EObject> inside = owner::eAllContents;
		return StreamSupport.stream(inside.spliterator(), false).noneMatch(Provision.class::isInstance);
	}

	private static boolean isIn(Set<List<String>> without, List<Provision> provisions) {
		return !without.isEmpty() && provisions.stream().anyMatch(provision -> isIn(without, provision));
	}

	private static boolean isIn(Set<List<String>> without, Provision provision) {
		EObject owner = provision.eContainer();
		while (owner != null) {
			if (names(owner).filter(without::contains).isPresent()) {
				return true;
			}
			owner = owner.eContainer();
		}
		return false;
	}

	/** What a form or a section is called, the form ahead of the section. */
	private static Optional<List<String>> names(EObject owner) {
		return switch (owner) {
			case Form form when form.getName() != null -> Optional.of(List.of(CitationPath.normalise(form.getName())));
			case FormSection section when section.getNumber() != null && section.eContainer() instanceof Form form && form.getName() != null ->
					Optional.of(List.of(CitationPath.normalise(form.getName()), CitationPath.normalise(section.getNumber())));
			default -> Optional.empty();
		};
	}
}
