// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

import java.util.Locale;
import org.sansho.model.Form;

/**
 * The name of a worksheet as Excel accepts it: at most 31 characters, none of {@code []:*?/\}, no apostrophe at either end. What is not
 * allowed becomes its full-width form; what is too long is cut.
 */
public final class SheetName {

	/** Characters in the longest name, as UTF-16 counts them. */
	public static final int LONGEST = 31;

	private static final String FORBIDDEN = "[]:*?/\\";
	private static final String INSTEAD = "［］：＊？／＼";

	private SheetName() {
	}

	/** What {@code form} wants its sheet to be called; empty when neither a sheet nor a name was given. */
	public static String wanted(Form form) {
		return PrintedText.of(form.getSheet() == null ? form.getName() : form.getSheet());
	}

	/** The name of the sheet of {@code form} as long as no other sheet has it. */
	public static String of(Form form) {
		return cut(allowed(wanted(form)), LONGEST);
	}

	/** {@code wanted} without what Excel forbids, as long as it is. */
	public static String allowed(String wanted) {
		StringBuilder name = new StringBuilder();
		wanted.codePoints().map(c -> c < ' ' ? ' ' : c).forEach(c -> {
			int forbidden = FORBIDDEN.indexOf(c);
			name.appendCodePoint(forbidden < 0 ? c : INSTEAD.charAt(forbidden));
		});
		for (int end = 0; !name.isEmpty() && end < name.length(); end += Math.max(name.length() - 1, 1)) {
			if (name.charAt(end) == '\'') {
				name.setCharAt(end, '’');
			}
		}
		return name.isEmpty() ? "Form" : name.toString();
	}

	/** The first {@code longest} characters of {@code name}, never half a character and never ending with an apostrophe. */
	public static String cut(String name, int longest) {
		if (name.length() <= longest) {
			return name;
		}
		int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
		String cut = name.substring(0, end).strip();
		return cut.endsWith("'") ? cut.substring(0, cut.length() - 1) + '’' : cut;
	}

	/** Names with the same key are the same to Excel. */
	public static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
