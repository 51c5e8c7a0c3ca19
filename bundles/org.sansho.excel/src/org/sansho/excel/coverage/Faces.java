// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sansho.excel.form.CellText;
import org.sansho.excel.form.Styles;

/** The cell styles of the workbook, each made once. Colours are few: blue leads somewhere, grey is nothing. */
final class Faces {

	/** What a cell holds. */
	enum Face { TITLE, NOTE, HEADER, TEXT, SMALL, LINK_TEXT, FIGURE, LINK, ZERO, RATE }

	/** What kind of row it stands in. */
	enum Level { PLAIN, PART, CHAPTER, TOTAL }

	private static final int BLACK = 0x000000;
	private static final int LINK_BLUE = 0x0B5394;
	private static final int PALE = 0xA6A6A6;
	private static final int NOTE_GREY = 0x595959;
	private static final int HEADER_FILL = 0xD9D9D9;
	private static final int PART_FILL = 0xF2F2F2;
	private static final int LINES = 0xBFBFBF;

	private record Key(Face face, Level level, boolean quoted) {
	}

	private record Letters(int points, boolean bold, int colour) {
	}

	private final XSSFWorkbook workbook;
	private final Map<Key, Integer> styles = new HashMap<>();
	private final Map<Letters, XSSFFont> fonts = new HashMap<>();
	private final short figureFormat;
	private final short rateFormat;

	Faces(XSSFWorkbook workbook) {
		this.workbook = workbook;
		figureFormat = workbook.createDataFormat().getFormat("#,##0_)");
		rateFormat = workbook.createDataFormat().getFormat("0.0%_)");
		Styles.dressed(workbook.getFontAt(0), Styles.STANDARD_POINTS, false);
		// All of them, since rows are written after the styles.
		for (Face face : Face.values()) {
			for (Level level : Level.values()) {
				for (boolean quoted : new boolean[] {false, true}) {
					Key key = new Key(face, level, quoted);
					styles.put(key, create(key));
				}
			}
		}
	}

	/** The number of the style of a text. */
	int of(Face face, Level level, String text) {
		return styles.get(new Key(face, level, CellText.looksLikeFormula(text)));
	}

	/** The number of the style of a figure. */
	int of(Face face, Level level) {
		return of(face, level, "");
	}

	private int create(Key key) {
		Face face = key.face();
		Level level = key.level();
		boolean bold = face == Face.TITLE || level == Level.PART || level == Level.TOTAL;
		XSSFCellStyle style = workbook.createCellStyle();
		style.setFont(fonts.computeIfAbsent(new Letters(points(face), bold, colour(face)), this::font));
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setAlignment(switch (face) {
			case HEADER -> HorizontalAlignment.CENTER;
			case FIGURE, LINK, ZERO, RATE -> HorizontalAlignment.RIGHT;
			default -> HorizontalAlignment.LEFT;
		});
		style.setWrapText(face == Face.HEADER || face == Face.SMALL || face == Face.TEXT || face == Face.LINK_TEXT);
		switch (face) {
			case TEXT, LINK_TEXT -> style.setIndention((short) 1);
			default -> { }
		}
		switch (face) {
			case FIGURE, LINK, ZERO -> style.setDataFormat(figureFormat);
			case RATE -> style.setDataFormat(rateFormat);
			default -> { }
		}
		if (face != Face.TITLE && face != Face.NOTE) {
			int fill = face == Face.HEADER ? HEADER_FILL : PART_FILL;
			if (face == Face.HEADER || level == Level.PART && face != Face.RATE) {
				style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
				style.setFillForegroundColor(colour(fill));
			}
			rule(style, level);
		}
		style.setQuotePrefixed(key.quoted());
		return style.getIndex();
	}

	private void rule(XSSFCellStyle style, Level level) {
		XSSFColor lines = colour(LINES);
		style.setBorderTop(level == Level.TOTAL ? BorderStyle.MEDIUM : BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		style.setTopBorderColor(level == Level.TOTAL ? colour(BLACK) : lines);
		style.setBottomBorderColor(lines);
		style.setLeftBorderColor(lines);
		style.setRightBorderColor(lines);
	}

	private static int points(Face face) {
		return switch (face) {
			case TITLE -> 14;
			case NOTE, SMALL, HEADER -> 9;
			default -> Styles.STANDARD_POINTS;
		};
	}

	private static int colour(Face face) {
		return switch (face) {
			case LINK, LINK_TEXT -> LINK_BLUE;
			case ZERO -> PALE;
			case NOTE -> NOTE_GREY;
			default -> BLACK;
		};
	}

	private XSSFFont font(Letters letters) {
		XSSFFont font = Styles.dressed(workbook.createFont(), letters.points(), letters.bold());
		font.setColor(colour(letters.colour()));
		return font;
	}

	private static XSSFColor colour(int rgb) {
		return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, new DefaultIndexedColorMap());
	}
}
