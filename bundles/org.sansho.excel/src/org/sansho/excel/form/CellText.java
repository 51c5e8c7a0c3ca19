// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.regex.Pattern;

/**
 * Text on its way into a cell, where it must stay text: Excel reads some beginnings as formulas once a cell is edited, and some
 * sequences of characters as escapes.
 */
public final class CellText {

	private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private CellText() {
	}

	/** Whether Excel would read {@code text} as a formula when somebody types it or edits the cell. */
	public static boolean looksLikeFormula(String text) {
		return !text.isEmpty() && "=+-@＝＋－＠\t".indexOf(text.charAt(0)) >= 0;
	}

	/** The text as it has to be stored so that a reader gets {@code text}, less what XML cannot hold. */
	public static String stored(String text) {
		if (text.codePoints().allMatch(CellText::isXml) && text.indexOf("_x") < 0) {
			return text;
		}
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().filter(CellText::isXml).forEach(clean::appendCodePoint);
		return ESCAPE.matcher(clean).replaceAll("_x005F_");
	}

	private static boolean isXml(int c) {
		return c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
	}
}
