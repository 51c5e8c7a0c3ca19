// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.sansho.core.coverage.CoverageRow.Kind;
import org.sansho.core.form.TextMeasure;
import org.sansho.core.text.Messages;
import org.sansho.excel.coverage.Faces.Face;
import org.sansho.excel.coverage.Faces.Level;

/** A sheet with figures, each a link to the rows that it counts, and with bars. */
final class SummarySheet implements Sheet {

	/** The links that Excel reads on one sheet. */
	private static final int MOST_LINKS = 65_530;
	private static final int FIRST_ROW = 3;
	private static final double TITLE_POINTS = 26;
	private static final double HEADER_POINTS = 30;
	private static final double POINTS = 18;
	private static final double LINE = 13.5;
	/** What the edges and the indentation of a cell take. */
	private static final double PADDING = 3.2;
	private static final String MAPPED_BAR = "FF9DC3E6";
	private static final String SETTLED_BAR = "FFC9C9C9";
	private static final List<Facet> FIGURES = List.of(Facet.ALL, Facet.MAPPED, Facet.NO_COUNTERPART, Facet.OPEN);
	private static final List<Facet> WEAKNESSES = List.of(Facet.UNREVIEWED, Facet.SUSPECT, Facet.INTERSECTS, Facet.VIA_HEADING);

	/**
	 * One row of the table.
	 *
	 * @param texts the first cells
	 * @param sheet the sheet that the first cell leads to
	 */
	record Line(List<String> texts, Group group, Level level, Optional<String> sheet) {
	}

	private final String name;
	private final String title;
	private final String note;
	private final List<Column> columns;
	private final int texts;
	private final List<Line> lines;
	private final List<String> remarks;
	private final Map<UnitList, ListSheet> lists;
	private final Messages messages;

	private SummarySheet(String name, String title, String note, List<Column> texts, List<Line> lines, List<String> remarks,
			Map<UnitList, ListSheet> lists, Messages messages) {
		this.name = name;
		this.title = title;
		this.note = note;
		this.texts = texts.size();
		this.lines = List.copyOf(lines);
		this.lists = lists;
		this.messages = messages;
		this.columns = new ArrayList<>(texts);
		for (String key : List.of("all", "mapped", "no_counterpart", "open")) {
			columns.add(new Column(messages.get("facet." + key), 10));
		}
		columns.add(new Column(messages.get("column.mappedRate"), 22));
		columns.add(new Column(messages.get("column.settledRate"), 22));
		for (Facet weakness : WEAKNESSES) {
			columns.add(new Column(messages.get(weakness.key()), 11));
		}
		this.remarks = new ArrayList<>(remarks);
		this.remarks.add(messages.get("legend"));
		if (fewerLinks() > 0) {
			this.remarks.add(messages.get("fewerLinks"));
		}
	}

	/** The sheet of one subject. */
	static SummarySheet of(Subject subject, String name, ReportReading reading, Map<UnitList, ListSheet> lists, Messages messages) {
		List<Line> lines = new ArrayList<>();
		for (Group group : subject.groups()) {
			boolean part = group.kind() == Kind.PART;
			lines.add(new Line(part ? List.of(reading.name(group), group.title()) : List.of("", reading.name(group)), group,
					part ? Level.PART : Level.CHAPTER, Optional.empty()));
		}
		lines.add(new Line(List.of(reading.name(subject.total()), ""), subject.total(), Level.TOTAL, Optional.empty()));
		for (Group profile : subject.profiles()) {
			lines.add(new Line(List.of(reading.name(profile), profile.title()), profile, Level.CHAPTER, Optional.empty()));
		}
		String title = subject.role().isEmpty() ? subject.name() : messages.get("subjectTitle", subject.name(), subject.edition(), subject.role());
		return new SummarySheet(name, title, subject.title(), List.of(new Column(messages.get("column.part"), 24),
				new Column(messages.get("column.chapter"), 52)), lines, subject.remarks(), lists, messages);
	}

