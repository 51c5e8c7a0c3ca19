// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sansho.core.evolution.Divisions.Division;
import org.sansho.core.evolution.Truth.Tally;
import org.sansho.core.given.EditionPairs.Made;
import org.sansho.core.given.EditionPairs.Manner;
import org.sansho.model.Provision;

/**
 * Fits {@link Weights} and the scales of {@link Confidence} to pairs of editions whose truth is known, and measures them on pairs that
 * nothing was fitted to. A program, not a test: it takes minutes, and a person decides what is kept.
 *
 * <pre>java -cp CLASSES org.sansho.core.evolution.WeightFitting fit
 *java -cp CLASSES org.sansho.core.evolution.WeightFitting scales
 *java -cp CLASSES org.sansho.core.evolution.WeightFitting measure FIRST-SEED HOW-MANY</pre>
 *
 * <p>It knows the tuning seeds of {@link Seeds} alone, unless it is told others to measure.
 */
final class WeightFitting {

	private static final double[] SHARES = {0.1, 0.3};
	private static final int REQUIREMENTS = 1_000;
	private static final int ROUNDS = 2;

	/** Editions with what became of them. */
	private record Case(Made made, Truth truth) {
		Grouping grouping(Weights weights) {
			return new Grouping(new EditionComparison(new EditionSide(made.corpus(), made.older()), new EditionSide(made.corpus(), made.newer())), weights);
		}
	}

	/** Figures, and whether what they are of is true. */
	private record Example(double[] figures, boolean isTrue) {
	}

	public static void main(String[] arguments) {
		if (arguments[0].equals("measure")) {
			long first = Long.parseLong(arguments[1]);
			measure(IntStream.range(0, Integer.parseInt(arguments[2])).mapToLong(i -> first + i).toArray());
		} else {
			fit(arguments[0].equals("scales"));
		}
	}

	private static void measure(long[] seeds) {
		for (Manner manner : Manner.values()) {
			for (double changed : SHARES) {
				Tally tally = new Tally();
				for (long seed : seeds) {
					Made made = manner.make(seed, 1_500, changed);
					tally.add(EditionDiff.of(new EditionSide(made.corpus(), made.older()), new EditionSide(made.corpus(), made.newer())), new Truth(made));
				}
				print("%s %.1f: F1 %.4f, sure of %d, right %.4f%n", manner, changed, tally.f1(), tally.sure(), tally.rightOfSure());
				for (DiffKind kind : DiffKind.values()) {
					if (tally.happened(kind) > 0) {
						print("    %-10s %5d, told %.3f%n", kind.word(), tally.happened(kind), tally.recall(kind));
					}
				}
			}
		}
	}

