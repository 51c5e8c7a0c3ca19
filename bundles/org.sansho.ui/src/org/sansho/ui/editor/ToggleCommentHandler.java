// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.server.ConnectedDocument;

/** Makes comments of the selected lines; or text again, if all of them are comments. */
public final class ToggleCommentHandler extends EditorHandler {

	private static final String MARK = "//";

	@Override
	protected void execute(ITextEditor editor, ConnectedDocument document, ITextSelection selection) {
		if (!editor.isEditable()) {
			return;
		}
		try {
			List<TextEdit> edits = edits(document.document(), selection.getStartLine(), lastLine(document.document(), selection));
			OneStep.apply(editor, document.document(), edits);
		} catch (BadLocationException e) {
			ILog.get().warn(e.getMessage(), e);
		}
	}

	/** A selection that ends at the beginning of a line does not touch that line. */
	private static int lastLine(IDocument text, ITextSelection selection) throws BadLocationException {
		int end = selection.getOffset() + selection.getLength();
		int line = text.getLineOfOffset(end);
		return selection.getLength() > 0 && line > selection.getStartLine() && text.getLineOffset(line) == end ? line - 1 : line;
	}

	private static List<TextEdit> edits(IDocument text, int first, int last) throws BadLocationException {
		boolean all = true;
		int margin = Integer.MAX_VALUE;
		for (int i = first; i <= last; i++) {
			String line = line(text, i);
			if (!line.isBlank()) {
				all &= line.stripLeading().startsWith(MARK);
				margin = Math.min(margin, line.length() - line.stripLeading().length());
			}
		}
		List<TextEdit> edits = new ArrayList<>();
		for (int i = first; i <= last; i++) {
			String line = line(text, i);
			if (line.isBlank()) {
				continue;
			}
			if (all) {
				int at = line.indexOf(MARK);
				int end = at + MARK.length() + (line.startsWith(" ", at + MARK.length()) ? 1 : 0);
				edits.add(new TextEdit(new Range(new Position(i, at), new Position(i, end)), ""));
			} else {
				edits.add(new TextEdit(new Range(new Position(i, margin), new Position(i, margin)), MARK + ' '));
			}
		}
		return edits;
	}

	private static String line(IDocument text, int number) throws BadLocationException {
		IRegion line = text.getLineInformation(number);
		return text.get(line.getOffset(), line.getLength());
	}
}
