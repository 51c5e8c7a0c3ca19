// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** Lines of {@link Markdown} in a text that can be selected and copied from. */
final class MarkdownText {

	static final int MARGIN = 6;
	private static final int GAP = 16;
	private static final int FIRST_SIZE = 300;

	private MarkdownText() {
	}

	/** A text with {@code lines}, in the colours of {@code parent}. */
	static StyledText create(Composite parent, int style, List<Markdown.Line> lines) {
		StyledText text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | style);
		text.setAlwaysShowScrollBars(false);
		text.setForeground(parent.getForeground());
		text.setBackground(parent.getBackground());
		text.setFont(JFaceResources.getDialogFont());
		text.setCaret(null);
		write(text, lines);
		arrange(text, lines);
		// One that has no width yet says that it needs less height than it does.
		text.setSize(FIRST_SIZE, FIRST_SIZE);
		return text;
	}

	private static void write(StyledText text, List<Markdown.Line> lines) {
		StringBuilder content = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		for (Markdown.Line line : lines) {
			if (line != lines.getFirst()) {
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
	}

	/** Cells stand below each other, what goes on in the next line stands below where it began, and paragraphs stand apart. */
	private static void arrange(StyledText text, List<Markdown.Line> lines) {
		int[] stops = tabStops(text, lines);
		GC gc = new GC(text);
		try {
			for (int i = 0; i < lines.size(); i++) {
				Markdown.Line line = lines.get(i);
				if (line.kind() == Markdown.Kind.CELLS && stops.length > 0) {
					text.setLineTabStops(i, 1, stops);
					text.setLineWrapIndent(i, 1, stops[0]);
				} else if (line.kind() == Markdown.Kind.ITEM) {
					text.setLineWrapIndent(i, 1, gc.textExtent("• ").x);
				}
				int gap = line.kind() == Markdown.Kind.HEADING && line.gap() == Markdown.Gap.NONE ? MARGIN : line.gap().ordinal() * MARGIN;
				if (i > 0 && gap > 0) {
					text.setLineVerticalIndent(i, gap);
				}
			}
		} finally {
			gc.dispose();
		}
	}

	private static int[] tabStops(StyledText text, List<Markdown.Line> lines) {
		List<Integer> widths = new ArrayList<>();
		GC gc = new GC(text);
		try {
			gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
			for (Markdown.Line line : lines) {
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
}
