// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sansho.model.Column;
import org.sansho.model.ColumnElement;
import org.sansho.model.ColumnGroup;
import org.sansho.model.ColumnKind;
import org.sansho.model.Form;

/** The columns of a form, those below a common header included. */
public final class FormColumns {

	private FormColumns() {
	}

	/** The columns as they are declared, from left to right. */
	public static List<Column> declared(Form form) {
		List<Column> columns = new ArrayList<>();
		for (ColumnElement element : form.getColumns()) {
			switch (element) {
				case Column column -> columns.add(column);
				case ColumnGroup group -> columns.addAll(group.getColumns());
				default -> throw new IllegalArgumentException("unknown column of a form: " + element);
			}
		}
		return columns;
	}

	/** The columns as they are printed: with one for the items even if none is declared; none at all when the form has none. */
	public static List<PrintedColumn> printed(Form form) {
		List<PrintedColumn> columns = new ArrayList<>();
		int groupNo = 0;
		for (ColumnElement element : form.getColumns()) {
			switch (element) {
				case Column column -> columns.add(printed(column, "", PrintedColumn.ALONE));
				case ColumnGroup group -> {
					for (Column column : group.getColumns()) {
						columns.add(printed(column, PrintedText.of(group.getTitle()), groupNo));
					}
					groupNo++;
				}
				default -> throw new IllegalArgumentException("unknown column of a form: " + element);
			}
		}
		if (!columns.isEmpty() && columns.stream().noneMatch(column -> column.kind() == ColumnKind.ITEM)) {
			// Nobody can answer questions that are not printed.
			columns.addFirst(PrintedColumn.alone(ColumnKind.ITEM, ""));
		}
		return List.copyOf(columns);
	}

	private static PrintedColumn printed(Column column, String group, int groupNo) {
		boolean answer = column.getKind() == ColumnKind.ANSWER;
		return new PrintedColumn(column.getKind(), PrintedText.of(column.getTitle()), group, groupNo, answer ? column.getChoices() : List.of(),
				answer && column.isDated(), column.getWidth() == null ? OptionalInt.empty() : OptionalInt.of(column.getWidth()));
	}
}
