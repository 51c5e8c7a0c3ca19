// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Provision;

/**
 * Finds what was taken out of a provision into a new one beside it, and what went into one that has another predecessor as well: the
 * wording of the smaller stands in the larger, where nothing else of the same origin stands.
 *
 * <p>One class looks at both: a merger is a division in the other direction of time.
 */
final class Divisions {

	/** How many figures there are; the first is always 1. */
	static final int FIGURES = 8;
	private static final int CANDIDATES = 4;
	private static final int CONTAINED = 1;
	private static final int OF_ITS_OWN = 2;
	private static final int BESIDE = 3;
	private static final int SAME_OWNER = 4;
	private static final int LEFT_OVER = 5;
	private static final int SAME_WORDING = 6;
	private static final int TWIN = 7;
	/** Wordings that are shorter may be the same by chance. */
	private static final int SHORT = 8;
	/** More of them than this are no twins but a way of speaking. */
	private static final int MOST_TWINS = 8;

	/**
	 * A part that belongs to a whole on the other side, though the whole is aligned with another one.
	 *
	 * @param part    a place that is aligned with nothing
	 * @param whole   the place on the other side
	 * @param logOdds how sure that is
	 */
	record Division(int part, int whole, double logOdds, double[] figures) {
	}

	/** Says something of a part and a whole. */
	interface IntIntPredicate {
		boolean test(int part, int whole);
	}

	private final Roster parts;
	private final Roster wholes;
	private final int[] partners;
	private final IntPredicate isReworded;
	private final GramWeights gramWeights;
	private final WeighedRoster weighedParts;
	private final WeighedRoster weighedWholes;
	private final double[] weights;
	private final IntIntPredicate isApart;

	/**
	 * @param parts      the side with the parts
	 * @param wholes     the side with the wholes
	 * @param partners   with which place among {@code parts} each of {@code wholes} is aligned
	 * @param isReworded whether a whole that is aligned may say something else than what it is aligned with
	 * @param weights    how much each figure says
	 * @param isApart    whether a part cannot belong to a whole, however alike they are
	 */
	Divisions(Roster parts, Roster wholes, int[] partners, IntPredicate isReworded, Likeness likeness, double[] weights, IntIntPredicate isApart) {
		this.parts = parts;
		this.wholes = wholes;
		this.partners = partners;
		this.isReworded = isReworded;
		this.gramWeights = likeness.weights();
		this.weighedParts = likeness.weighed(parts);
		this.weighedWholes = likeness.weighed(wholes);
		this.weights = weights;
		this.isApart = isApart;
	}

	/**
	 * For each part that is aligned with nothing the likeliest whole, if there is any.
	 *
	 * @param alone  the parts that are aligned with nothing
	 * @param closed the wholes that nothing can be a part of
	 */
	List<Division> find(int[] alone, BitSet closed) {
		int[] open = IntStream.of(alone).filter(part -> !parts.saysNothing(part)).toArray();
		if (open.length == 0) {
			return List.of();
		}
		parts.prepare(open);
		GramNumbers openWordings = new GramNumbers();
		for (int part : open) {
			openWordings.add(hash(parts, part));
		}
		// What says the same as before has taken nothing in, unless it is what the part says as well.
		int[] candidates = AllProcessors.filter(wholes.size(), whole -> !closed.get(whole) && partners[whole] != Roster.NONE
				&& (isReworded.test(whole) || openWordings.find(hash(wholes, whole)) != GramNumbers.NONE));
		wholes.prepare(candidates);
		GramIndex index = new GramIndex(IntStream.of(candidates).mapToObj(wholes::content).toList());
		GramIndex.Search search = index.search(candidates.length);
		Map<Twins, Integer> wholesOfTwins = wholesOfTwins(open, candidates);
		int[] wholeOfPartner = new int[parts.size()];
		Arrays.fill(wholeOfPartner, Roster.NONE);
		// A neighbour that says what it said has taken nothing in.
		IntStream.of(candidates).filter(isReworded).forEach(whole -> wholeOfPartner[partners[whole]] = whole);
		List<Division> found = new ArrayList<>();
		for (int part : open) {
			Division best = null;
			int twinsWhole = wholesOfTwins.getOrDefault(twins(part), Roster.NONE);
			if (twinsWhole != Roster.NONE) {
				best = division(part, twinsWhole, twinsWhole);
			}
			for (int whole : wholes(part, search, candidates, wholeOfPartner)) {
				if (isApart.test(part, whole)) {
					continue;
				}
				Division division = division(part, whole, twinsWhole);
				if (best == null || division.logOdds() > best.logOdds()) {
					best = division;
				}
			}
			if (best != null) {
				found.add(best);
			}
		}
		return found;
	}

