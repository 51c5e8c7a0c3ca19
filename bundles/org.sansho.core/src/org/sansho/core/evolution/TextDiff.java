// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sansho.core.citation.CitationPath;

/**
 * What differs between two texts, character by character, as a person would mark it: numbers and Latin words are never torn apart, what two
 * changes have between them by mere chance belongs to the change, and a change begins and ends where a phrase does if it can. Texts are
 * compared after NFC; white space never differs from other white space, and where it alone was put in or taken out nothing differs.
 *
 * <p>The fewest changes are found from both ends at once in linear space (Myers 1986, "An O(ND) difference algorithm and its variations",
 * 4b). Texts that have next to nothing in common are cut where most was found in common so far, which bounds the time.
 */
public final class TextDiff {

	/**
	 * A stretch of both texts.
	 *
	 * @param same  whether it says the same in both
	 * @param old   how it is written in the old text; empty where something was put in
	 * @param young how it is written in the new text; empty where something was taken out
	 */
	public record Piece(boolean same, String old, String young) {
	}

	/** So many changes are looked for in one stretch before it is cut. */
	private static final int MOST_CHANGES = 400;
	/** What says so little between two changes is there by chance. */
	private static final double BY_CHANCE = 1;
	/** What says more is never there by chance. */
	private static final double ON_PURPOSE = 4;
	private static final int WHITE_SPACE = 0;

	private final String[] oldTokens;
	private final String[] youngTokens;
	private final int[] olds;
	private final int[] youngs;
	private final boolean[] removed;
	private final boolean[] added;
	/** How much the tokens before each place say. */
	private final double[] oldWeights;
	private final double[] youngWeights;
	private int[] forward = {};
	private int[] backward = {};
	private int diagonal;

	/** A stretch that is the same in both: where it begins in each, and how long it is. */
	private static final class Equal {
		private int old;
		private int young;
		private int length;

		Equal(int old, int young, int length) {
			this.old = old;
			this.young = young;
			this.length = length;
		}
	}

	private TextDiff(String old, String young) {
		Map<String, Integer> known = new HashMap<>();
		known.put(" ", WHITE_SPACE);
		oldTokens = TextTokens.of(CitationPath.normalise(old));
		youngTokens = TextTokens.of(CitationPath.normalise(young));
		olds = numbers(oldTokens, known);
		youngs = numbers(youngTokens, known);
		oldWeights = TextTokens.weights(oldTokens);
		youngWeights = TextTokens.weights(youngTokens);
		removed = new boolean[olds.length];
		added = new boolean[youngs.length];
	}

	private static int[] numbers(String[] tokens, Map<String, Integer> known) {
		int[] numbers = new int[tokens.length];
		for (int i = 0; i < tokens.length; i++) {
			numbers[i] = TextTokens.isWhiteSpace(tokens[i]) ? WHITE_SPACE : known.computeIfAbsent(tokens[i], token -> known.size());
		}
		return numbers;
	}

	/** The stretches of {@code old} and {@code young} in order; together they are both texts. */
	public static List<Piece> of(String old, String young) {
		TextDiff diff = new TextDiff(old, young);
		diff.compare(0, diff.olds.length, 0, diff.youngs.length);
		List<Equal> equals = diff.equals();
		diff.joinOverChance(equals);
		do {
			diff.slide(equals);
			// Two that have met are one, which may stand better still.
		} while (removeMet(equals));
		return diff.pieces(equals);
	}

	// ---------------------------------------------------------------- the fewest changes

	private void compare(int oldFrom, int oldTo, int youngFrom, int youngTo) {
		int a = oldFrom;
		int aEnd = oldTo;
		int b = youngFrom;
		int bEnd = youngTo;
		while (a < aEnd && b < bEnd && olds[a] == youngs[b]) {
			a++;
			b++;
		}
		while (a < aEnd && b < bEnd && olds[aEnd - 1] == youngs[bEnd - 1]) {
			aEnd--;
			bEnd--;
		}
		if (a == aEnd || b == bEnd) {
			Arrays.fill(removed, a, aEnd, true);
			Arrays.fill(added, b, bEnd, true);
			return;
		}
		int cut = cut(a, aEnd, b, bEnd);
		int diagonal = this.diagonal;
		compare(a, cut, b, cut - diagonal);
		compare(cut, aEnd, cut - diagonal, bEnd);
	}

