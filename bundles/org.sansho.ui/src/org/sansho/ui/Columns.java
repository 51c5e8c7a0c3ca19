// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Makes the columns of a table as wide as what stands in them, in whichever language and font; the first one takes the room that is left. */
public final class Columns {

	private static final String FOLLOWING = "org.sansho.columns";
	/** So that two figures do not run into each other. */
	private static final int AIR = 12;

	private Columns() {
	}

	/** Fits the columns of {@code table}, now and whenever its size changes; call it again when it holds something else. */
	public static void fit(Table table) {
		if (table.getData(FOLLOWING) == null) {
			table.setData(FOLLOWING, Boolean.TRUE);
			table.addListener(SWT.Resize, Columns::share);
		}
		for (TableColumn column : table.getColumns()) {
			column.pack();
			column.setWidth(column.getWidth() + AIR);
			column.setData(column.getWidth());
		}
		share(table);
	}

	private static void share(Event event) {
		share((Table) event.widget);
	}

	private static void share(Table table) {
		int others = 0;
		for (int i = 1; i < table.getColumnCount(); i++) {
			// GTK lets the last one grow by itself, so that how wide it is does not tell what it needs.
			others += table.getColumn(i).getData() instanceof Integer needed ? needed : 0;
		}
		TableColumn first = table.getColumn(0);
		if (first.getData() instanceof Integer own) {
			first.setWidth(Math.max(own, table.getClientArea().width - others));
		}
	}
}
