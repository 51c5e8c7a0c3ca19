// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.review.Wording;
import org.sansho.model.ChangeKind;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionStatement;

/**
 * What a succession between two editions may say where no person has said anything yet.
 *
 * <p>Every provision of both editions is accounted for exactly once: by a proposed line, by a confirmed statement, by the rule that the same
 * citation with the same wording is the same provision, or because it cannot be cited.
 *
 * @param older     the edition that was
 * @param newer     the edition that has come
 * @param lines     the lines, the certain ones first in the order of the older edition, then the doubtful ones, the surest first
 * @param confirmed how many changes confirmed statements account for
 * @param unchanged how many pairs need no line, since they have the same citation and the same wording
 * @param uncitable provisions that no line can name, since their citation is missing or stands for another one
 */
public record SuccessionProposal(EditionSide older, EditionSide newer, List<ProposedLine> lines, int confirmed, int unchanged, List<Provision> uncitable) {

	/** What nobody has confirmed is never quite sure, though nothing speaks against it. */
	private static final int MOST = 99;
	private static final Comparator<ProposedLine> CERTAIN_FIRST = Comparator.comparing((ProposedLine line) -> !line.isCertain())
			.thenComparingInt(line -> line.isCertain() ? 0 : -line.hundredths());

	public SuccessionProposal {
		lines = List.copyOf(lines);
		uncitable = List.copyOf(uncitable);
	}

	/** The proposal for two editions of one project, of which {@link EditionDiff#contradiction} has found none. */
	public static SuccessionProposal of(EditionSide older, EditionSide newer) {
		return new Drafting(older, newer).proposal(EditionDiff.of(older, newer).changes());
	}

	private static final class Drafting {

		private final EditionSide older;
		private final EditionSide newer;
		private final List<ProposedLine> lines = new ArrayList<>();
		private final List<Provision> uncitable = new ArrayList<>();
		private final Set<Provision> gone = new HashSet<>();
		private final Set<Provision> come = new HashSet<>();

		Drafting(EditionSide older, EditionSide newer) {
			this.older = older;
			this.newer = newer;
		}

		SuccessionProposal proposal(List<Change> changes) {
			int confirmed = 0;
			int unchanged = 0;
			for (Change change : changes) {
				if (change.ground() != Change.Ground.CONFIRMED && (change.successors().isEmpty() || change.predecessors().isEmpty())) {
					gone.addAll(change.predecessors());
					come.addAll(change.successors());
				}
			}
			for (Change change : changes) {
				if (change.ground() == Change.Ground.CONFIRMED && isSaid(change)) {
					confirmed++;
				} else if (change.isUnchanged()) {
					unchanged++;
				} else {
					add(change);
				}
			}
			doubtWhatIsTooMuch();
			lines.sort(CERTAIN_FIRST);
			return new SuccessionProposal(older, newer, lines, confirmed, unchanged, uncitable);
		}

		/** Where most of an edition would have gone or come, it is likelier that only a part of the other one has been written down. */
		private void doubtWhatIsTooMuch() {
			boolean mostGone = 2 * lines.stream().filter(ProposedLine::isWithdrawn).count() > older.corpus().provisions(older.edition()).size();
			boolean mostCome = 2 * lines.stream().filter(ProposedLine::isAdded).count() > newer.corpus().provisions(newer.edition()).size();
			Set<List<String>> unknownBefore = withoutItems(older);
			Set<List<String>> unknownNow = withoutItems(newer);
			lines.replaceAll(line -> line.isWithdrawn() && (mostGone || line.predecessors().stream().anyMatch(old -> isIn(unknownNow, old)))
					|| line.isAdded() && (mostCome || line.successors().stream().anyMatch(young -> isIn(unknownBefore, young))) ? line.doubtful() : line);
		}

		/** The forms and sections in which nothing is known: what only is known to be there asks something all the same. */
		private static Set<List<String>> withoutItems(EditionSide side) {
			Set<List<String>> without = new HashSet<>();
			for (Form form : side.corpus().forms(side.edition())) {
				Stream.concat(Stream.of(form), form.getElements().stream().filter(FormSection.class::isInstance)).filter(Drafting::isWithoutItems)
						.forEach(owner -> names(owner).ifPresent(without::add));
			}
			return without;
		}