	/** The first sheet, with a row for each subject. */
	static SummarySheet overview(List<Subject> subjects, List<String> sheets, String name, Map<UnitList, ListSheet> lists, Messages messages) {
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			Subject subject = subjects.get(i);
			lines.add(new Line(List.of(subject.name(), subject.role().isEmpty() ? messages.get("chain") : subject.role(), subject.edition()),
					subject.total(), Level.CHAPTER, Optional.of(sheets.get(i))));
		}
		return new SummarySheet(name, messages.get("overviewTitle"), messages.get("overviewNote"), List.of(
				new Column(messages.get("column.subject"), 46), new Column(messages.get("column.role"), 10),
				new Column(messages.get("column.edition"), 24)), lines, List.of(messages.get("chainRemark")), lists, messages);
	}

	/** The first {@code columns + 1} cells of some rows, as a link names them. */
	static String location(String sheet, int firstRow, int lastRow, int columns) {
		return '\'' + sheet.replace("'", "''") + "'!A" + (firstRow + 1) + ':' + CellReference.convertNumToColString(columns) + (lastRow + 1);
	}

	static void writeTitle(WorksheetXml xml, Faces faces, String title) throws IOException {
		xml.row(TITLE_POINTS);
		xml.text(0, faces.of(Face.TITLE, Level.PLAIN, title), title);
	}

	static void writeHeader(WorksheetXml xml, Faces faces, List<Column> columns) throws IOException {
		xml.row(HEADER_POINTS);
		for (int i = 0; i < columns.size(); i++) {
			xml.text(i, faces.of(Face.HEADER, Level.PLAIN, columns.get(i).title()), columns.get(i).title());
		}
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public List<Column> columns() {
		return columns;
	}

	@Override
	public int headerRow() {
		return FIRST_ROW - 1;
	}

	@Override
	public int rows() {
		return FIRST_ROW + lines.size() + remarks.size() + 1;
	}

	@Override
	public boolean filtered() {
		return false;
	}

	@Override
	public int fixedColumns() {
		return texts;
	}

	@Override
	public void write(WorksheetXml xml, Faces faces) throws IOException {
		writeTitle(xml, faces, title);
		note(xml, faces, note);
		writeHeader(xml, faces, columns);
		int fewer = fewerLinks();
		for (Line line : lines) {
			xml.row(points(line));
			write(xml, faces, line, fewer);
		}
		if (!lines.isEmpty()) {
			xml.bars(texts + FIGURES.size(), FIRST_ROW, FIRST_ROW + lines.size() - 1, MAPPED_BAR);
			xml.bars(texts + FIGURES.size() + 1, FIRST_ROW, FIRST_ROW + lines.size() - 1, SETTLED_BAR);
		}
		xml.row(POINTS / 2);
		for (String remark : remarks) {
			note(xml, faces, remark);
		}
	}

	/** Excel does not size rows by itself once they have a height. */
	private double points(Line line) {
		int most = 1;
		for (int i = 0; i < texts; i++) {
			most = Math.max(most, TextMeasure.lines(line.texts().get(i), columns.get(i).width() - PADDING));
		}
		return POINTS + (most - 1) * LINE;
	}

	private static void note(WorksheetXml xml, Faces faces, String text) throws IOException {
		xml.row(POINTS);
		xml.text(0, faces.of(Face.NOTE, Level.PLAIN, text), text);
	}

	private void write(WorksheetXml xml, Faces faces, Line line, int fewer) throws IOException {
		for (int i = 0; i < texts; i++) {
			Face face = i == 0 && line.sheet().isPresent() ? Face.LINK_TEXT : Face.TEXT;
			xml.text(i, faces.of(face, line.level(), line.texts().get(i)), line.texts().get(i));
		}
		line.sheet().ifPresent(sheet -> xml.link(0, location(sheet, 0, 0, 0), sheet));
		int column = texts;
		for (Facet facet : FIGURES) {
			figure(xml, faces, line, facet, column++, fewer);
		}
		int all = line.group().figure(Facet.ALL);
		rate(xml, faces, line, column++, line.group().figure(Facet.MAPPED), all);
		rate(xml, faces, line, column++, line.group().figure(Facet.MAPPED) + line.group().figure(Facet.NO_COUNTERPART), all);
		for (Facet facet : WEAKNESSES) {
			figure(xml, faces, line, facet, column++, fewer);
		}
	}

	private void figure(WorksheetXml xml, Faces faces, Line line, Facet facet, int column, int fewer) throws IOException {
		int figure = line.group().figure(facet);
		boolean linked = isLinked(line, facet, fewer);
		xml.number(column, faces.of(figure == 0 ? Face.ZERO : linked ? Face.LINK : Face.FIGURE, line.level()), Integer.toString(figure));
		if (linked) {
			Group.Rows rows = line.group().rows(facet).orElseThrow();
			xml.link(column, lists.get(rows.list()).location(rows), messages.get("tip", figure));
		}
	}

	private void rate(WorksheetXml xml, Faces faces, Line line, int column, int part, int all) throws IOException {
		int style = faces.of(Face.RATE, line.level());
		if (all == 0) {
			xml.text(column, style, "");
		} else {
			// Rounded down, so that only all is 100 %.
			xml.number(column, style, BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 3, RoundingMode.DOWN).toPlainString());
		}
	}

	/** 0 when every figure can be a link; 1 when of chapters only what is open is; 2 when nothing of chapters is. */
	private int fewerLinks() {
		int fewer = 0;
		while (fewer < 2 && links(fewer) > MOST_LINKS) {
			fewer++;
		}
		return fewer;
	}

	private long links(int fewer) {
		long links = 0;
		for (Line line : lines) {
			links += line.sheet().isPresent() ? 1 : 0;
			for (Facet facet : Facet.values()) {
				links += isLinked(line, facet, fewer) ? 1 : 0;
			}
		}
		return links;
	}

	private static boolean isLinked(Line line, Facet facet, int fewer) {
		boolean chapter = line.group().kind() == Kind.CHAPTER || line.group().kind() == Kind.DIRECT;
		return line.group().rows(facet).isPresent() && (!chapter || fewer == 0 || fewer == 1 && facet == Facet.OPEN);
	}
}
