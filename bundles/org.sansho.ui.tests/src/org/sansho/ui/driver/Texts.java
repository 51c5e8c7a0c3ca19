// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** What a person can read. */
public final class Texts {

	private Texts() {
	}

	/** What stands in {@code area}, from above. */
	public static List<String> of(Composite area) {
		return Arrays.stream(area.getChildren()).flatMap(child -> switch (child) {
			case Label label -> Stream.of(label.getText());
			case Button button -> Stream.of(button.getText());
			case Text text -> Stream.of(text.getText());
			case StyledText text -> Stream.of(text.getText());
			case Table table -> Arrays.stream(table.getItems()).map(TableItem::getText);
			case Composite inner -> of(inner).stream();
			default -> Stream.<String>empty();
		}).toList();
	}
}
