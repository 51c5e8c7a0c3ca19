// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Text and columns of {@link Markdown} below each other, which scroll together: what is to be compared stays beside each other. */
final class MarkdownPage extends ScrolledComposite {

	private static final int BETWEEN = 16;
	private static final int ROWS = 4;

	private final Composite page;

	MarkdownPage(Composite parent, List<Markdown.Part> parts) {
		super(parent, SWT.V_SCROLL);
		setForeground(parent.getForeground());
		setBackground(parent.getBackground());
		setExpandHorizontal(true);
		setExpandVertical(true);
		page = composite(this, grid(1, MarkdownText.MARGIN));
		setContent(page);
		for (Markdown.Part part : parts) {
			switch (part) {
				case Markdown.Lines text -> add(page, text, SWT.TOP);
				case Markdown.Columns columns -> addColumns(columns);
			}
		}
		// Not of this: once there is a scroll bar, lines have less room than this.
		page.addListener(SWT.Resize, event -> setMinHeight(page.computeSize(page.getSize().x, SWT.DEFAULT).y));
	}

	private void addColumns(Markdown.Columns columns) {
		GridLayout layout = grid(columns.count(), 0);
		layout.makeColumnsEqualWidth = true;
		Composite table = composite(page, layout);
		table.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		boolean head = true;
		for (List<Markdown.Lines> row : columns.rows()) {
			row.forEach(cell -> add(table, cell, SWT.FILL));
			for (int i = 0; head && i < columns.count(); i++) {
				new Label(table, SWT.SEPARATOR | SWT.HORIZONTAL).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
			}
			head = false;
		}
	}

	private void add(Composite parent, Markdown.Lines lines, int vertical) {
		StyledText text = MarkdownText.create(parent, SWT.NONE, lines.lines());
		text.setLayoutData(new GridData(SWT.FILL, vertical, true, false));
		text.addListener(SWT.MouseVerticalWheel, event -> {
			setOrigin(0, getOrigin().y - event.count * text.getLineHeight());
			event.doit = false;
		});
	}

	private static Composite composite(Composite parent, GridLayout layout) {
		Composite composite = new Composite(parent, SWT.NONE);
		composite.setForeground(parent.getForeground());
		composite.setBackground(parent.getBackground());
		composite.setLayout(layout);
		return composite;
	}

	private static GridLayout grid(int columns, int margin) {
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = margin;
		layout.marginHeight = margin;
		layout.horizontalSpacing = BETWEEN;
		layout.verticalSpacing = ROWS;
		return layout;
	}

	/** As large as all of it would be, and not as a window into it. */
	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return page.computeSize(width, height, changed);
	}
}
