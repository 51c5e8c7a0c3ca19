// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.SWT;

/**
 * The Markdown that the server writes, as lines of styled text. No browser is needed to show it: many Linux machines have none.
 *
 * @param lines the lines, in order
 */
public record Markdown(List<Line> lines) {

	/** A run of characters in one style; code is set in the font of texts. */
	public record Run(String text, int style, boolean code) {
	}

	/** What a line is. */
	public enum Kind {
		TEXT, HEADING, ITEM, RULE, CELLS
	}

	/** A line: its runs; of a table, its cells with tabs between them. */
	public record Line(Kind kind, List<Run> runs) {
		int width() {
			return runs.stream().mapToInt(run -> run.text().length()).sum();
		}
	}

	/** From how many characters in a row on a table is shown cell below cell. */
	private static final int WIDE = 60;
	private static final Pattern SEPARATOR = Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?");
	private static final Pattern STYLED = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|(?<![\\w*])[*_](?!\\s)(.+?)(?<!\\s)[*_](?![\\w*])|\\[([^\\]]+)\\]\\(([^)]*)\\)|\\\\([\\p{Punct}])");

	/** What stands in a hover or beside a proposal. */
	public static Markdown of(Either<String, MarkupContent> documentation) {
		return parse(documentation == null ? "" : documentation.isLeft() ? documentation.getLeft() : documentation.getRight().getValue());
	}

	/** Reads {@code text}; what is no Markdown that is known here stays as it is. */
	public static Markdown parse(String text) {
		List<Line> lines = new ArrayList<>();
		List<String> source = text.strip().lines().toList();
		boolean code = false;
		for (int i = 0; i < source.size(); i++) {
			String line = source.get(i);
			if (line.startsWith("```")) {
				code = !code;
			} else if (code) {
				lines.add(new Line(Kind.TEXT, List.of(new Run(line, SWT.NORMAL, true))));
			} else if (line.strip().startsWith("|") && i + 1 < source.size() && SEPARATOR.matcher(source.get(i + 1).strip()).matches()) {
				int end = i + 2;
				while (end < source.size() && source.get(end).strip().startsWith("|")) {
					end++;
				}
				table(cells(line), source.subList(i + 2, end).stream().map(Markdown::cells).toList(), lines);
				i = end - 1;
			} else {
				lines.add(line(line));
			}
		}
		return new Markdown(List.copyOf(lines));
	}

	private static Line line(String line) {
		String stripped = line.strip();
		if (stripped.matches("-{3,}|\\*{3,}|_{3,}")) {
			return new Line(Kind.RULE, List.of());
		}
		Matcher heading = Pattern.compile("#{1,6}\\s+(.*)").matcher(stripped);
		if (heading.matches()) {
			return new Line(Kind.HEADING, runs(heading.group(1), SWT.BOLD));
		}
		if (stripped.matches("[-*+]\\s+.*")) {
			return new Line(Kind.ITEM, Stream.concat(Stream.of(new Run("• ", SWT.NORMAL, false)), runs(stripped.substring(1).strip(), SWT.NORMAL).stream()).toList());
		}
		if (stripped.startsWith(">")) {
			return new Line(Kind.ITEM, runs(stripped.substring(1).strip(), SWT.NORMAL));
		}
		return new Line(Kind.TEXT, runs(stripped, SWT.NORMAL));
	}

	private static List<String> cells(String row) {
		String inner = row.strip();
		inner = inner.substring(1, inner.endsWith("|") && inner.length() > 1 ? inner.length() - 1 : inner.length());
		return Stream.of(inner.split("(?<!\\\\)\\|", -1)).map(cell -> cell.strip().replace("\\|", "|").replaceAll("<br\\s*/?>", " ")).toList();
	}

	private static void table(List<String> head, List<List<String>> rows, List<Line> lines) {
		int widest = Stream.concat(Stream.of(head), rows.stream()).mapToInt(row -> row.stream().mapToInt(String::length).sum()).max().orElse(0);
		if (widest <= WIDE) {
			if (head.stream().anyMatch(cell -> !cell.isEmpty())) {
				lines.add(row(head, SWT.BOLD));
			}
			rows.forEach(row -> lines.add(row(row, SWT.NORMAL)));
			return;
		}
		// Side by side would be two narrow columns of wording: below each other, each under its heading, reads better.
		for (List<String> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				if (!row.get(i).isEmpty()) {
					List<Run> runs = new ArrayList<>();
					if (i < head.size() && !head.get(i).isEmpty()) {
						runs.addAll(runs(head.get(i) + ": ", SWT.BOLD));
					}
					runs.addAll(runs(row.get(i), SWT.NORMAL));
					lines.add(new Line(Kind.TEXT, runs));
				}
			}
		}
	}

	private static Line row(List<String> cells, int style) {
		List<Run> runs = new ArrayList<>();
		for (String cell : cells) {
			if (!runs.isEmpty()) {
				runs.add(new Run("\t", SWT.NORMAL, false));
			}
			runs.addAll(runs(cell, style));
		}
		return new Line(Kind.CELLS, runs);
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

	/** Whether there is nothing to show. */
	public boolean isEmpty() {
		return lines.stream().allMatch(line -> line.runs().isEmpty());
	}

	/** Without styles, for whoever wants plain text. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		lines.forEach(line -> {
			line.runs().forEach(run -> text.append(run.text()));
			text.append('\n');
		});
		return text.toString();
	}
}
