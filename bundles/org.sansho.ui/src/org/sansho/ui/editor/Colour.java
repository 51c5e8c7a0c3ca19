// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

/** The colours of words. Their values, for light and for dark windows, are those of the theme, which people can change in the preferences. */
enum Colour {
	KEYWORD("keyword", SWT.BOLD), STRING("string", SWT.NORMAL), COMMENT("comment", SWT.ITALIC), NUMBER("number", SWT.NORMAL), DECLARATION("declaration", SWT.BOLD),
	CITATION("citation", SWT.NORMAL), VALUE("value", SWT.NORMAL), TITLE("title", SWT.NORMAL);

	private static final String PREFIX = "org.sansho.ui.colour.";

	private final String key;
	private final int style;

	Colour(String key, int style) {
		this.key = PREFIX + key;
		this.style = style;
	}

	/** The colour for a type of the protocol, as a standard theme would give it one. */
	static Colour of(String type, List<String> modifiers) {
		boolean declared = modifiers.contains("declaration");
		return switch (type) {
			case "keyword" -> KEYWORD;
			case "comment" -> COMMENT;
			case "number" -> NUMBER;
			case "operator", "enumMember" -> VALUE;
			case "string" -> modifiers.contains("documentation") ? STRING : TITLE;
			case "decorator" -> COMMENT;
			default -> declared ? DECLARATION : CITATION;
		};
	}

	/** A range of a text in this colour. */
	StyleRange range(int offset, int length, Palette palette) {
		return new StyleRange(offset, length, palette.colours()[ordinal()], null, style);
	}

	/** All colours as the theme has them now. To be asked for once for many words, since the theme takes its time; and not to be kept, since people change it. */
	static Palette palette() {
		ColorRegistry registry = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return new Palette(Arrays.stream(values()).map(colour -> registry.get(colour.key)).toArray(Color[]::new));
	}

	/** What the colours look like, by ordinal. */
	record Palette(Color[] colours) {
	}

	/** Whether a changed setting of the theme is one of ours, or all. */
	static boolean isAffected(String property) {
		return property.startsWith(PREFIX) || "CHANGE_CURRENT_THEME".equals(property);
	}
}
