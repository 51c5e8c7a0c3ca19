// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.given.EditionPairs.Made;
import org.sansho.core.given.EditionPairs.Pair;
import org.sansho.core.review.Wording;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Scope;

/** What really became of what in editions that were made up, as changes of which the kinds are known without comparing anything. */
final class Truth {

	/** What belongs together on both sides. */
	record Claim(Set<Provision> olds, Set<Provision> youngs) {
		static Claim of(Collection<Provision> olds, Collection<Provision> youngs) {
			return new Claim(new LinkedHashSet<>(olds), new LinkedHashSet<>(youngs));
		}
	}

	private final Made made;
	private final Map<Provision, List<Provision>> successors = new HashMap<>();
	private final Map<Provision, List<Provision>> predecessors = new HashMap<>();
	private final Map<Claim, Set<DiffKind>> changes = new LinkedHashMap<>();

	Truth(Made made) {
		this.made = made;
		for (Pair pair : made.truth()) {
			successors.computeIfAbsent(pair.old(), key -> new ArrayList<>()).add(pair.young());
			predecessors.computeIfAbsent(pair.young(), key -> new ArrayList<>()).add(pair.old());
		}
		Set<Provision> known = new HashSet<>();
		for (Provision provision : made.corpus().provisions(made.older())) {
			if (!known.contains(provision)) {
				Claim claim = around(provision);
				known.addAll(claim.olds());
				changes.put(claim, kinds(claim));
			}
		}
		for (Provision provision : made.corpus().provisions(made.newer())) {
			if (!predecessors.containsKey(provision)) {
				changes.put(Claim.of(List.of(), List.of(provision)), EnumSet.of(DiffKind.ADDED));
			}
		}
	}

	/** Each change with what differs; nothing where nothing does. */
	Map<Claim, Set<DiffKind>> changes() {
		return changes;
	}

	/** Whether just this is what happened. */
	boolean holds(Change change) {
		return changes.containsKey(Claim.of(change.predecessors(), change.successors()));
	}

	/** Whether {@code old} has become {@code young}, alone or with others. */
	boolean holds(Provision old, Provision young) {
		return made.truth().contains(new Pair(old, young));
	}

	/** The pairs of which something differs. */
	Set<Pair> changedPairs() {
		Set<Pair> pairs = new HashSet<>(made.truth());
		pairs.removeIf(pair -> made.corpus().path(pair.old()).equals(made.corpus().path(pair.young())) && Wording.isSame(pair.old(), pair.young()));
		return pairs;
	}

	private Claim around(Provision start) {
		Claim claim = Claim.of(List.of(start), List.of());
		Deque<Provision> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			for (Provision young : successors.getOrDefault(open.poll(), List.of())) {
				claim.youngs().add(young);
				predecessors.get(young).stream().filter(claim.olds()::add).forEach(open::add);
			}
		}
		return claim;
	}

	private Set<DiffKind> kinds(Claim claim) {
		Set<DiffKind> kinds = EnumSet.noneOf(DiffKind.class);
		if (claim.youngs().isEmpty()) {
			kinds.add(DiffKind.WITHDRAWN);
			return kinds;
		}
		if (claim.youngs().size() > 1) {
			kinds.add(DiffKind.SPLIT);
		}
		if (claim.olds().size() > 1) {
			kinds.add(DiffKind.MERGED);
		}
		Provision old = claim.olds().iterator().next();
		Provision young = claim.youngs().iterator().next();
		if (claim.olds().size() == 1 && claim.youngs().size() == 1) {
			if (!Wording.isSame(old, young)) {
				kinds.add(DiffKind.REWORDED);
			}
			if (old instanceof Item was && young instanceof Item is) {
				if (was.getReference() != null && is.getReference() == null) {
					kinds.add(DiffKind.PROMOTED);
				}
				if (was.getReference() == null && is.getReference() != null) {
					kinds.add(DiffKind.DEMOTED);
				}
			}
			boolean isAppliedOtherwise = !Applied.of(made, old).equals(Applied.of(made, young));
			if (isAppliedOtherwise) {
				kinds.add(DiffKind.REAPPLIED);
			}
			if (!isAtHome(old, young)) {
				kinds.add(DiffKind.MOVED);
			}
		}
		return kinds;
	}

	/** To whom and when it applies. */
	private record Applied(List<String> profiles, List<String> scopes, List<String> conditions) {
		static Applied of(Made made, Provision provision) {
			return new Applied(made.corpus().appliesTo(provision).stream().map(profile -> profile.getName()).sorted().toList(),
					provision.eContainer() instanceof Scope scope ? scope.getTitles().stream().sorted().toList() : List.of(),
					provision instanceof Item item ? List.copyOf(item.getConditions()) : List.of());
		}
	}

	private boolean isAtHome(Provision old, Provision young) {
		EObject home = home(old);
		EObject newHome = home(young);
		if (home instanceof Provision owner && newHome instanceof Provision newOwner) {
			return successors.getOrDefault(owner, List.of()).contains(newOwner);
		}
		return name(home).equals(name(newHome));
	}

	private static EObject home(Provision provision) {
		return provision.eContainer() instanceof Scope scope ? scope.eContainer() : provision.eContainer();
	}

	private static String name(EObject home) {
		return switch (home) {
			case Part part -> part.getName();
			case FormSection section -> ((Form) section.eContainer()).getName() + '/' + section.getNumber();
			default -> home.toString();
		};
	}

	/** How often something was told rightly, for each kind. */
	static final class Tally {
		private final Map<DiffKind, int[]> counts = new EnumMap<>(DiffKind.class);
		private int found;
		private int known;
		private int both;
		private int sure;
		private int sureAndRight;

		/** Adds what {@code diff} tells of editions of which {@code truth} is known. */
		void add(EditionDiff diff, Truth truth) {
			Map<Claim, Change> told = new HashMap<>();
			Set<Pair> pairs = new HashSet<>();
			for (Change change : diff.changes()) {
				told.put(Claim.of(change.predecessors(), change.successors()), change);
				if (change.ground() != Change.Ground.SAME_CITATION_AND_WORDING) {
					change.predecessors().forEach(old -> change.successors().forEach(young -> pairs.add(new Pair(old, young))));
					if (change.confidence() >= 0.9) {
						sure++;
						sureAndRight += truth.holds(change) ? 1 : 0;
					}
				}
			}
			Set<Pair> changed = truth.changedPairs();
			found += pairs.size();
			known += changed.size();
			both += (int) pairs.stream().filter(pair -> truth.holds(pair.old(), pair.young())).count();
			truth.changes().forEach((claim, kinds) -> kinds.forEach(kind -> {
				int[] count = counts.computeIfAbsent(kind, key -> new int[2]);
				count[0]++;
				count[1] += told.containsKey(claim) && told.get(claim).is(kind) ? 1 : 0;
			}));
		}

		/** The harmonic mean of precision and recall over the pairs of which something differs. */
		double f1() {
			return 2.0 * both / (found + known);
		}

		/** Of what it is at least 0.9 sure of, how much is right. */
		double rightOfSure() {
			return (double) sureAndRight / sure;
		}

		int sure() {
			return sure;
		}

		/** Of what {@code kind} happened to, the share of which just that is told. */
		double recall(DiffKind kind) {
			int[] count = counts.get(kind);
			return (double) count[1] / count[0];
		}

		/** How often {@code kind} happened. */
		int happened(DiffKind kind) {
			return counts.getOrDefault(kind, new int[2])[0];
		}
	}
}
