// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.editor.EditorHandler;
import org.sansho.ui.editor.Words;
import org.sansho.ui.server.ConnectedDocument;

/** Lists everything that refers to what is selected. */
public final class FindReferencesHandler extends EditorHandler {

	@Override
	protected void execute(ITextEditor editor, ConnectedDocument document, ITextSelection selection) {
		IRegion word = Words.around(document.document(), selection.getOffset());
		String name = "";
		try {
			name = document.document().get(word.getOffset(), word.getLength());
		} catch (BadLocationException e) {
			// It is searched for without a name.
		}
		NewSearchUI.runQueryInBackground(new ReferencesQuery(messages(), document, document.position(selection.getOffset()), name));
	}
}
