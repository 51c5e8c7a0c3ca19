// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names of several forms in one field, as people write lists: between separators. A name that holds a separator itself stands between quotation
 * marks; where there is one form only, whatever is written is its name.
 */
public final class FormNames {

	private static final String SEPARATORS = "、,，";
	private static final char QUOTE = '"';

	private FormNames() {
	}

	/** {@code names} as they stand in the field. */
	public static String written(List<String> names, String between) {
		return names.size() == 1 ? names.getFirst() : names.stream().map(name -> needsQuotes(name) ? QUOTE + name + QUOTE : name).collect(Collectors.joining(between));
	}

	private static boolean needsQuotes(String name) {
		return name.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
	}

	/** The names that stand in {@code field}, of which there are to be so many. */
	public static List<String> read(String field, int forms) {
		if (forms == 1) {
			return List.of(unquoted(field));
		}
		List<String> names = new ArrayList<>();
		int begin = 0;
		boolean quoted = false;
		for (int i = 0; i < field.length(); i++) {
			char c = field.charAt(i);
			if (c == QUOTE) {
				quoted = !quoted;
			} else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
				names.add(unquoted(field.substring(begin, i)));
				begin = i + 1;
			}
		}
		names.add(unquoted(field.substring(begin)));
		return List.copyOf(names);
	}

	private static String unquoted(String written) {
		String name = written.strip();
		return name.length() > 1 && name.charAt(0) == QUOTE && name.indexOf(QUOTE, 1) == name.length() - 1 ? name.substring(1, name.length() - 1).strip() : name;
	}
}