	/** Where the paths from both ends meet, as a place in the old text; {@link #diagonal} is how far the one in the new text is behind it. */
	private int cut(int a, int aEnd, int b, int bEnd) {
		int least = a - bEnd;
		int most = aEnd - b;
		int shift = 1 - least;
		int width = most - least + 3;
		if (forward.length < width) {
			forward = new int[width];
			backward = new int[width];
		}
		int start = a - b;
		int end = aEnd - bEnd;
		boolean odd = (start - end & 1) != 0;
		int low = start;
		int high = start;
		int lowBack = end;
		int highBack = end;
		forward[start + shift] = a;
		backward[end + shift] = aEnd;
		for (int changes = 1;; changes++) {
			if (low > least) {
				forward[--low - 1 + shift] = -1;
			} else {
				low++;
			}
			if (high < most) {
				forward[++high + 1 + shift] = -1;
			} else {
				high--;
			}
			for (int d = high; d >= low; d -= 2) {
				int x = Math.max(forward[d - 1 + shift] + 1, forward[d + 1 + shift]);
				while (x < aEnd && x - d < bEnd && olds[x] == youngs[x - d]) {
					x++;
				}
				forward[d + shift] = x;
				if (odd && lowBack <= d && d <= highBack && backward[d + shift] <= x) {
					diagonal = d;
					return x;
				}
			}
			if (lowBack > least) {
				backward[--lowBack - 1 + shift] = Integer.MAX_VALUE;
			} else {
				lowBack++;
			}
			if (highBack < most) {
				backward[++highBack + 1 + shift] = Integer.MAX_VALUE;
			} else {
				highBack--;
			}
			for (int d = highBack; d >= lowBack; d -= 2) {
				int x = Math.min(backward[d - 1 + shift], backward[d + 1 + shift] - 1);
				while (x > a && x - d > b && olds[x - 1] == youngs[x - d - 1]) {
					x--;
				}
				backward[d + shift] = x;
				if (!odd && low <= d && d <= high && x <= forward[d + shift]) {
					diagonal = d;
					return x;
				}
			}
			if (changes >= MOST_CHANGES) {
				return furthest(low, high, shift, aEnd, bEnd);
			}
		}
	}

	private int furthest(int low, int high, int shift, int aEnd, int bEnd) {
		int best = -1;
		int cut = 0;
		for (int d = high; d >= low; d -= 2) {
			int x = Math.min(Math.min(forward[d + shift], aEnd), bEnd + d);
			if (x + x - d > best) {
				best = x + x - d;
				cut = x;
				diagonal = d;
			}
		}
		return cut;
	}

	// ---------------------------------------------------------------- as a person would mark it

	/** What is the same, with an end of no length, so that there is one before and one behind each change. */
	private List<Equal> equals() {
		List<Equal> equals = new ArrayList<>();
		int a = 0;
		int b = 0;
		while (a < olds.length || b < youngs.length) {
			int from = a;
			int youngFrom = b;
			while (a < olds.length && b < youngs.length && !removed[a] && !added[b]) {
				a++;
				b++;
			}
			equals.add(new Equal(from, youngFrom, a - from));
			while (a < olds.length && removed[a]) {
				a++;
			}
			while (b < youngs.length && added[b]) {
				b++;
			}
		}
		equals.add(new Equal(a, b, 0));
		return equals;
	}

	private void joinOverChance(List<Equal> equals) {
		List<Equal> kept = new ArrayList<>();
		kept.add(equals.getFirst());
		for (int i = 1; i < equals.size(); i++) {
			Equal next = equals.get(i);
			// What was kept may be chance once the change before it has grown.
			while (kept.size() > 1 && isByChance(kept.get(kept.size() - 2), kept.getLast(), next)) {
				kept.removeLast();
			}
			kept.add(next);
		}
		equals.clear();
		equals.addAll(kept);
	}

