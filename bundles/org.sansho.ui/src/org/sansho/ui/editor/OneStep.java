// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.server.WorkspaceChange;

/** Makes several edits of one text so that one undo takes them back. */
final class OneStep {

	private OneStep() {
	}

	/** Makes {@code edits}, all of which are about the text as it is. */
	static void apply(ITextEditor editor, IDocument document, List<? extends TextEdit> edits) {
		IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
		if (target != null) {
			target.beginCompoundChange();
		}
		try {
			MultiTextEdit all = WorkspaceChange.edits(document, edits);
			all.apply(document);
		} catch (BadLocationException | MalformedTreeException e) {
			ILog.get().warn(e.getMessage(), e);
		} finally {
			if (target != null) {
				target.endCompoundChange();
			}
		}
	}
}
