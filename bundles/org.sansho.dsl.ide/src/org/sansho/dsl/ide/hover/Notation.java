// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.hover;

import java.util.List;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Writes blocks in a notation that a client can show. */
public enum Notation {

	/** Markdown; wording is escaped, since it is full of signs that mean something there. */
	MARKDOWN {
		@Override
		void write(Block block, StringBuilder text) {
			switch (block) {
				case Block.Heading heading -> text.append(heading.label().isEmpty() ? "" : escaped(heading.label()) + "  \n").append("**").append(escaped(heading.name())).append("**\n\n");
				case Block.Wording wording -> text.append('*').append(escaped(wording.label())).append("*\n\n> ")
						.append(escaped(wording.text().strip()).replace("\n", "  \n> ")).append("\n\n");
				case Block.Fact fact -> text.append("- ").append(escaped(fact.label())).append(": ").append(escaped(oneLine(fact.value()))).append('\n');
				case Block.Origin origin -> {
					text.append("- ").append(escaped(origin.label())).append(": ").append(escaped(oneLine(origin.text())));
					text.append(origin.url().isEmpty() ? "" : " <" + origin.url().replace(">", "%3E").replace(" ", "%20") + '>').append('\n');
				}
				case Block.Warning warning -> text.append("- ⚠ ").append(escaped(oneLine(warning.text()))).append('\n');
				case Block.Rule rule -> text.append("\n---\n\n");
				case Block.Comparison comparison -> {
					text.append(comparison.relation().isEmpty() ? "" : "**→ " + escaped(comparison.relation()) + "**\n\n");
					writeAll(comparison.said(), text);
					text.append(comparison.said().isEmpty() ? "" : "\n");
					ComparisonTable.write(comparison, text);
				}
			}
		}
	},

	/** Text as it is. */
	PLAIN {
		@Override
		void write(Block block, StringBuilder text) {
			switch (block) {
				case Block.Heading heading -> text.append(heading.label().isEmpty() ? "" : heading.label() + '\n').append(heading.name()).append('\n');
				case Block.Wording wording -> text.append(wording.label()).append('\n').append(wording.text().strip().indent(2));
				case Block.Fact fact -> text.append(fact.label()).append(": ").append(oneLine(fact.value())).append('\n');
				case Block.Origin origin -> text.append(origin.label()).append(": ").append(oneLine(origin.text())).append(origin.url().isEmpty() ? "" : " " + origin.url()).append('\n');
				case Block.Warning warning -> text.append("! ").append(oneLine(warning.text())).append('\n');
				case Block.Rule rule -> text.append("----\n");
				case Block.Comparison comparison -> {
					writeSide(comparison.left(), text);
					text.append("----\n").append(comparison.relation().isEmpty() ? "" : "↓ " + comparison.relation() + '\n');
					writeAll(comparison.said(), text);
					text.append("----\n");
					writeSide(comparison.right(), text);
				}
			}
		}

		private void writeSide(Block.Side side, StringBuilder text) {
			text.append(side.head()).append('\n');
			side.ends().forEach(end -> writeAll(end, text));
		}
	};

	private static final String SIGNS = "\\`*_[]<>|~&";

	abstract void write(Block block, StringBuilder text);

	/** All of {@code blocks}. */
	public MarkupContent written(List<Block> blocks) {
		StringBuilder text = new StringBuilder();
		writeAll(blocks, text);
		return new MarkupContent(this == MARKDOWN ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT, text.toString().stripTrailing());
	}

	void writeAll(List<Block> blocks, StringBuilder text) {
		Block before = null;
		for (Block block : blocks) {
			// A list ends where something else begins.
			boolean listEnds = before != null && isLine(before) && !isLine(block) && !(block instanceof Block.Rule);
			text.append(listEnds && this == MARKDOWN ? "\n" : "");
			write(block, text);
			before = block;
		}
	}

	private static boolean isLine(Block block) {
		return block instanceof Block.Fact || block instanceof Block.Origin || block instanceof Block.Warning;
	}

	static String oneLine(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ");
	}

	/** Only what would mean something: a hyphen or a dot does at the beginning of a line only. */
	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 8);
		boolean lineBegins = true;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean anywhere = SIGNS.indexOf(c) >= 0;
			boolean atBeginning = lineBegins && (c == '#' || c == '+' || c == '-');
			boolean numbered = (c == '.' || c == ')') && isNumberBefore(text, i);
			if (anywhere || atBeginning || numbered) {
				escaped.append('\\');
			}
			escaped.append(c);
			lineBegins = c == '\n' || lineBegins && Character.isWhitespace(c);
		}
		return escaped.toString();
	}

	/** Whether a line begins with digits that end at {@code end}, which would make it an item of a list. */
	private static boolean isNumberBefore(String text, int end) {
		int i = end - 1;
		while (i >= 0 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
			i--;
		}
		return i < end - 1 && (i < 0 || text.charAt(i) == '\n') && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1)));
	}
}
