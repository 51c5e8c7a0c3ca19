// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** What a cell says, and what somebody struck through in it. */
final class CellTexts {

	/** Both without white space around them; either may be empty. */
	record Split(String text, String struck) {
	}

	private final DataFormatter formatter = new DataFormatter(java.util.Locale.JAPAN);

	Split of(XSSFCell cell) {
		CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
		String text = switch (type) {
			case STRING -> cell.getRichStringCellValue().getString();
			case NUMERIC -> formatter.formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
			case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
			default -> "";
		};
		text = clean(text);
		if (cell.getCellStyle().getFont().getStrikeout()) {
			return new Split("", text);
		}
		return type == CellType.STRING && cell.getRichStringCellValue().numFormattingRuns() > 0 ? split(cell.getRichStringCellValue()) : new Split(text, "");
	}

	private static Split split(XSSFRichTextString rich) {
		String all = rich.getString();
		StringBuilder kept = new StringBuilder();
		StringBuilder struck = new StringBuilder();
		for (int run = 0; run < rich.numFormattingRuns(); run++) {
			int start = rich.getIndexOfFormattingRun(run);
			int end = Math.min(all.length(), start + rich.getLengthOfFormattingRun(run));
			XSSFFont font = rich.getFontOfFormattingRun(run);
			(font != null && font.getStrikeout() ? struck : kept).append(all, Math.min(start, end), end);
		}
		return new Split(clean(kept.toString()), clean(struck.toString()));
	}

	/** Without what the language cannot hold, with one kind of line break. */
	private static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ').codePoints()
				.filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
				.forEach(clean::appendCodePoint);
		return clean.toString().strip();
	}
}
