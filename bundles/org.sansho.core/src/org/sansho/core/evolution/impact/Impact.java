// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.ThinEdition;
import org.sansho.model.Edition;

/**
 * Everything that rests on what is different between two editions, nearer or further: what somebody has to look at, in which order, and how
 * much it is.
 *
 * <p>The source of a mapping rests on its target: an item of a checklist on the clause that it is mapped to. A statement itself speaks of
 * both its sides, so a change of either one concerns it. What is said of a heading is said of what stands below it. What a set of the new
 * edition already speaks of rests on the new edition, and what nobody stands by any more does not matter.
 *
 * @param diff        what is different
 * @param corpus      the project in which everything stands that is told here
 * @param hits        what rests on it, a provision with the statement by which it was met: the most pressing first ({@link #order()}), then by what has changed in the order of the older edition, then the nearest first
 * @param sets        the mapping sets that name anything that has changed, or rest on it, in the order of the files
 * @param forms       the forms with items that rest on it, in the order of the files
 * @param basedOn     editions that say that they are based on the older edition and not on the newer one, in the order of the files
 * @param changed     how many provisions of the older edition have changed, by what that means for what rests on them
 * @param added       how many provisions of the newer edition are new
 * @param unconfirmed how many of the changed and new ones no confirmed succession speaks of
 */
public record Impact(EditionDiff diff, Corpus corpus, List<Hit> hits, List<SetTally> sets, List<FormTally> forms, List<Edition> basedOn,
		Map<Urgency, Integer> changed, int added, int unconfirmed) {

	public Impact {
		hits = List.copyOf(hits);
		sets = List.copyOf(sets);
		forms = List.copyOf(forms);
		basedOn = List.copyOf(basedOn);
	}

	/**
	 * What rests on the differences of {@code diff}. Where the two editions stand in one project, what rests on the older one is told; where one
	 * edition is compared with itself at another time, what rests on it now.
	 */
	public static Impact of(EditionDiff diff) {
		return new ImpactSearch(diff).impact();
	}

	/** Whether two editions of one project are compared, and not one edition with itself at another time. */
	public boolean isBetweenEditions() {
		return diff.older().corpus() == diff.newer().corpus();
	}

	/** Everything of the project that is told. */
	public List<EObject> told() {
		return hits.stream().flatMap(Hit::all).flatMap(hit -> Stream.concat(Stream.of(hit.object()), hit.open().stream().map(LeftOpen::statement))).toList();
	}

	/** How many things there are of {@code kind}, those included that are told with a statement. */
	public int count(Hit.Kind kind) {
		return (int) hits.stream().flatMap(Hit::all).filter(hit -> hit.kind() == kind).count();
	}

	/** How many things there are of each kind and urgency, those included that are told with a statement; 0 for what does not occur. */
	public Map<Urgency, Map<Hit.Kind, Integer>> counts() {
		Map<Urgency, Map<Hit.Kind, Integer>> counts = new EnumMap<>(Urgency.class);
		for (Urgency urgency : Urgency.values()) {
			Map<Hit.Kind, Integer> row = new EnumMap<>(Hit.Kind.class);
			for (Hit.Kind kind : Hit.Kind.values()) {
				row.put(kind, 0);
			}
			counts.put(urgency, row);
		}
		hits.forEach(hit -> hit.all().forEach(each -> counts.get(hit.urgency()).merge(each.kind(), 1, Integer::sum)));
		return counts;
	}

	/** How many provisions of the older edition have changed. */
	public int changedCount() {
		return changed.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** How many provisions of the older edition look like nothing in the newer one, though nobody has confirmed that they were withdrawn. */
	public int missing() {
		return changed.getOrDefault(Urgency.MISSING, 0);
	}

	/**
	 * Whether most of the older edition is not found in the newer one. It is hardly ever so, but often that only a part of the newer edition has been
	 * written down, and then what is not found says nothing.
	 */
	public boolean isMostMissing() {
		return isBetweenEditions() && ThinEdition.newer(diff, missing()).isPresent();
	}

	/** The urgencies in the order in which they are best looked at: what is not found waits where most is not found. */
	public List<Urgency> order() {
		List<Urgency> order = new ArrayList<>(List.of(Urgency.values()));
		if (isMostMissing()) {
			order.remove(Urgency.MISSING);
			order.add(order.indexOf(Urgency.MECHANICAL), Urgency.MISSING);
		}
		return order;
	}

	/** Whether what is listed under {@code urgency} is worth reading now: not what only has another number, nor what is not found where most is not. */
	public boolean isToBeRead(Urgency urgency) {
		return urgency.needsReading() && !(urgency == Urgency.MISSING && isMostMissing());
	}

	/** How many of {@code counts} are worth reading now. */
	public int toBeRead(Map<Urgency, Integer> counts) {
		return counts.entrySet().stream().filter(count -> isToBeRead(count.getKey())).mapToInt(Map.Entry::getValue).sum();
	}

	/** The same with the hits in {@link #order()}. */
	Impact ordered() {
		if (!isMostMissing()) {
			return this;
		}
		Map<Urgency, List<Hit>> groups = new EnumMap<>(Urgency.class);
		hits.forEach(hit -> groups.computeIfAbsent(hit.urgency(), key -> new ArrayList<>()).add(hit));
		List<Hit> inOrder = order().stream().flatMap(urgency -> groups.getOrDefault(urgency, List.of()).stream()).toList();
		return new Impact(diff, corpus, inOrder, sets, forms, basedOn, changed, added, unconfirmed);
	}

	/** How many statements are carried to the newer edition already and have still to be looked at there. */
	public int open() {
		return (int) hits.stream().filter(hit -> !hit.open().isEmpty()).count();
	}

	/** How many statements need not be looked at, since a set of the new edition speaks of the same already. */
	public int settled() {
		return sets.stream().mapToInt(SetTally::settled).sum();
	}

	/** How many statements need not be looked at, since nobody stands by them any more. */
	public int retired() {
		return sets.stream().mapToInt(SetTally::retired).sum();
	}

	/** Whether there is anything to look at. */
	public boolean isAny() {
		return !hits.isEmpty();
	}
}