	private static void fit(boolean onlyScales) {
		List<Case> cases = new ArrayList<>();
		for (Manner manner : new Manner[] {Manner.HARD, Manner.REAL}) {
			for (double changed : SHARES) {
				for (long seed : Seeds.tuning()) {
					Made made = manner.make(seed, REQUIREMENTS, changed);
					cases.add(new Case(made, new Truth(made)));
				}
			}
		}
		if (onlyScales) {
			scales(Weights.STANDARD, cases);
			return;
		}
		Weights start = Weights.STANDARD;
		report("as it is", start, cases);
		Weights regressed = new Weights(regression(pairs(start, cases)), regression(divisions(start, cases)));
		report("regression", regressed, cases);
		Weights best = start;
		for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
			best = better(best, new Weights(mixed(start.ofPairs(), regressed.ofPairs(), share), best.ofDivisions()), cases);
			best = better(best, new Weights(best.ofPairs(), mixed(start.ofDivisions(), regressed.ofDivisions(), share)), cases);
		}
		report("mixed", best, cases);
		for (int round = 0; round < ROUNDS; round++) {
			double step = 0.3 / (round + 1);
			for (int i = 0; i < best.ofPairs().length; i++) {
				best = better(better(best, new Weights(moved(best.ofPairs(), i, step), best.ofDivisions()), cases), new Weights(moved(best.ofPairs(), i, -step), best.ofDivisions()), cases);
			}
			for (int i = 0; i < best.ofDivisions().length; i++) {
				best = better(better(best, new Weights(best.ofPairs(), moved(best.ofDivisions(), i, step)), cases), new Weights(best.ofPairs(), moved(best.ofDivisions(), i, -step)), cases);
			}
			report("searched " + (round + 1), best, cases);
		}
		scales(best, cases);
	}

	private static Weights better(Weights one, Weights other, List<Case> cases) {
		// What is hardly better is not: fewer decimals that say nothing.
		return score(other, cases) > score(one, cases) + 1e-4 ? other : one;
	}

	private static double[] mixed(double[] some, double[] others, double share) {
		return IntStream.range(0, some.length).mapToDouble(i -> Math.round(100 * (some[i] * (1 - share) + others[i] * share)) / 100.0).toArray();
	}

	private static double[] moved(double[] weights, int at, double step) {
		double[] moved = weights.clone();
		moved[at] = Math.round(100 * (moved[at] + step * Math.max(1, Math.abs(moved[at]) / 3))) / 100.0;
		return moved;
	}

	private static void report(String name, Weights weights, List<Case> cases) {
		print("%s: %.4f%n    pairs %s%n    divisions %s%n", name, score(weights, cases), Arrays.toString(weights.ofPairs()), Arrays.toString(weights.ofDivisions()));
	}

	/** The mean of F1 over all cases. */
	private static double score(Weights weights, List<Case> cases) {
		double sum = 0;
		for (Case one : cases) {
			sum += f1(one.grouping(weights), one.truth());
		}
		return sum / cases.size();
	}

	private static double f1(Grouping grouping, Truth truth) {
		int found = 0;
		int both = 0;
		for (ChangeDraft draft : grouping.drafts()) {
			for (int old : grouping.isKeptByRule(draft) ? List.<Integer>of() : draft.olds) {
				for (int young : draft.youngs) {
					found++;
					both += truth.holds(grouping.older().provision(old), grouping.newer().provision(young)) ? 1 : 0;
				}
			}
		}
		return 2.0 * both / (found + truth.changedPairs().size());
	}

	private static List<Example> pairs(Weights weights, List<Case> cases) {
		List<Example> examples = new ArrayList<>();
		for (Case one : cases) {
			Grouping grouping = one.grouping(weights);
			grouping.aligner().candidates().all().forEach((old, youngs) -> youngs.forEach((young, likeness) -> examples
					.add(new Example(grouping.aligner().evidence().figures(old, young, likeness), one.truth().holds(grouping.older().provision(old), grouping.newer().provision(young))))));
		}
		return examples;
	}

	private static List<Example> divisions(Weights weights, List<Case> cases) {
		List<Example> examples = new ArrayList<>();
		for (Case one : cases) {
			Grouping grouping = one.grouping(weights);
			for (Division split : grouping.splits()) {
				examples.add(new Example(split.figures(), one.truth().holds(grouping.older().provision(split.whole()), grouping.newer().provision(split.part()))));
			}
			for (Division merge : grouping.merges()) {
				examples.add(new Example(merge.figures(), one.truth().holds(grouping.older().provision(merge.part()), grouping.newer().provision(merge.whole()))));
			}
		}
		return examples;
	}

	/** Logistic regression by Newton's method, weights held small. */
	private static double[] regression(List<Example> examples) {
		int size = examples.getFirst().figures().length;
		double[] weights = new double[size];
		for (int step = 0; step < 15; step++) {
			double[][] equations = new double[size][size + 1];
			for (int i = 0; i < size; i++) {
				equations[i][i] = 1;
				equations[i][size] = -weights[i];
			}
			for (Example example : examples) {
				double probability = 1 / (1 + Math.exp(-sum(weights, example.figures())));
				for (int i = 0; i < size; i++) {
					equations[i][size] += ((example.isTrue() ? 1 : 0) - probability) * example.figures()[i];
					for (int j = 0; j < size; j++) {
						equations[i][j] += probability * (1 - probability) * example.figures()[i] * example.figures()[j];
					}
				}
			}
			double[] change = solved(equations);
			for (int i = 0; i < size; i++) {
				weights[i] += change[i];
			}
		}
		return weights;
	}

	private static double sum(double[] weights, double[] figures) {
		return IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * figures[i]).sum();
	}

	/** Gauss and Jordan; the matrix is positive definite. */
	private static double[] solved(double[][] equations) {
		int size = equations.length;
		for (int at = 0; at < size; at++) {
			for (int row = 0; row < size; row++) {
				double factor = row == at ? 0 : equations[row][at] / equations[at][at];
				for (int column = at; column <= size; column++) {
					equations[row][column] -= factor * equations[at][column];
				}
			}
		}
		return IntStream.range(0, size).mapToDouble(i -> equations[i][size] / equations[i][i]).toArray();
	}

	/** How often what was taken to be is, at which odds. */
	private static void scales(Weights weights, List<Case> cases) {
		List<Example> pairs = new ArrayList<>();
		List<Example> divisions = new ArrayList<>();
		int same = 0;
		int sameAndTrue = 0;
		for (Case one : cases) {
			Grouping grouping = one.grouping(weights);
			for (int old = 0; old < grouping.older().size(); old++) {
				int young = grouping.alignment().younger(old);
				if (young != Roster.NONE) {
					Provision was = grouping.older().provision(old);
					boolean isTrue = one.truth().holds(was, grouping.newer().provision(young));
					if (grouping.alignment().ground(old) == Change.Ground.SIMILAR) {
						pairs.add(new Example(new double[] {1, grouping.aligner().evidence().logOdds(old, young, grouping.aligner().candidates().of(old).get(young))}, isTrue));
					} else if (grouping.alignment().ground(old) == Change.Ground.SAME_WORDING) {
						same++;
						sameAndTrue += isTrue ? 1 : 0;
					}
				}
			}
			for (Division split : grouping.splits()) {
				if (split.logOdds() > 0) {
					divisions.add(new Example(new double[] {1, split.logOdds()}, one.truth().holds(grouping.older().provision(split.whole()), grouping.newer().provision(split.part()))));
				}
			}
			for (Division merge : grouping.merges()) {
				if (merge.logOdds() > 0) {
					divisions.add(new Example(new double[] {1, merge.logOdds()}, one.truth().holds(grouping.older().provision(merge.part()), grouping.newer().provision(merge.whole()))));
				}
			}
		}
		scale("left alone", alone(weights, cases));
		print("same wording: %d of %d%n", sameAndTrue, same);
		scale("pairs", pairs);
		scale("divisions", divisions);
	}

	/** Of what was left alone, the likeliest that was thought of, and whether it was left alone wrongly. */
	private static List<Example> alone(Weights weights, List<Case> cases) {
		List<Example> examples = new ArrayList<>();
		for (Case one : cases) {
			Grouping grouping = one.grouping(weights);
			Map<Integer, Double> ofOld = new HashMap<>();
			Map<Integer, Double> ofYoung = new HashMap<>();
			grouping.aligner().candidates().all().forEach((old, youngs) -> youngs.forEach((young, likeness) -> {
				double logOdds = grouping.aligner().evidence().logOdds(old, young, likeness);
				ofOld.merge(old, logOdds, Math::max);
				ofYoung.merge(young, logOdds, Math::max);
			}));
			for (ChangeDraft draft : grouping.drafts()) {
				Double best = draft.youngs.isEmpty() ? ofOld.get(draft.olds.getFirst()) : draft.olds.isEmpty() ? ofYoung.get(draft.youngs.getFirst()) : null;
				if (best != null) {
					examples.add(new Example(new double[] {1, best}, !one.truth().changes().containsKey(new Truth.Claim(provisions(grouping.older(), draft.olds), provisions(grouping.newer(), draft.youngs)))));
				}
			}
		}
		return examples;
	}

	private static Set<Provision> provisions(Roster roster, List<Integer> places) {
		return places.stream().map(roster::provision).collect(Collectors.toSet());
	}

	private static void scale(String name, List<Example> examples) {
		double[] line = regression(examples);
		print("%s: %.2f + %.2f x%n", name, line[0], line[1]);
		DoubleUnaryOperator probability = x -> 1 / (1 + Math.exp(-line[0] - line[1] * x));
		for (int from = -8; from < 10; from++) {
			double low = from == -8 ? -Double.MAX_VALUE : from;
			double high = from == 9 ? Double.MAX_VALUE : from + 1;
			List<Example> some = examples.stream().filter(example -> example.figures()[1] > low && example.figures()[1] <= high).toList();
			print("    %d..: %d of %d, said %.3f to %.3f%n", from, some.stream().filter(Example::isTrue).count(), some.size(), probability.applyAsDouble(low), probability.applyAsDouble(from + 1));
		}
	}

	private static void print(String format, Object... values) {
		System.out.printf(Locale.ROOT, format, values);
	}

	private WeightFitting() {
	}
}
