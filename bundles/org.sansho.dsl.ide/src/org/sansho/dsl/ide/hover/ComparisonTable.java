// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes two sides as a table of Markdown, so that they can be read beside each other. An end takes a row for its citation, one for its
 * wording, and one for the rest: what belongs together stands at the same height, and little is lost where a client shows no line breaks
 * in cells.
 */
final class ComparisonTable {

	/** What is longer is cut: two long wordings beside each other fill any window, and each end shows its own in full. */
	private static final int LONGEST = 240;
	private static final String BREAK = " <br>";

	/** What stands in a row of its own. */
	private enum Row {
		CITATION, WORDING, REST
	}

	private ComparisonTable() {
	}

	static void write(Block.Comparison comparison, StringBuilder text) {
		row(Notation.escaped(comparison.left().head()), Notation.escaped(comparison.right().head()), text);
		row("---", "---", text);
		List<List<Block>> left = comparison.left().ends();
		List<List<Block>> right = comparison.right().ends();
		for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
			for (Row row : Row.values()) {
				String there = cell(left, i, row);
				String here = cell(right, i, row);
				if (!there.isEmpty() || !here.isEmpty()) {
					row(there, here, text);
				}
			}
		}
	}

	private static void row(String left, String right, StringBuilder text) {
		text.append("| ").append(left).append(" | ").append(right).append(" |\n");
	}

	private static String cell(List<List<Block>> ends, int index, Row row) {
		if (index >= ends.size()) {
			return "";
		}
		List<Block> end = ends.get(index);
		boolean worded = end.stream().anyMatch(Block.Wording.class::isInstance);
		Optional<Block> first = end.stream().filter(block -> !(block instanceof Block.Heading)).findFirst();
		return end.stream().filter(block -> row(block, worded, first) == row).map(ComparisonTable::cell).collect(Collectors.joining(BREAK));
	}

	/** That there is no wording is told where the wording would stand. */
	private static Row row(Block block, boolean worded, Optional<Block> first) {
		return switch (block) {
			case Block.Heading heading -> Row.CITATION;
			case Block.Wording wording -> Row.WORDING;
			case Block.Fact fact when !worded && first.filter(fact::equals).isPresent() -> Row.WORDING;
			default -> Row.REST;
		};
	}

	private static String cell(Block block) {
		return switch (block) {
			case Block.Heading heading -> "**" + line(heading.name()) + "**";
			case Block.Wording wording -> '*' + line(wording.label()) + '*' + BREAK + lines(cut(wording.text().strip()));
			case Block.Fact fact -> line(fact.label()) + ": " + line(fact.value());
			case Block.Origin origin -> line(origin.label()) + ": " + line(origin.text());
			case Block.Warning warning -> "⚠ " + line(warning.text());
			case Block.Rule rule -> "";
			case Block.Comparison comparison -> throw new IllegalArgumentException("a comparison in a cell");
		};
	}

	private static String line(String text) {
		return Notation.escaped(Notation.oneLine(text));
	}

	private static String lines(String text) {
		return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Notation::escaped).collect(Collectors.joining(BREAK));
	}

	/** As many whole sentences as there is room for; when that is too little of the room, up to any character. */
	private static String cut(String text) {
		if (text.codePointCount(0, text.length()) <= LONGEST) {
			return text;
		}
		int end = text.offsetByCodePoints(0, LONGEST);
		List<Integer> sentences = new ArrayList<>();
		for (int i = end / 2; i < end; i++) {
			if (text.charAt(i) == '。' || text.charAt(i) == '\n') {
				sentences.add(i + 1);
			}
		}
		return text.substring(0, sentences.isEmpty() ? end : sentences.getLast()).stripTrailing() + '…';
	}
}
