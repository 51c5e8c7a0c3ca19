// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for worksheets that Excel accepts: at most 31 characters, none of {@code []:*?/\}, no apostrophe at either end, different from
 * each other whatever their case. What is not allowed becomes its full-width form; a name that is taken gets a number.
 */
public final class SheetNames {

	private static final int LONGEST = 31;
	private static final String FORBIDDEN = "[]:*?/\\";
	private static final String INSTEAD = "［］：＊？／＼";
	/** Names that Excel keeps for itself. */
	private static final Set<String> RESERVED = Set.of("history");

	private final Set<String> taken = new HashSet<>();

	/** @param others names that are already taken */
	public SheetNames(String... others) {
		taken.addAll(RESERVED);
		for (String other : others) {
			taken.add(key(other));
		}
	}

	/** A name as near to {@code wanted} as Excel allows, and not given before. */
	public String take(String wanted) {
		String base = allowed(wanted);
		String name = cut(base, LONGEST);
		for (int i = 2; !taken.add(key(name)); i++) {
			String number = " (" + i + ')';
			name = cut(base, LONGEST - number.length()) + number;
		}
		return name;
	}

	private static String allowed(String wanted) {
		StringBuilder name = new StringBuilder();
		CellText.stored(wanted.strip()).codePoints().map(c -> c < ' ' ? ' ' : c).forEach(c -> {
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

	private static String cut(String name, int longest) {
		if (name.length() <= longest) {
			return name;
		}
		int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
		String cut = name.substring(0, end).strip();
		return cut.endsWith("'") ? cut.substring(0, cut.length() - 1) + '’' : cut;
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