	private boolean isByChance(Equal before, Equal between, Equal behind) {
		double says = says(youngWeights, between.young, between.young + between.length);
		double one = change(before, between);
		double other = change(between, behind);
		if (says > ON_PURPOSE || one == 0 || other == 0) {
			return false;
		}
		return says <= BY_CHANCE && one + other > 2 || says <= Math.min(one, other) / 2;
	}

	/** How much says what is different between two that are the same. */
	private double change(Equal one, Equal next) {
		return Math.max(says(oldWeights, one.old + one.length, next.old), says(youngWeights, one.young + one.length, next.young));
	}

	private static double says(double[] weights, int from, int to) {
		return weights[to] - weights[from];
	}

	/** What was only put in or only taken out may stand in several places; it goes to where a phrase begins and ends. */
	private void slide(List<Equal> equals) {
		for (int i = 0; i + 1 < equals.size(); i++) {
			Equal one = equals.get(i);
			Equal next = equals.get(i + 1);
			boolean nothingOld = one.old + one.length == next.old;
			boolean nothingYoung = one.young + one.length == next.young;
			if (nothingOld != nothingYoung) {
				if (nothingOld) {
					slide(one, next, youngTokens, youngs, one.young + one.length, next.young);
				} else {
					slide(one, next, oldTokens, olds, one.old + one.length, next.old);
				}
			}
		}
	}

	private static boolean removeMet(List<Equal> equals) {
		return equals.size() > 2 && equals.subList(1, equals.size() - 1).removeIf(equal -> equal.length == 0);
	}

	private static void slide(Equal one, Equal next, String[] tokens, int[] numbers, int from, int to) {
		int back = 0;
		while (back < one.length && numbers[from - back - 1] == numbers[to - back - 1]) {
			back++;
		}
		int ahead = 0;
		while (ahead < next.length && numbers[from + ahead] == numbers[to + ahead]) {
			ahead++;
		}
		int best = 0;
		int bestBorder = -1;
		for (int by = -back; by <= ahead; by++) {
			int border = TextTokens.border(tokens, from + by) + TextTokens.border(tokens, to + by);
			if (border > bestBorder || border == bestBorder && Math.abs(by) < Math.abs(best)) {
				bestBorder = border;
				best = by;
			}
		}
		one.length += best;
		next.old += best;
		next.young += best;
		next.length -= best;
	}

	private List<Piece> pieces(List<Equal> equals) {
		Pieces pieces = new Pieces();
		for (int i = 0; i < equals.size(); i++) {
			Equal equal = equals.get(i);
			pieces.add(true, join(oldTokens, equal.old, equal.old + equal.length), join(youngTokens, equal.young, equal.young + equal.length));
			if (i + 1 < equals.size()) {
				Equal next = equals.get(i + 1);
				String old = join(oldTokens, equal.old + equal.length, next.old);
				String young = join(youngTokens, equal.young + equal.length, next.young);
				pieces.add(old.isBlank() && young.isBlank(), old, young);
			}
		}
		pieces.end();
		return List.copyOf(pieces.list);
	}

	/** Joins what follows each other and is of one kind. */
	private static final class Pieces {
		private final List<Piece> list = new ArrayList<>();
		private final StringBuilder old = new StringBuilder();
		private final StringBuilder young = new StringBuilder();
		private boolean same;

		void add(boolean nextSame, String nextOld, String nextYoung) {
			if (nextOld.isEmpty() && nextYoung.isEmpty()) {
				return;
			}
			if (same != nextSame) {
				end();
				same = nextSame;
			}
			old.append(nextOld);
			young.append(nextYoung);
		}

		void end() {
			if (!old.isEmpty() || !young.isEmpty()) {
				list.add(new Piece(same, old.toString(), young.toString()));
				old.setLength(0);
				young.setLength(0);
			}
		}
	}

	private static String join(String[] tokens, int from, int to) {
		return String.join("", Arrays.asList(tokens).subList(from, to));
	}
}
