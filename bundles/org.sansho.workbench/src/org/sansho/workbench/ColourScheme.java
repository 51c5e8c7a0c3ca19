// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.util.Locale;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbenchWindow;

/** Light or dark, for the whole workbench; the choice is kept from one session to the next. */
final class ColourScheme {

	/** What can be chosen. */
	enum Choice {
		LIGHT("org.eclipse.e4.ui.css.theme.e4_default"), DARK("org.eclipse.e4.ui.css.theme.e4_dark");

		private final String theme;

		Choice(String theme) {
			this.theme = theme;
		}

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final IThemeEngine engine;

	ColourScheme(IWorkbenchWindow window) {
		this.engine = window.getService(IThemeEngine.class);
	}

	/** What is in force. */
	Choice chosen() {
		ITheme active = engine == null ? null : engine.getActiveTheme();
		return active != null && active.getId().startsWith(Choice.DARK.theme) ? Choice.DARK : Choice.LIGHT;
	}

	void choose(Choice choice) {
		if (engine != null) {
			engine.setTheme(choice.theme, true);
		}
	}
}