		private static boolean isWithoutItems(EObject owner) {
			Iterable<EObject> inside = owner::eAllContents;
			return StreamSupport.stream(inside.spliterator(), false).noneMatch(Provision.class::isInstance);
		}

		private static boolean isIn(Set<List<String>> without, Provision provision) {
			EObject owner = without.isEmpty() ? null : provision.eContainer();
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

		/** Whether a confirmed statement between just these two editions says so; else steps over editions between them do. */
		private boolean isSaid(Change change) {
			Corpus corpus = older.corpus();
			return Stream.concat(change.predecessors().stream().flatMap(old -> corpus.successionFrom(old).stream()),
					change.successors().stream().flatMap(young -> corpus.successionTo(young).stream())).anyMatch(this::isConfirmed);
		}

		private boolean isConfirmed(SuccessionStatement statement) {
			return !statement.isProposed() && statement.getSuccession().getFrom() == older.edition() && statement.getSuccession().getTo() == newer.edition();
		}

		private void add(Change change) {
			List<Provision> olds = citable(older, change.predecessors());
			List<Provision> youngs = citable(newer, change.successors());
			if (!olds.isEmpty() && !youngs.isEmpty()) {
				lines.add(new ProposedLine(olds, youngs, changes(change), hundredths(change), change.alternatives().stream().findFirst()));
			} else {
				// Each for itself, so that each can be confirmed for itself.
				olds.forEach(old -> lines.add(alone(change, List.of(old), List.of(), sameCitation(older, old, newer, come).map(young -> alternative(change, old, young)))));
				youngs.forEach(young -> lines.add(alone(change, List.of(), List.of(young), sameCitation(newer, young, older, gone).map(old -> alternative(change, old, young)))));
			}
		}

		/** @param sameCitation what stands in its place: whether it is the same is more than wordings can tell */
		private static ProposedLine alone(Change change, List<Provision> olds, List<Provision> youngs, Optional<Alternative> sameCitation) {
			ProposedLine line = new ProposedLine(olds, youngs, Set.of(), hundredths(change), change.alternatives().stream().findFirst().or(() -> sameCitation));
			// What says nothing can be compared with nothing.
			boolean isUnknown = Stream.concat(olds.stream(), youngs.stream()).anyMatch(provision -> Wording.of(provision).isEmpty());
			return isUnknown || sameCitation.isPresent() ? line.doubtful() : line;
		}

		/** What has come where something has gone, or the other way round. */
		private static Optional<Provision> sameCitation(EditionSide side, Provision provision, EditionSide other, Set<Provision> left) {
			return side.corpus().path(provision).flatMap(path -> other.corpus().provision(other.edition(), path)).filter(left::contains);
		}

		/** Nothing is likelier than what was thought of. */
		private static Alternative alternative(Change change, Provision old, Provision young) {
			return new Alternative(old, young, 1 - change.confidence());
		}

		private List<Provision> citable(EditionSide side, List<Provision> provisions) {
			List<Provision> citable = new ArrayList<>();
			for (Provision provision : provisions) {
				(isCitable(side.corpus(), side.edition(), provision) ? citable : uncitable).add(provision);
			}
			return citable;
		}

		/** Of several with one citation, the first is meant. */
		private static boolean isCitable(Corpus corpus, Edition edition, Provision provision) {
			Optional<String> path = corpus.path(provision);
			return path.isPresent() && corpus.provision(edition, path.get()).filter(meant -> meant == provision).isPresent();
		}

		private static Set<ChangeKind> changes(Change change) {
			EnumSet<ChangeKind> changes = EnumSet.noneOf(ChangeKind.class);
			change.kinds().forEach(kind -> kind.changeKind().ifPresent(changes::add));
			return Collections.unmodifiableSet(changes);
		}

		private static int hundredths(Change change) {
			// What is one in a hundred only by the way that computers round is still meant to be one.
			return Math.clamp((long) Math.floor(change.confidence() * 100 + 1e-9), 1, change.ground() == Change.Ground.CONFIRMED ? 100 : MOST);
		}
	}
}
