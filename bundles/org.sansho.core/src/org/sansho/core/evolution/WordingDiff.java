// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sansho.model.Provision;

/**
 * The wording of what was and of what has become of it, with what differs marked. Each is compared with all on the other side one behind
 * the other, so that nothing is marked where something was only cut in two or put together.
 *
 * @param older the wording of each predecessor
 * @param newer the wording of each successor
 */
public record WordingDiff(List<Marked> older, List<Marked> newer) {

	/**
	 * A stretch of a text.
	 *
	 * @param text    how it is written
	 * @param changed whether the other side has it not
	 */
	public record Run(String text, boolean changed) {
	}

	/**
	 * The wording of a provision.
	 *
	 * @param title   the heading; empty where there is none
	 * @param text    the official wording
	 * @param summary the content in the words of the analyst
	 */
	public record Marked(Provision provision, List<Run> title, List<Run> text, List<Run> summary) {
	}

	private record Field(Function<Provision, String> of) {
		String text(Provision provision) {
			String text = of.apply(provision);
			return text == null ? "" : text;
		}
	}

	/** The marked runs of each provision on both sides. */
	private record Sides(List<List<Run>> older, List<List<Run>> newer) {
	}

	/** Compares the wordings of {@code change}; where there is only one side nothing is marked. */
	public static WordingDiff of(Change change) {
		Sides titles = compare(change, new Field(Provision::getTitle));
		Sides texts = compare(change, new Field(Provision::getText));
		Sides summaries = compare(change, new Field(Provision::getSummary));
		List<Marked> older = new ArrayList<>();
		for (int i = 0; i < change.predecessors().size(); i++) {
			older.add(new Marked(change.predecessors().get(i), titles.older().get(i), texts.older().get(i), summaries.older().get(i)));
		}
		List<Marked> newer = new ArrayList<>();
		for (int i = 0; i < change.successors().size(); i++) {
			newer.add(new Marked(change.successors().get(i), titles.newer().get(i), texts.newer().get(i), summaries.newer().get(i)));
		}
		return new WordingDiff(List.copyOf(older), List.copyOf(newer));
	}

	private static Sides compare(Change change, Field field) {
		List<String> olds = change.predecessors().stream().map(field::text).toList();
		List<String> youngs = change.successors().stream().map(field::text).toList();
		if (olds.isEmpty() || youngs.isEmpty() || !change.is(DiffKind.REWORDED) && !change.is(DiffKind.SPLIT) && !change.is(DiffKind.MERGED)
				|| olds.stream().distinct().toList().equals(youngs.stream().distinct().toList())) {
			return new Sides(olds.stream().map(WordingDiff::unmarked).toList(), youngs.stream().map(WordingDiff::unmarked).toList());
		}
		return new Sides(marked(olds, youngs), marked(youngs, olds));
	}

	/** Each of {@code texts} with what all of {@code others} together have not. */
	private static List<List<Run>> marked(List<String> texts, List<String> others) {
		String all = String.join("\n", others.stream().distinct().toList());
		Map<String, List<Run>> known = new HashMap<>();
		return texts.stream().map(text -> known.computeIfAbsent(text, key -> runs(all, key))).toList();
	}

	private static List<Run> runs(String others, String text) {
		return TextDiff.of(others, text).stream().filter(piece -> !piece.young().isEmpty()).map(piece -> new Run(piece.young(), !piece.same())).toList();
	}

	private static List<Run> unmarked(String text) {
		return text.isEmpty() ? List.of() : List.of(new Run(text, false));
	}
}
