// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

import java.util.List;
import java.util.OptionalInt;
import org.sansho.model.ColumnKind;

/**
 * A column of a form as it is printed.
 *
 * @param group   the common header above it; empty when it stands alone
 * @param groupNo which group of the form it belongs to, from 0; negative when it stands alone
 * @param choices the answers to choose from; only for answer columns
 * @param dated   whether a date stands beside each answer
 * @param width   declared width in half-width characters
 */
public record PrintedColumn(ColumnKind kind, String title, String group, int groupNo, List<String> choices, boolean dated,
		OptionalInt width) {

	/** No group. */
	public static final int ALONE = -1;

	public PrintedColumn {
		choices = List.copyOf(choices);
	}

	/** A column with nothing but a title. */
	public static PrintedColumn alone(ColumnKind kind, String title) {
		return new PrintedColumn(kind, title, "", ALONE, List.of(), false, OptionalInt.empty());
	}

	/** Whether a row below its title says what to choose from, or where the date goes. */
	public boolean hasSubHeader() {
		return kind == ColumnKind.ANSWER && (dated || !choices.isEmpty());
	}
}
