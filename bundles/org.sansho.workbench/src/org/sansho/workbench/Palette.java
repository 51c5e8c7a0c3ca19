// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.swt.graphics.Color;

/** The colours of what is painted by hand, for a light or a dark background. */
record Palette(Color page, Color card, Color cardLit, Color line, Color ink, Color faintInk) {

	private static final Palette LIGHT = new Palette(new Color(244, 247, 250), new Color(255, 255, 255), new Color(240, 246, 252),
			new Color(212, 221, 230), new Color(27, 40, 54), new Color(84, 98, 112));
	private static final Palette DARK = new Palette(new Color(38, 42, 47), new Color(50, 55, 61), new Color(58, 66, 75), new Color(78, 87, 97),
			new Color(236, 240, 244), new Color(178, 188, 198));

	/** The palette that can be read on {@code background}. */
	static Palette of(Color background) {
		return isDark(background) ? DARK : LIGHT;
	}

	/** Whether light ink is needed on it. */
	static boolean isDark(Color background) {
		return background.getRed() * 299 + background.getGreen() * 587 + background.getBlue() * 114 < 128_000;
	}
}
