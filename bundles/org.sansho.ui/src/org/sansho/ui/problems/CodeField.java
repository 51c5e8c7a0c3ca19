// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.problems;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.server.DiagnosticMarkers;

/** The column with the code of the rule, by which it is found in the manual and in the settings. */
public final class CodeField extends MarkerField {

	private static final int LETTERS = 8;

	@Override
	public String getColumnHeaderText() {
		return new Messages(CodeField.class, UserLanguage.locale()).get("codes");
	}

	@Override
	public String getValue(MarkerItem item) {
		return item.getAttributeValue(DiagnosticMarkers.CODE, "");
	}

	@Override
	public int getDefaultColumnWidth(Control control) {
		return LETTERS * control.getFont().getFontData()[0].getHeight();
	}
}
