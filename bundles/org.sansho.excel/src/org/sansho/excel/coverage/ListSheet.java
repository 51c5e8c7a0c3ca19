// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sansho.core.form.TextMeasure;
import org.sansho.core.text.Messages;
import org.sansho.excel.coverage.Faces.Face;
import org.sansho.excel.coverage.Faces.Level;

/** A sheet with a list of units, one a row. */
final class ListSheet implements Sheet {

	private static final int FIRST_ROW = 2;
	private static final double LINE = 12.75;
	private static final double MOST_POINTS = 409;
	/** Small letters: 9 points where widths are counted in 10. */
	private static final double SMALL_PER_UNIT = 10.0 / 9;
	private static final double PADDING = 1.2;

	private final UnitList list;
	private final String name;
	private final ReportReading reading;
	private final Messages messages;
	private final boolean byProfile;
	private final List<Column> columns = new ArrayList<>();

	ListSheet(UnitList list, String name, ReportReading reading, Messages messages) {
		this.list = list;
		this.name = name;
		this.reading = reading;
		this.messages = messages;
		this.byProfile = !list.rows().isEmpty() && list.rows().getFirst().profile().isPresent();
		column("subject", 20);
		if (byProfile) {
			column("profile", 8);
		}
		if (list.classified()) {
			column("facet", 9.5);
		}
		if (!byProfile) {
			column("part", 12.5);
			column("chapter", 20);
		}
		column("name", 20);
		column("citation", 16);
		column("title", 22);
		column("state", 9.5);
		column("strength", 9.5);
		column("ends", 24);
		column("cited", 20);
		column("remark", 20);
	}

	private void column(String key, double width) {
		columns.add(new Column(messages.get("column." + key), width));
	}

	UnitList list() {
		return list;
	}

	/** The cells of rows of the list, for a link. */
	String location(Group.Rows rows) {
		return SummarySheet.location(name, FIRST_ROW + rows.first(), FIRST_ROW + rows.last(), columns.size() - 1);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String title() {
		return messages.get("list." + list.key());
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
		return FIRST_ROW + list.rows().size();
	}

	@Override
	public boolean filtered() {
		return true;
	}

	@Override
	public int fixedColumns() {
		return 0;
	}

	@Override
	public void write(WorksheetXml xml, Faces faces) throws IOException {
		SummarySheet.writeTitle(xml, faces, title());
		SummarySheet.writeHeader(xml, faces, columns);
		List<String> cells = new ArrayList<>();
		for (UnitList.Row row : list.rows()) {
			cells.clear();
			cells(row, cells);
			int lines = 1;
			for (int i = 0; i < cells.size(); i++) {
				lines = Math.max(lines, TextMeasure.lines(cells.get(i), (columns.get(i).width() - PADDING) * SMALL_PER_UNIT));
			}
			xml.rowOfTexts(Math.min(MOST_POINTS, lines * LINE + 3));
			for (int i = 0; i < cells.size(); i++) {
				xml.text(i, faces.of(Face.SMALL, Level.PLAIN, cells.get(i)), cells.get(i));
			}
		}
	}

	private void cells(UnitList.Row row, List<String> cells) {
		Subject subject = row.subject();
		cells.add(subject.role().isEmpty() ? subject.name() : messages.get("subject", subject.name(), subject.edition(), subject.role()));
		row.profile().ifPresent(profile -> cells.add(profile.name()));
		if (list.classified()) {
			cells.add(messages.get((subject.role().isEmpty() && row.facet() == Facet.MAPPED) ? "chain.complete" : row.facet().key()));
		}
		if (!byProfile) {
			cells.add(row.place().part().isEmpty() ? reading.body() : row.place().part());
			cells.add(ReportReading.chapter(row.place()));
		}
		Listed.Texts texts = row.unit().texts().get();
		cells.addAll(List.of(texts.name(), texts.citation(), texts.title(), texts.state(), texts.strength(), texts.ends(), texts.cited(), texts.remark()));
	}
}
