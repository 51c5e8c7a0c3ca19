// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Change;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.impact.ChangedProvisions.Found;
import org.sansho.core.evolution.impact.ChangedProvisions.Numbered;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;
import org.sansho.model.Side;
import org.sansho.model.Succession;

/**
 * The ends that statements have lost where one edition is compared with itself at an earlier time: what is gone from the text is named by
 * statements as they were, and nothing in the statements of now leads to it any more.
 *
 * <p>A statement of now is the one that was when it stands in the same set and names the same of what is still there.
 */
final class LostEnds {

	/** An end of a statement as it was. */
	private record End(Side side, Provision old, Numbered change) {
	}

	private final Corpus older;
	private final Corpus newer;
	private final Edition edition;
	private final String editionName;
	private final Map<Provision, Change> ofYoung = new HashMap<>();
	private final Map<EObject, Map<Side, List<Found>>> found = new LinkedHashMap<>();

	/** @param gone what was, with what has become of it */
	LostEnds(EditionDiff diff, Map<Provision, Numbered> gone) {
		older = diff.older().corpus();
		newer = diff.newer().corpus();
		edition = diff.newer().edition();
		editionName = edition.getName();
		Map<EObject, List<End>> were = new LinkedHashMap<>();
		gone.forEach((old, change) -> {
			for (Side side : Side.values()) {
				naming(older, old, side).forEach(statement -> were.computeIfAbsent(statement, key -> new ArrayList<>(1)).add(new End(side, old, change)));
			}
		});
		if (!were.isEmpty()) {
			diff.changes().forEach(change -> change.successors().forEach(young -> ofYoung.put(young, change)));
			find(were);
		}
	}

	/** The statements of now that have lost an end. */
	Set<EObject> statements() {
		return found.keySet();
	}

	/** What happened to the ends that {@code statement} no longer has. */
	List<Found> of(EObject statement, Side side) {
		return found.getOrDefault(statement, Map.of()).getOrDefault(side, List.of());
	}

	private static List<EObject> naming(Corpus corpus, Provision end, Side side) {
		List<EObject> statements = new ArrayList<>(side == Side.SOURCE ? corpus.statementsFrom(end) : corpus.statementsTo(end));
		statements.addAll(side == Side.SOURCE ? corpus.successionFrom(end) : corpus.successionTo(end));
		return statements;
	}

	private void find(Map<EObject, List<End>> were) {
		Map<String, List<EObject>> byKey = new HashMap<>();
		statements(newer).forEach(statement -> byKey.computeIfAbsent(key(statement, newer), key -> new ArrayList<>(1)).add(statement));
		Set<EObject> taken = new HashSet<>();
		List<EObject> open = new ArrayList<>();
		were.forEach((was, ends) -> {
			List<EObject> alike = byKey.getOrDefault(key(was, older), List.of());
			String owner = owner(was);
			boolean renamed = was instanceof MappingStatement && newer.mappingSet(owner).isEmpty();
			Optional<EObject> is = alike.stream().filter(statement -> !taken.contains(statement) && (renamed || owner(statement).equals(owner)))
					.filter(statement -> ends.stream().anyMatch(end -> hasLost(statement, end))).findFirst();
			if (is.isPresent()) {
				taken.add(is.get());
				add(is.get(), ends);
			} else {
				open.add(was);
			}
		});
		// Somebody may have written something else of the statement anew; what leads nowhere in the set and did not before is it.
		for (EObject was : open) {
			if (was instanceof MappingStatement statement) {
				Set<String> before = new HashSet<>();
				statement.getMappingSet().getStatements().stream().filter(older::isDangling).forEach(each -> before.add(key(each, older)));
				newer.mappingSet(owner(was)).stream().flatMap(set -> set.getStatements().stream())
						.filter(each -> isIncomplete(each) && !taken.contains(each) && !before.contains(key(each, newer))).findFirst().ifPresent(is -> {
							taken.add(is);
							add(is, were.get(was));
						});
			}
		}
	}

	private void add(EObject is, List<End> ends) {
		for (End end : ends) {
			Change change = end.change().change();
			Urgency urgency = Urgency.of(change).filter(Urgency.LOST::equals).orElse(Urgency.MISSING);
			found.computeIfAbsent(is, key -> new HashMap<>(2)).computeIfAbsent(end.side(), key -> new ArrayList<>(1))
					.add(new Found(new Touch(end.side(), end.old(), change, 0), urgency, Waypoint.begin(Waypoint.Kind.CHANGED, end.old()), end.change().number()));
		}
	}

	private static Stream<EObject> statements(Corpus corpus) {
		return Stream.concat(corpus.mappingSets().stream().flatMap(set -> set.getStatements().stream()),
				corpus.successions().stream().flatMap(succession -> succession.getStatements().stream()));
	}

	private static String owner(EObject statement) {
		return switch (statement.eContainer()) {
			case MappingSet set -> set.getName();
			case Succession succession -> String.valueOf(name(succession.getFrom())) + ' ' + name(succession.getTo());
			default -> "";
		};
	}

	private static String name(Edition named) {
		return named == null ? null : named.getName();
	}

	/** What {@code statement} names of what is there now. */
	private String key(EObject statement, Corpus corpus) {
		StringBuilder key = new StringBuilder(statement.eClass().getName());
		for (Side side : Side.values()) {
			key.append('\n').append(side);
			for (Provision end : Ends.of(statement, side)) {
				Optional<String> of = corpus.editionOf(end).map(Edition::getName);
				Optional<String> path = corpus.path(end);
				if (of.isPresent() && path.isPresent() && (corpus == newer || newer.edition(of.get()).flatMap(now -> newer.provision(now, path.get())).isPresent())) {
					key.append('\n').append(of.get()).append('/').append(path.get());
				}
			}
		}
		return key.toString();
	}

	/** Whether {@code statement} names nothing that {@code end} has become, but what is not there, or what merely has its citation now. */
	private boolean hasLost(EObject statement, End end) {
		List<Provision> ends = Ends.of(statement, end.side());
		if (ends.stream().anyMatch(end.change().change().successors()::contains)) {
			return false;
		}
		return isIncomplete(statement) || older.path(end.old()).flatMap(path -> newer.provision(edition, path)).filter(ends::contains)
				.filter(young -> !isNamedBefore(young, end.side(), owner(statement))).isPresent();
	}

	/** Whether the set named what {@code young} was: then it may mean it still. */
	private boolean isNamedBefore(Provision young, Side side, String owner) {
		Change change = ofYoung.get(young);
		return change != null && change.predecessors().stream().anyMatch(old -> naming(older, old, side).stream().anyMatch(statement -> owner(statement).equals(owner)));
	}

	/** Whether something that {@code statement} names is not there, be it the whole edition. */
	private boolean isIncomplete(EObject statement) {
		return newer.isDangling(statement) || newer.edition(editionName).isEmpty() && switch (statement.eContainer()) {
			case MappingSet set -> set.getFrom() == null || set.getTo() == null || set.getFrom().eIsProxy() || set.getTo().eIsProxy();
			case Succession succession -> succession.getFrom() == null || succession.getTo() == null || succession.getFrom().eIsProxy() || succession.getTo().eIsProxy();
			default -> false;
		};
	}
}
