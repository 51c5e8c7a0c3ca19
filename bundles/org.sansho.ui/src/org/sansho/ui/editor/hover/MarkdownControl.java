// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** A window beside the text that shows {@link Markdown}. */
public final class MarkdownControl extends AbstractInformationControl implements IInformationControlExtension2 {

	/** Makes windows that vanish with the mouse, and that can be moved into. */
	public static final IInformationControlCreator CREATOR = new IInformationControlCreator() {
		@Override
		public IInformationControl createInformationControl(Shell parent) {
			return new MarkdownControl(parent, false);
		}
	};

	private static final int MARGIN = 6;
	private static final int GAP = 16;
	private static final int WIDTH = 560;
	private static final int HEIGHT = 380;

	private StyledText text;
	private boolean filled;

	private MarkdownControl(Shell parent, boolean resizable) {
		super(parent, resizable);
		create();
	}

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setForeground(parent.getForeground());
		text.setBackground(parent.getBackground());
		text.setFont(JFaceResources.getDialogFont());
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setCaret(null);
	}

	@Override
	public void setInput(Object input) {
		show(input instanceof Markdown markdown ? markdown : Markdown.parse(String.valueOf(input)));
	}

	@Override
	public void setInformation(String information) {
		show(Markdown.parse(information == null ? "" : information));
	}

	private void show(Markdown markdown) {
		filled = !markdown.isEmpty();
		StringBuilder content = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		for (Markdown.Line line : markdown.lines()) {
			if (!content.isEmpty()) {
				content.append('\n');
			}
			for (Markdown.Run run : line.runs()) {
				StyleRange style = new StyleRange(content.length(), run.text().length(), null, null, run.style());
				if (run.code()) {
					style.font = JFaceResources.getTextFont();
				}
				styles.add(style);
				content.append(run.text());
			}
		}
		text.setText(content.toString());
		text.setStyleRanges(styles.toArray(StyleRange[]::new));
		arrange(markdown);
	}

	/** Cells stand below each other, and what goes on in the next line stands below where it began. */
	private void arrange(Markdown markdown) {
		int[] stops = tabStops(markdown);
		GC gc = new GC(text);
		try {
			for (int i = 0; i < markdown.lines().size(); i++) {
				Markdown.Line line = markdown.lines().get(i);
				if (line.kind() == Markdown.Kind.CELLS && stops.length > 0) {
					text.setLineTabStops(i, 1, stops);
					text.setLineWrapIndent(i, 1, stops[0]);
				} else if (line.kind() == Markdown.Kind.ITEM) {
					text.setLineWrapIndent(i, 1, gc.textExtent("• ").x);
				} else if (line.kind() == Markdown.Kind.HEADING && i > 0) {
					text.setLineVerticalIndent(i, MARGIN);
				}
			}
		} finally {
			gc.dispose();
		}
	}

	private int[] tabStops(Markdown markdown) {
		List<Integer> widths = new ArrayList<>();
		GC gc = new GC(text);
		try {
			gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
			for (Markdown.Line line : markdown.lines()) {
				if (line.kind() == Markdown.Kind.CELLS) {
					StringBuilder row = new StringBuilder();
					line.runs().forEach(run -> row.append(run.text()));
					String[] cells = row.toString().split("\t", -1);
					for (int i = 0; i < cells.length - 1; i++) {
						int width = gc.textExtent(cells[i]).x + GAP;
						if (i < widths.size()) {
							widths.set(i, Math.max(widths.get(i), width));
						} else {
							widths.add(width);
						}
					}
				}
			}
		} finally {
			gc.dispose();
		}
		int[] stops = new int[widths.size()];
		int at = 0;
		for (int i = 0; i < stops.length; i++) {
			at += widths.get(i);
			stops[i] = at;
		}
		return stops;
	}

	@Override
	public boolean hasContents() {
		return filled;
	}

	@Override
	public Point computeSizeHint() {
		Point natural = text.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
		int width = Math.min(WIDTH, natural.x);
		int height = Math.min(HEIGHT, text.computeSize(width, SWT.DEFAULT, true).y);
		var trim = computeTrim();
		return new Point(width + trim.width, height + trim.height);
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return parent -> new MarkdownControl(parent, true);
	}
}