	/** The wholes that say what is nearest to what {@code part} says, then those that its neighbours are aligned with, whatever else says the same elsewhere. */
	private int[] wholes(int part, GramIndex.Search search, int[] candidates, int[] wholeOfPartner) {
		IntStream near = IntStream.of(search.nearest(parts.content(part), gramWeights, CANDIDATES)).map(candidate -> candidates[candidate]);
		IntStream beside = IntStream.of(parts.before(part), parts.after(part)).filter(neighbour -> neighbour != Roster.NONE).map(neighbour -> wholeOfPartner[neighbour])
				.filter(whole -> whole != Roster.NONE);
		return IntStream.concat(near, beside).distinct().toArray();
	}

	/** What the same is said of in one place: in a form, of several scopes. */
	private record Twins(int owner, int block, String wording) {
	}

	/** For those of which one has become something else than it was, what it has become. */
	private Map<Twins, Integer> wholesOfTwins(int[] open, int[] candidates) {
		Map<Twins, Integer> many = new HashMap<>();
		for (int part : open) {
			if (parts.wording(part).length() >= SHORT) {
				many.merge(twins(part), 1, Integer::sum);
			}
		}
		Map<Twins, Integer> found = new HashMap<>();
		for (int whole : candidates) {
			Twins twins = twins(partners[whole]);
			if (many.getOrDefault(twins, MOST_TWINS + 1) <= MOST_TWINS && !twins.wording().equals(wholes.wording(whole))) {
				found.putIfAbsent(twins, whole);
			}
		}
		return found;
	}

	private Twins twins(int part) {
		return new Twins(parts.owner(part), parts.block(part), parts.wording(part));
	}

	private Division division(int part, int whole, int twinsWhole) {
		double[] figures = figures(part, whole, whole == twinsWhole);
		return new Division(part, whole, logOdds(figures), figures);
	}

	/** Those who say the same have the same, and hardly anybody else. */
	private static int hash(Roster roster, int place) {
		Provision provision = roster.provision(place);
		return 31 * (31 * Objects.hashCode(provision.getTitle()) + Objects.hashCode(provision.getText())) + Objects.hashCode(provision.getSummary());
	}

	private double logOdds(double[] figures) {
		double sum = 0;
		for (int i = 0; i < FIGURES; i++) {
			sum += weights[i] * figures[i];
		}
		return sum;
	}

	private double[] figures(int part, int whole, boolean isTwin) {
		double[] figures = new double[FIGURES];
		int sibling = partners[whole];
		WeighedGrams partText = weighedParts.content(part);
		// What has nothing but a title stands in the title of what it went into.
		boolean withTitle = parts.saysByTitle(part);
		WeighedGrams wholeText = withTitle ? weighedWholes.all(whole) : weighedWholes.content(whole);
		WeighedGrams siblingText = withTitle ? weighedParts.all(sibling) : weighedParts.content(sibling);
		float own = wholeText.commonWithout(partText, siblingText);
		figures[0] = 1;
		figures[CONTAINED] = wholeText.common(partText) / partText.sum();
		figures[OF_ITS_OWN] = own / wholeText.sum();
		figures[BESIDE] = parts.before(part) == sibling || parts.after(part) == sibling ? 1 : 0;
		figures[SAME_OWNER] = parts.owner(part) == parts.owner(sibling) && parts.block(part) == parts.block(sibling) ? 1 : 0;
		// What the sibling does not have of the whole, the part should have.
		float missing = wholeText.sum() - wholeText.common(siblingText);
		figures[LEFT_OVER] = missing <= 0 ? 0 : own / missing;
		figures[SAME_WORDING] = parts.wording(part).equals(wholes.wording(whole)) ? 1 : 0;
		// Whatever has become of one of them has become of the other, since they said the same of different things.
		figures[TWIN] = isTwin ? 1 : 0;
		return figures;
	}
}
