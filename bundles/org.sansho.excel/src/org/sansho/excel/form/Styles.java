// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of a workbook, each made once.
 *
 * <p>The font is MS Gothic: Excel has it on every Windows and Mac, LibreOffice replaces it by a Japanese font of the same metrics, and
 * in it every character is half or a whole em wide, which is what heights of rows are computed from.
 */
public final class Styles {

	/** The font of everything. */
	public static final String FONT = "MS Gothic";
	/** Size of the standard font, in points. */
	public static final int STANDARD_POINTS = 10;

	private static final String DATE_FORMAT = "yyyy/m/d";

	private record Key(Look look, Edges edges, boolean quoted) {
	}

	private record Letters(int points, boolean bold) {
	}

	private final XSSFWorkbook workbook;
	private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
	private final Map<Letters, XSSFFont> fonts = new HashMap<>();
	private final Map<Look.Fill, XSSFColor> greys = new EnumMap<>(Look.Fill.class);
	private final short dateFormat;
	private final short textFormat;

	Styles(XSSFWorkbook workbook) {
		this.workbook = workbook;
		this.dateFormat = workbook.createDataFormat().getFormat(DATE_FORMAT);
		this.textFormat = workbook.createDataFormat().getFormat("@");
		// The first font is the one that widths of columns are counted in.
		fonts.put(new Letters(STANDARD_POINTS, false), dressed(workbook.getFontAt(0), STANDARD_POINTS, false));
	}

	/** @param quoted whether Excel is told that the value is text, whatever it begins with */
	XSSFCellStyle of(Look look, Edges edges, boolean quoted) {
		return styles.computeIfAbsent(new Key(look, edges, quoted), this::create);
	}

	/** The style of {@code text} where only programs see it. */
	XSSFCellStyle data(String text) {
		return of(Look.DATA, Edges.NOTHING, CellText.looksLikeFormula(text));
	}

	private XSSFCellStyle create(Key key) {
		Look look = key.look();
		XSSFCellStyle style = workbook.createCellStyle();
		style.setFont(fonts.computeIfAbsent(new Letters(look.points(), look.bold()),
				letters -> dressed(workbook.createFont(), letters.points(), letters.bold())));
		style.setAlignment(look.across() == Look.Across.CENTRE ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
		style.setVerticalAlignment(look.fromTop() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
		style.setWrapText(look != Look.DATA);
		if (look.fill() != Look.Fill.NONE) {
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			style.setFillForegroundColor(greys.computeIfAbsent(look.fill(), Styles::grey));
		}
		style.setBorderTop(line(key.edges().top()));
		style.setBorderRight(line(key.edges().right()));
		style.setBorderBottom(line(key.edges().bottom()));
		style.setBorderLeft(line(key.edges().left()));
		style.setLocked(look.use() == Look.Use.PRINTED);
		switch (look.use()) {
			case DATE -> style.setDataFormat(dateFormat);
			case TEXT -> style.setDataFormat(textFormat);
			case PRINTED -> { }
		}
		style.setQuotePrefixed(key.quoted());
		return style;
	}

	/** Makes {@code font} the font of the house in this size. */
	public static XSSFFont dressed(XSSFFont font, int points, boolean bold) {
		font.setFontName(FONT);
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		font.setScheme(FontScheme.NONE);
		font.setFamily(FontFamily.MODERN);
		font.setCharSet(FontCharset.SHIFTJIS.getNativeId());
		return font;
	}

	private static XSSFColor grey(Look.Fill fill) {
		byte shade = (byte) fill.grey();
		return new XSSFColor(new byte[] {shade, shade, shade}, new DefaultIndexedColorMap());
	}

	private static BorderStyle line(Edges.Line line) {
		return switch (line) {
			case NONE -> BorderStyle.NONE;
			case HAIR -> BorderStyle.HAIR;
			case THIN -> BorderStyle.THIN;
			case MEDIUM -> BorderStyle.MEDIUM;
		};
	}
}
