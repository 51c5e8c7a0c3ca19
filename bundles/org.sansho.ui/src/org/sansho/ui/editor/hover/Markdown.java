// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.SWT;

/**
 * The Markdown that the server writes, as lines of styled text and tables of them. No browser is needed to show it: many Linux machines have none.
 *
 * @param parts the parts, one below the other
 */
public record Markdown(List<Part> parts) {

	/** A run of characters in one style; code is set in the font of texts. */
	public record Run(String text, int style, boolean code) {
	}

	/** What a line is. */
	public enum Kind {
		TEXT, HEADING, ITEM, CELLS
	}

	/** How far a line stands from the one before it: in the same paragraph, in the next, or behind a rule. */
	public enum Gap {
		NONE, PARAGRAPH, RULE
	}

	/** A line: its runs; of a narrow table, its cells with tabs between them. */
	public record Line(Kind kind, List<Run> runs, Gap gap) {
	}

	/** What stands below each other. */
	public sealed interface Part {
	}

	/** Lines that go on over the whole width. */
	public record Lines(List<Line> lines) implements Part {
	}

	/** A table with so much in its cells that each column wraps by itself; each row has as many cells as the first. */
	public record Columns(List<List<Lines>> rows) implements Part {

		/** How many columns stand beside each other. */
		public int count() {
			return rows.getFirst().size();
		}
	}

