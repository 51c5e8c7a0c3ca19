// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices that cannot stand in a drop-down itself and so stand in cells of the metadata sheet, each list once.
 *
 * <p>Excel takes at most 255 characters of choices in a cell's own drop-down, parts them at commas and trims them.
 */
final class ChoiceLists {

	private static final int LONGEST = 255;

	private final Map<List<String>, String> names = new LinkedHashMap<>();

	/** Whether {@code choices} can stand in the drop-down itself. */
	static boolean fitInline(List<String> choices) {
		return String.join(",", choices).length() <= LONGEST && choices.stream().allMatch(ChoiceLists::fitsInline);
	}

	private static boolean fitsInline(String choice) {
		return !choice.isBlank() && choice.equals(choice.strip()) && choice.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ')
				&& !CellText.looksLikeFormula(choice);
	}

	/** The defined name of the cells that hold {@code choices}. */
	String nameOf(List<String> choices) {
		return names.computeIfAbsent(List.copyOf(choices), key -> "Sansho_List" + (names.size() + 1));
	}

	/** All lists that were asked for, in that order, with their defined names. */
	Map<List<String>, String> lists() {
		return names;
	}
}
