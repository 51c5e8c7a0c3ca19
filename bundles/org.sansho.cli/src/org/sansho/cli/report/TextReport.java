// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sansho.core.report.FileReport;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Tally;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.manual.RulePage;
import org.sansho.core.text.Messages;

/**
 * A validation for people: file by file what was found, with the source line and marks below it, then how often each code was found, then
 * one line that adds up.
 *
 * <p>A file is a heading, and each finding begins with {@code line:column}; terminals of editors make links of the two. Suppressed findings
 * are counted and not shown.
 */
public final class TextReport {

	/** How many findings of one code a brief report shows in each file. */
	private static final int BRIEF = 3;
	private static final String GAP = "  ";

	private final Messages messages;
	private final Map<String, String> titles;
	private final boolean colours;
	private final boolean brief;

	/**
	 * @param messages the texts of the command line
	 * @param pages    the manual of the rules, for their titles
	 * @param colours  whether what is written goes to a terminal that shows colours
	 * @param brief    whether to show only the first findings of each code in each file
	 */
	public TextReport(Messages messages, List<RulePage> pages, boolean colours, boolean brief) {
		this.messages = messages;
		this.titles = pages.stream().collect(Collectors.toMap(RulePage::code, RulePage::title));
		this.colours = colours;
		this.brief = brief;
	}

	/** Writes {@code report} to {@code out}, which stays open. */
	public void write(ValidationReport report, PrintWriter out) {
		for (FileReport file : FileReport.of(report)) {
			List<Problem> open = file.problems().stream().filter(problem -> problem.suppressed().isEmpty()).toList();
			if (!open.isEmpty()) {
				writeFile(file.file(), open, out);
			}
		}
		if (!report.problems().isEmpty()) {
			writeTable(report, out);
		}
		writeSummary(report, out);
	}

	private void writeFile(String file, List<Problem> problems, PrintWriter out) {
		out.println(paint(Colour.HEADING, Printable.line(file)));
		int placeWidth = problems.stream().mapToInt(problem -> place(problem).length()).max().orElse(0);
		int severityWidth = problems.stream().mapToInt(problem -> DisplayWidth.of(severity(problem.severity()))).max().orElse(0);
		Map<String, Integer> ofCode = new LinkedHashMap<>();
		for (Problem problem : problems) {
			if (ofCode.merge(problem.code(), 1, Integer::sum) <= BRIEF || !brief) {
				writeProblem(problem, placeWidth, severityWidth, out);
			}
		}
		if (brief) {
			String indent = " ".repeat(GAP.length() + placeWidth + GAP.length());
			new TreeMap<>(ofCode).forEach((code, number) -> {
				if (number > BRIEF) {
					out.println(indent + paint(Colour.FAINT, messages.get("report.more", code, number - BRIEF)));
				}
			});
		}
		out.println();
	}

	private void writeProblem(Problem problem, int placeWidth, int severityWidth, PrintWriter out) {
		String severity = severity(problem.severity());
		out.println(GAP + DisplayWidth.padded(place(problem), placeWidth) + GAP + paint(Colour.of(problem.severity()), severity)
				+ " ".repeat(severityWidth - DisplayWidth.of(severity)) + GAP + problem.code() + GAP + Printable.line(problem.message()));
		String gutter = " ".repeat(GAP.length() + placeWidth) + paint(Colour.FAINT, " |");
		if (!problem.region().excerpt().isBlank()) {
			SourceLine line = SourceLine.of(problem.region());
			out.println(gutter + ' ' + line.text());
			out.println(gutter + ' ' + paintMarks(problem.severity(), line.marks()));
		}
		String indent = " ".repeat(GAP.length() + placeWidth + " | ".length());
		for (String detail : problem.details()) {
			out.println(indent + Printable.line(detail).stripTrailing());
		}
	}

	/** Colours the marks and not the blanks before them. */
	private String paintMarks(Severity severity, String marks) {
		int from = marks.indexOf('^');
		return marks.substring(0, from) + paint(Colour.of(severity), marks.substring(from));
	}

	private void writeTable(ValidationReport report, PrintWriter out) {
		CountTable table = new CountTable(messages.get("report.code"), severity(Severity.ERROR), severity(Severity.WARNING), severity(Severity.INFO),
				messages.get("report.suppressed"), messages.get("report.title"));
		Tally.byCode(report.problems()).forEach((code, tally) -> table.add(code, tally, titles.getOrDefault(code, "")));
		table.add(messages.get("report.all"), Tally.of(report.problems()), "");
		List<String> lines = table.lines();
		out.println(paint(Colour.FAINT, lines.getFirst()));
		lines.stream().skip(1).forEach(out::println);
		out.println();
	}

	private void writeSummary(ValidationReport report, PrintWriter out) {
		Tally tally = Tally.of(report.problems());
		out.println(messages.get("report.summary", report.files().size(), report.editions(), report.provisions(), report.statements(),
				tally.errors(), tally.warnings(), tally.infos(), tally.suppressed()));
	}

	private String severity(Severity severity) {
		return messages.get("severity." + severity.name().toLowerCase(Locale.ROOT));
	}

	private static String place(Problem problem) {
		return problem.line() + ":" + problem.column();
	}

	private String paint(Colour colour, String text) {
		return colours ? colour.paint(text) : text;
	}
}