	/** From how many characters in a row on a table is shown in columns that wrap. */
	private static final int WIDE = 60;
	private static final Pattern BREAK = Pattern.compile("\\s*<br\\s*/?>\\s*");
	private static final Pattern SEPARATOR = Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?");
	private static final Pattern STYLED = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|(?<![\\w*])[*_](?!\\s)(.+?)(?<!\\s)[*_](?![\\w*])|\\[([^\\]]+)\\]\\(([^)]*)\\)|\\\\([\\p{Punct}])");

	/** What stands in a hover or beside a proposal. */
	public static Markdown of(Either<String, MarkupContent> documentation) {
		return parse(documentation == null ? "" : documentation.isLeft() ? documentation.getLeft() : documentation.getRight().getValue());
	}

	/** Reads {@code text}; what is no Markdown that is known here stays as it is. */
	public static Markdown parse(String text) {
		Reading reading = new Reading();
		List<String> source = text.strip().lines().toList();
		boolean code = false;
		for (int i = 0; i < source.size(); i++) {
			String line = source.get(i);
			String stripped = line.strip();
			if (line.startsWith("```")) {
				code = !code;
			} else if (code) {
				reading.add(Kind.TEXT, List.of(new Run(line, SWT.NORMAL, true)));
			} else if (stripped.startsWith("|") && i + 1 < source.size() && SEPARATOR.matcher(source.get(i + 1).strip()).matches()) {
				int end = i + 2;
				while (end < source.size() && source.get(end).strip().startsWith("|")) {
					end++;
				}
				reading.table(Stream.concat(Stream.of(line), source.subList(i + 2, end).stream()).map(Markdown::cells).toList());
				i = end - 1;
			} else if (stripped.isEmpty()) {
				reading.leave(Gap.PARAGRAPH);
			} else if (stripped.matches("-{3,}|\\*{3,}|_{3,}")) {
				reading.leave(Gap.RULE);
			} else {
				reading.line(stripped);
			}
		}
		return new Markdown(reading.parts());
	}

	/** What was read until now. */
	private static final class Reading {

		private final List<Part> parts = new ArrayList<>();
		private final List<Line> lines = new ArrayList<>();
		private Gap gap = Gap.NONE;

		List<Part> parts() {
			endLines();
			return List.copyOf(parts);
		}

		/** Leaves room above the next line. */
		void leave(Gap room) {
			gap = gap.compareTo(room) < 0 ? room : gap;
		}

		void add(Kind kind, List<Run> runs) {
			lines.add(new Line(kind, runs, lines.isEmpty() && parts.isEmpty() ? Gap.NONE : gap));
			gap = Gap.NONE;
		}

		private void endLines() {
			if (!lines.isEmpty()) {
				parts.add(new Lines(List.copyOf(lines)));
				lines.clear();
			}
		}

		void line(String line) {
			Matcher heading = Pattern.compile("#{1,6}\\s+(.*)").matcher(line);
			if (heading.matches()) {
				add(Kind.HEADING, runs(heading.group(1), SWT.BOLD));
			} else if (line.matches("[-*+]\\s+.*")) {
				add(Kind.ITEM, Stream.concat(Stream.of(new Run("• ", SWT.NORMAL, false)), runs(line.substring(1).strip(), SWT.NORMAL).stream()).toList());
			} else if (line.startsWith(">")) {
				add(Kind.ITEM, runs(line.substring(1).strip(), SWT.NORMAL));
			} else {
				add(Kind.TEXT, runs(line, SWT.NORMAL));
			}
		}

		void table(List<List<String>> rows) {
			int widest = rows.stream().mapToInt(row -> row.stream().mapToInt(String::length).sum()).max().orElse(0);
			boolean wide = widest > WIDE || rows.stream().flatMap(List::stream).anyMatch(cell -> BREAK.matcher(cell).find());
			if (wide) {
				endLines();
				parts.add(columns(rows));
				gap = Gap.NONE;
				return;
			}
			for (int i = 0; i < rows.size(); i++) {
				if (rows.get(i).stream().anyMatch(cell -> !cell.isEmpty())) {
					add(Kind.CELLS, row(rows.get(i), i == 0 ? SWT.BOLD : SWT.NORMAL));
				}
			}
		}

		private static Columns columns(List<List<String>> rows) {
			int count = rows.getFirst().size();
			List<List<Lines>> read = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				int style = i == 0 ? SWT.BOLD : SWT.NORMAL;
				List<String> row = rows.get(i);
				read.add(IntStream.range(0, count).mapToObj(column -> cell(column < row.size() ? row.get(column) : "", style)).toList());
			}
			return new Columns(List.copyOf(read));
		}

		private static Lines cell(String cell, int style) {
			return new Lines(cell.isEmpty() ? List.of() : BREAK.splitAsStream(cell).map(line -> new Line(Kind.TEXT, runs(line, style), Gap.NONE)).toList());
		}
	}

	private static List<String> cells(String row) {
		String inner = row.strip();
		inner = inner.substring(1, inner.endsWith("|") && inner.length() > 1 ? inner.length() - 1 : inner.length());
		return Stream.of(inner.split("(?<!\\\\)\\|", -1)).map(cell -> cell.strip().replace("\\|", "|")).toList();
	}

	private static List<Run> row(List<String> cells, int style) {
		List<Run> runs = new ArrayList<>();
		for (String cell : cells) {
			if (!runs.isEmpty()) {
				runs.add(new Run("\t", SWT.NORMAL, false));
			}
			runs.addAll(runs(cell, style));
		}
		return runs;
	}

	private static List<Run> runs(String text, int style) {
		List<Run> runs = new ArrayList<>();
		Matcher styled = STYLED.matcher(text);
		int at = 0;
		while (styled.find()) {
			add(runs, text.substring(at, styled.start()), style, false);
			if (styled.group(1) != null) {
				add(runs, styled.group(1).replaceAll("\\\\(\\p{Punct})", "$1"), style | SWT.BOLD, false);
			} else if (styled.group(2) != null) {
				add(runs, styled.group(2), style, true);
			} else if (styled.group(3) != null) {
				add(runs, styled.group(3).replaceAll("\\\\(\\p{Punct})", "$1"), style | SWT.ITALIC, false);
			} else if (styled.group(4) != null) {
				add(runs, styled.group(4), style, false);
			} else {
				add(runs, styled.group(6), style, false);
			}
			at = styled.end();
		}
		add(runs, text.substring(at), style, false);
		return runs;
	}

	private static void add(List<Run> runs, String text, int style, boolean code) {
		if (!text.isEmpty()) {
			runs.add(new Run(text, style, code));
		}
	}

	private static Stream<Line> lines(Part part) {
		return switch (part) {
			case Lines text -> text.lines().stream();
			case Columns columns -> columns.rows().stream().flatMap(List::stream).flatMap(Markdown::lines);
		};
	}

	/** Whether there is nothing to show. */
	public boolean isEmpty() {
		return parts.stream().flatMap(Markdown::lines).allMatch(line -> line.runs().isEmpty());
	}

	/** Whether something is best read side by side. */
	public boolean isWide() {
		return parts.stream().anyMatch(Columns.class::isInstance);
	}

	/** Without styles, for whoever wants plain text. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		parts.stream().flatMap(Markdown::lines).forEach(line -> {
			line.runs().forEach(run -> text.append(run.text()));
			text.append('\n');
		});
		return text.toString();
	}
}
