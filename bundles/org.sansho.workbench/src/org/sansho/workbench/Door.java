// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A card of the welcome page: a picture, a title and a sentence; all of it can be clicked, and the keyboard reaches it. */
final class Door extends Canvas {

	private static final int ROUND = 14;
	private static final int MARGIN = 22;
	private static final int PICTURE = 40;
	private static final int GAP = 14;
	private static final int BAR = 5;

	private final String title;
	private final String text;
	private final Image picture;
	private final Color accent;
	private final Font titleFont;
	private boolean hovered;

	Door(Composite parent, String title, String text, Image picture, Color accent, Runnable opened) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.title = title;
		this.text = text;
		this.picture = picture;
		this.accent = accent;
		this.titleFont = larger(getFont());
		addDisposeListener(event -> titleFont.dispose());
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.MouseEnter, event -> hover(true));
		addListener(SWT.MouseExit, event -> hover(false));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
				opened.run();
			}
		});
		addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR || event.character == ' ') {
				opened.run();
			}
		});
		addListener(SWT.Traverse, Door::letKeysMove);
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		describe();
	}

	private static Font larger(Font font) {
		FontData[] data = font.getFontData();
		for (FontData each : data) {
			each.setHeight(Math.round(each.getHeight() * 1.35f));
			each.setStyle(SWT.BOLD);
		}
		return new Font(font.getDevice(), data);
	}

	private static void letKeysMove(Event event) {
		event.doit = event.detail != SWT.TRAVERSE_RETURN;
	}

	private void hover(boolean now) {
		hovered = now;
		redraw();
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = title;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = text;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_PUSHBUTTON;
			}
		});
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		int wide = width == SWT.DEFAULT ? 300 : width;
		int high = MARGIN + PICTURE + GAP + heightOf(title, titleFont, wide - 2 * MARGIN) + GAP / 2 + heightOf(text, getFont(), wide - 2 * MARGIN) + MARGIN + BAR;
		return new Point(wide, height == SWT.DEFAULT ? high : height);
	}

	private int heightOf(String words, Font font, int width) {
		TextLayout layout = layout(words, font, width);
		int height = layout.getBounds().height;
		layout.dispose();
		return height;
	}

	private TextLayout layout(String words, Font font, int width) {
		TextLayout layout = new TextLayout(getDisplay());
		layout.setText(words);
		layout.setFont(font);
		layout.setWidth(Math.max(width, 1));
		layout.setSpacing(3);
		return layout;
	}

	private void paint(GC gc) {
		Palette palette = Palette.of(getParent().getBackground());
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setBackground(hovered || isFocusControl() ? palette.cardLit() : palette.card());
		gc.fillRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
		gc.setForeground(isFocusControl() || hovered ? accent : palette.line());
		gc.setLineWidth(isFocusControl() ? 2 : 1);
		gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
		gc.setBackground(accent);
		gc.fillRoundRectangle(MARGIN, area.height - MARGIN / 2 - BAR, 46, BAR, BAR, BAR);
		Rectangle source = picture.getBounds();
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(picture, 0, 0, source.width, source.height, MARGIN, MARGIN, PICTURE, PICTURE);
		int y = MARGIN + PICTURE + GAP;
		TextLayout heading = layout(title, titleFont, area.width - 2 * MARGIN);
		gc.setForeground(palette.ink());
		heading.draw(gc, MARGIN, y);
		y += heading.getBounds().height + GAP / 2;
		heading.dispose();
		TextLayout sentence = layout(text, getFont(), area.width - 2 * MARGIN);
		gc.setForeground(palette.faintInk());
		sentence.draw(gc, MARGIN, y);
		sentence.dispose();
	}
}
