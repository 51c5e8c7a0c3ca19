// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.sansho.excel.form.CellText;

/**
 * Writes the rows of a worksheet straight to where they go, as SpreadsheetML (ECMA-376-1, 18.3.1), then the data bars and links that
 * belong behind them. POI gives everything else; a hundred thousand rows of its cells would take gigabytes. Texts are strings in their
 * cells: there is no way to write a formula.
 */
public final class WorksheetXml {

	private static final String EMPTY_DATA = "<sheetData/>";
	private static final String END = "</worksheet>";
	private static final String X14 = "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"";
	private static final String XM = "xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"";

	/** Letters of a text that look alike. */
	public record Stretch(String text, boolean bold, boolean underlined) {
	}

	private record Link(String cell, String location, String tip) {
	}

	private record Bar(String cells, String colour, String id) {
	}

	private final String head;
	private final String tail;
	private final int sheet;
	private final Writer out;
	private final List<Link> links = new ArrayList<>();
	private final List<Bar> bars = new ArrayList<>();
	private int row = -1;

	/**
	 * @param worksheet what POI wrote, without rows
	 * @param sheet     the number of the sheet, which makes the identifiers of its bars different from others'
	 */
	public WorksheetXml(String worksheet, int sheet, Writer out) {
		int data = worksheet.indexOf(EMPTY_DATA);
		// Both orders in which settings can follow: with and without options for printing.
		int behind = worksheet.contains("<printOptions") ? worksheet.indexOf("<printOptions") : worksheet.indexOf("<pageMargins");
		if (data < 0 || behind < data) {
			throw new IllegalArgumentException("not an empty worksheet: " + worksheet);
		}
		this.head = worksheet.substring(0, data) + "<sheetData>";
		this.tail = worksheet.substring(data + EMPTY_DATA.length(), behind) + '\0' + worksheet.substring(behind, worksheet.lastIndexOf(END));
		this.sheet = sheet;
		this.out = out;
	}

	/** Writes everything before the rows. */
	public void begin() throws IOException {
		out.write(head);
	}

	/** Begins the next row, {@code points} high whatever is written into it. */
	public void row(double points) throws IOException {
		begin(points, " customHeight=\"1\"");
	}

	/** Begins the next row, {@code points} high until somebody edits its texts; then it is as high as they need. */
	public void rowOfTexts(double points) throws IOException {
		begin(points, "");
	}

	private void begin(double points, String fixed) throws IOException {
		out.write(row < 0 ? "" : "</row>");
		row++;
		out.write("<row r=\"" + (row + 1) + "\" ht=\"" + points + '"' + fixed + '>');
	}

	/** The number of the row that was begun last, from 0. */
	int row() {
		return row;
	}

	/** Writes a text into a cell of the current row. */
	public void text(int column, int style, String text) throws IOException {
		String stored = CellText.stored(text);
		open(column, style);
		if (stored.isEmpty()) {
			out.write("/>");
		} else {
			out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
			escape(stored);
			out.write("</t></is></c>");
		}
	}

	/**
	 * Writes a text whose stretches look different into a cell of the current row.
	 *
	 * @param letters the properties of the font, which a stretch does not take from the cell, as SpreadsheetML writes them
	 */
	public void text(int column, int style, List<Stretch> stretches, String letters) throws IOException {
		open(column, style);
		out.write(" t=\"inlineStr\"><is>");
		for (Stretch stretch : stretches) {
			out.write("<r><rPr>" + (stretch.bold() ? "<b/>" : "") + (stretch.underlined() ? "<u/>" : "") + letters + "</rPr><t xml:space=\"preserve\">");
			escape(CellText.stored(stretch.text()));
			out.write("</t></r>");
		}
		out.write("</is></c>");
	}

	/** @param number as SpreadsheetML writes it */
	void number(int column, int style, String number) throws IOException {
		open(column, style);
		out.write("><v>" + number + "</v></c>");
	}

	private void open(int column, int style) throws IOException {
		out.write("<c r=\"" + CellReference.convertNumToColString(column) + (row + 1) + "\" s=\"" + style + '"');
	}

	/** Makes the cell of the current row a link. */
	void link(int column, String location, String tip) {
		links.add(new Link(CellReference.convertNumToColString(column) + (row + 1), location, tip));
	}

	/** Draws bars from 0 to 1 in cells of one column. */
	void bars(int column, int firstRow, int lastRow, String colour) {
		String name = CellReference.convertNumToColString(column);
		bars.add(new Bar(name + (firstRow + 1) + ':' + name + (lastRow + 1), colour, "{5A115400-0000-4000-8000-%06X%06X}".formatted(sheet, bars.size() + 1)));
	}

	/** Writes everything behind the rows. */
	public void end() throws IOException {
		out.write((row < 0 ? "" : "</row>") + "</sheetData>");
		int cut = tail.indexOf('\0');
		out.write(tail.substring(0, cut));
		int priority = 1;
		for (Bar bar : bars) {
			out.write("<conditionalFormatting sqref=\"" + bar.cells() + "\"><cfRule type=\"dataBar\" priority=\"" + priority++
					+ "\"><dataBar><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/><color rgb=\"" + bar.colour()
					+ "\"/></dataBar><extLst><ext " + X14 + " uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>" + bar.id()
					+ "</x14:id></ext></extLst></cfRule></conditionalFormatting>");
		}
		if (!links.isEmpty()) {
			out.write("<hyperlinks>");
			for (Link link : links) {
				out.write("<hyperlink ref=\"" + link.cell() + "\" location=\"");
				attribute(link.location());
				out.write("\" tooltip=\"");
				attribute(link.tip());
				out.write("\"/>");
			}
			out.write("</hyperlinks>");
		}
		out.write(tail.substring(cut + 1));
		if (!bars.isEmpty()) {
			writeExtensions();
		}
		out.write(END);
	}

	/** Since Excel 2010 this is what makes bars plain and as long as the share; older programs draw the ones above. */
	private void writeExtensions() throws IOException {
		out.write("<extLst><ext " + X14 + " uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings>");
		for (Bar bar : bars) {
			out.write("<x14:conditionalFormatting " + XM + "><x14:cfRule type=\"dataBar\" id=\"" + bar.id()
					+ "\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\"><x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo>"
					+ "<x14:cfvo type=\"num\"><xm:f>1</xm:f></x14:cfvo><x14:negativeFillColor rgb=\"FFFF0000\"/><x14:axisColor rgb=\"FF000000\"/>"
					+ "</x14:dataBar></x14:cfRule><xm:sqref>" + bar.cells() + "</xm:sqref></x14:conditionalFormatting>");
		}
		out.write("</x14:conditionalFormattings></ext></extLst>");
	}

	private void attribute(String text) throws IOException {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				out.write("&quot;");
			} else {
				escape(c);
			}
		}
	}

	private void escape(String text) throws IOException {
		for (int i = 0; i < text.length(); i++) {
			escape(text.charAt(i));
		}
	}

	private void escape(char c) throws IOException {
		switch (c) {
			case '&' -> out.write("&amp;");
			case '<' -> out.write("&lt;");
			case '>' -> out.write("&gt;");
			default -> out.write(c);
		}
	}
}
