// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.core.EditionIds;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.WordingDiff.Run;
import org.sansho.core.text.Messages;
import org.sansho.excel.coverage.WorksheetXml;
import org.sansho.excel.coverage.WorksheetXml.Stretch;
import org.sansho.excel.evolution.CellLines.Line;
import org.sansho.excel.evolution.ComparisonRows.Row;
import org.sansho.excel.form.CellText;
import org.sansho.excel.form.DocumentProperties;
import org.sansho.excel.form.SheetNames;
import org.sansho.excel.form.StableZip;
import org.sansho.excel.form.Styles;

/** Lays tables of comparison out on sheets and writes them to a workbook whose bytes depend on nothing but the differences and the language. */
public final class ComparisonWriter {

	private static final Pattern WORKSHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
	/** In characters of half an em; together they fill A4 across. */
	private static final int WORDING_WIDTH = 60;
	private static final int REMARKS_WIDTH = 24;
	/** What Excel leaves free at the sides of a cell. */
	private static final int MARGINS = 1;
	private static final double LINE = 13;
	private static final double TITLE_LINE = 24;
	private static final double HEADER_LINE = 21;
	private static final double PADDING = 4;
	private static final int HEADER_ROW = 3;
	/** Excel has a little more; what is left over goes to another sheet. */
	private static final int MOST_ROWS = 1_000_000;
	private static final String LETTERS = "<sz val=\"" + Styles.STANDARD_POINTS + "\"/><rFont val=\"" + Styles.FONT + "\"/><family val=\"3\"/><charset val=\"128\"/>";

	/** A sheet before it is written. */
	private record Sheet(String name, EditionDiff diff, List<Row> rows) {
	}

	/** The numbers of the styles. */
	private record Faces(int title, int attention, int legend, int note, int header, int cell, int quoted) {
	}

	private final Messages messages;
	private final Optional<String> revision;
	private final List<Sheet> sheets = new ArrayList<>();

	/** @param messages the texts of {@code org.sansho.excel.evolution} */
	public ComparisonWriter(List<EditionDiff> diffs, Optional<String> revision, Messages messages) {
		this.messages = messages;
		this.revision = revision;
		SheetNames names = new SheetNames();
		for (EditionDiff diff : diffs) {
			List<Row> rows = new ComparisonRows(messages, WORDING_WIDTH - MARGINS, REMARKS_WIDTH - MARGINS).of(diff);
			for (int from = 0; from < rows.size() || from == 0; from += MOST_ROWS) {
				sheets.add(new Sheet(names.take(messages.get("sheet", diff.newer().edition().getName())), diff, rows.subList(from, Math.min(rows.size(), from + MOST_ROWS))));
			}
		}
		if (sheets.isEmpty()) {
			sheets.add(new Sheet(names.take(messages.get("table")), null, List.of()));
		}
	}

