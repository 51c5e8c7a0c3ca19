// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.form;

import java.util.HashSet;
import java.util.Set;
import org.sansho.core.form.SheetName;

/** Names for the worksheets of a workbook, see {@link SheetName}, different from each other whatever their case: a name that is taken gets a number. */
public final class SheetNames {

	/** Names that Excel keeps for itself. */
	private static final Set<String> RESERVED = Set.of("history");

	private final Set<String> taken = new HashSet<>();

	/** @param others names that are already taken */
	public SheetNames(String... others) {
		taken.addAll(RESERVED);
		for (String other : others) {
			taken.add(SheetName.key(other));
		}
	}

	/** A name as near to {@code wanted} as Excel allows, and not given before. */
	public String take(String wanted) {
		String base = SheetName.allowed(CellText.stored(wanted.strip()));
		String name = SheetName.cut(base, SheetName.LONGEST);
		for (int i = 2; !taken.add(SheetName.key(name)); i++) {
			String number = " (" + i + ')';
			name = SheetName.cut(base, SheetName.LONGEST - number.length()) + number;
		}
		return name;
	}
}
