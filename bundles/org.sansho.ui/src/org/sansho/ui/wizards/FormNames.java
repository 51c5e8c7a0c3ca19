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
	private static final String MARK = "\"";

	private FormNames() {
	}

	/** {@code names} as they stand in the field. */
	public static String written(List<String> names, String between) {
		return names.size() == 1 ? names.getFirst() : names.stream().map(FormNames::written).collect(Collectors.joining(between));
	}

	/** Within quotation marks where it would not be read as one name else; a mark inside is doubled. */
	private static String written(String name) {
		boolean plain = name.equals(name.strip()) && name.chars().noneMatch(c -> c == QUOTE || SEPARATORS.indexOf(c) >= 0);
		return plain ? name : QUOTE + name.replace(MARK, MARK + MARK) + QUOTE;
	}

	/** The names that stand in {@code field}, of which there are to be so many. */
	public static List<String> read(String field, int forms) {
		if (forms == 1) {
			return List.of(unquoted(field.strip()));
		}
		List<String> names = new ArrayList<>();
		int begin = 0;
		boolean quoted = false;
		for (int i = 0; i < field.length(); i++) {
			char c = field.charAt(i);
			if (c == QUOTE && (quoted || field.substring(begin, i).isBlank())) {
				// A doubled mark closes and opens again.
				quoted = !quoted;
			} else if (c == QUOTE && field.substring(begin, i).stripLeading().startsWith(MARK)) {
				quoted = true;
			} else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
				names.add(unquoted(field.substring(begin, i).strip()));
				begin = i + 1;
			}
		}
		names.add(unquoted(field.substring(begin).strip()));
		return List.copyOf(names);
	}

	private static String unquoted(String written) {
		boolean quoted = written.length() > 1 && written.startsWith(MARK) && written.endsWith(MARK);
		String inside = quoted ? written.substring(1, written.length() - 1).replace(MARK + MARK, "") : written;
		return quoted && inside.indexOf(QUOTE) < 0 ? written.substring(1, written.length() - 1).replace(MARK + MARK, MARK) : written;
	}
}