	/** Writes the workbook; {@code out} stays open. */
	public void write(OutputStream out) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Faces faces;
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			faces = faces(workbook);
			sheets.forEach(sheet -> create(workbook, sheet));
			DocumentProperties.describe(workbook.getProperties(), messages.get("table"));
			workbook.write(bytes);
		}
		StableZip.repack(bytes.toByteArray(), (name, part, entry) -> {
			Matcher worksheet = WORKSHEET.matcher(name);
			if (worksheet.matches()) {
				write(Integer.parseInt(worksheet.group(1)) - 1, new String(part, UTF_8), faces, entry);
			} else {
				entry.write(part);
			}
		}, out);
	}

	private void write(int number, String worksheet, Faces faces, OutputStream entry) throws IOException {
		Writer out = new BufferedWriter(new OutputStreamWriter(entry, UTF_8));
		WorksheetXml xml = new WorksheetXml(worksheet, number + 1, out);
		xml.begin();
		write(sheets.get(number), xml, faces);
		xml.end();
		out.flush();
	}

	private void write(Sheet sheet, WorksheetXml xml, Faces faces) throws IOException {
		xml.row(TITLE_LINE);
		xml.text(0, faces.title(), sheet.diff() == null ? messages.get("table") : title(sheet.diff()));
		xml.text(1, faces.title(), "");
		xml.text(2, faces.title(), "");
		xml.row(LINE);
		List<String> remarks = sheet.diff() == null ? List.of() : new DiffRemarks(messages.locale()).of(sheet.diff());
		if (!remarks.isEmpty()) {
			xml.text(0, faces.attention(), String.join(" ", remarks));
		}
		xml.row(LINE);
		Optional<String> confidence = sheet.diff() == null ? Optional.empty() : new DiffRemarks(messages.locale()).confidence(sheet.diff());
		if (confidence.isPresent()) {
			xml.text(0, faces.legend(), confidence.get());
		}
		xml.text(2, faces.note(), messages.get("underlined"));
		xml.row(HEADER_LINE);
		xml.text(0, faces.header(), sheet.diff() == null ? messages.get("newer") : messages.get("newerOf", EditionIds.label(sheet.diff().newer().edition())));
		xml.text(1, faces.header(), sheet.diff() == null ? messages.get("older") : messages.get("olderOf", older(sheet.diff())));
		xml.text(2, faces.header(), messages.get("remarks"));
		for (Row row : sheet.rows()) {
			xml.rowOfTexts(row.height() * LINE + PADDING);
			write(xml, 0, row.newer(), faces);
			write(xml, 1, row.older(), faces);
			write(xml, 2, row.remarks(), faces);
		}
	}

	private static void write(WorksheetXml xml, int column, List<Line> lines, Faces faces) throws IOException {
		List<Stretch> stretches = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			for (Run run : line.runs()) {
				add(stretches, new Stretch(run.text(), line.heading(), run.changed()));
			}
			if (line.ends() && i + 1 < lines.size()) {
				add(stretches, new Stretch("\n", line.heading(), false));
			}
		}
		String text = stretches.stream().map(Stretch::text).collect(Collectors.joining());
		int face = CellText.looksLikeFormula(text) ? faces.quoted() : faces.cell();
		if (stretches.stream().anyMatch(stretch -> stretch.bold() || stretch.underlined())) {
			xml.text(column, face, stretches, LETTERS);
		} else {
			xml.text(column, face, text);
		}
	}

	/** Adds to the last stretch what looks as it does. */
	private static void add(List<Stretch> stretches, Stretch next) {
		if (!stretches.isEmpty() && stretches.getLast().bold() == next.bold() && stretches.getLast().underlined() == next.underlined()) {
			stretches.add(new Stretch(stretches.removeLast().text() + next.text(), next.bold(), next.underlined()));
		} else {
			stretches.add(next);
		}
	}

	private String title(EditionDiff diff) {
		String document = diff.newer().corpus().documentOf(diff.newer().edition()).map(found -> found.getTitle() == null ? "" : found.getTitle()).orElse("");
		return messages.get("titleOf", document.isEmpty() ? diff.newer().edition().getName() : document);
	}

	private String older(EditionDiff diff) {
		String name = EditionIds.label(diff.older().edition());
		return revision.map(rev -> messages.get("atRevision", name, rev)).orElse(name);
	}

	// ---------------------------------------------------------------- what POI writes

	private static void create(XSSFWorkbook workbook, Sheet from) {
		XSSFSheet sheet = workbook.createSheet(from.name());
		sheet.setColumnWidth(0, WORDING_WIDTH * 256);
		sheet.setColumnWidth(1, WORDING_WIDTH * 256);
		sheet.setColumnWidth(2, REMARKS_WIDTH * 256);
		sheet.createFreezePane(0, HEADER_ROW + 1);
		PrintSetup setup = sheet.getPrintSetup();
		setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
		setup.setLandscape(true);
		sheet.setFitToPage(true);
		setup.setFitWidth((short) 1);
		setup.setFitHeight((short) 0);
		sheet.setMargin(PageMargin.LEFT, 0.5);
		sheet.setMargin(PageMargin.RIGHT, 0.5);
		sheet.setMargin(PageMargin.TOP, 0.6);
		sheet.setMargin(PageMargin.BOTTOM, 0.6);
		sheet.setMargin(PageMargin.HEADER, 0.3);
		sheet.setMargin(PageMargin.FOOTER, 0.3);
		sheet.setHorizontallyCenter(true);
		sheet.getFooter().setCenter("&\"" + Styles.FONT + ",Regular\"&9&P / &N");
		sheet.getHeaderFooterProperties().setScaleWithDoc(false);
		sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
		sheet.setDisplayGridlines(false);
	}

	private static Faces faces(XSSFWorkbook workbook) {
		Styles.dressed(workbook.getFontAt(0), Styles.STANDARD_POINTS, false);
		XSSFCellStyle title = style(workbook, 14, true, HorizontalAlignment.CENTER_SELECTION);
		XSSFCellStyle attention = style(workbook, 9, true, HorizontalAlignment.LEFT);
		XSSFCellStyle legend = style(workbook, 9, false, HorizontalAlignment.LEFT);
		XSSFCellStyle note = style(workbook, 9, false, HorizontalAlignment.RIGHT);
		XSSFCellStyle header = framed(style(workbook, Styles.STANDARD_POINTS, false, HorizontalAlignment.CENTER));
		return new Faces(title.getIndex(), attention.getIndex(), legend.getIndex(), note.getIndex(), header.getIndex(), cell(workbook, false).getIndex(), cell(workbook, true).getIndex());
	}

	private static XSSFCellStyle cell(XSSFWorkbook workbook, boolean quoted) {
		XSSFCellStyle style = framed(style(workbook, Styles.STANDARD_POINTS, false, HorizontalAlignment.LEFT));
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setWrapText(true);
		style.setQuotePrefixed(quoted);
		return style;
	}

	private static XSSFCellStyle style(XSSFWorkbook workbook, int points, boolean bold, HorizontalAlignment alignment) {
		XSSFCellStyle style = workbook.createCellStyle();
		style.setFont(Styles.dressed(workbook.createFont(), points, bold));
		style.setAlignment(alignment);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		return style;
	}

	private static XSSFCellStyle framed(XSSFCellStyle style) {
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		return style;
	}
}
