// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.rename;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.editor.EditorHandler;
import org.sansho.ui.editor.Words;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.Positions;

/** Renames what is selected, and everything that refers to it, in all files. */
public final class RenameHandler extends EditorHandler {

	@Override
	protected void execute(ITextEditor editor, ConnectedDocument document, ITextSelection selection) {
		Position position = document.position(selection.getOffset());
		then(editor, document.ask(texts -> texts.prepareRename(new PrepareRenameParams(document.identifier(), position))), found -> {
			if (found == null) {
				say(editor, messages().get("rename.nothing"));
			} else {
				open(editor, document, position, name(document, selection, found));
			}
		});
	}

	private static String name(ConnectedDocument document, ITextSelection selection, Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> found) {
		if (found.isSecond() && found.getSecond().getPlaceholder() != null) {
			return found.getSecond().getPlaceholder();
		}
		IRegion region = found.isFirst() ? Positions.region(document.document(), found.getFirst())
				: found.isSecond() ? Positions.region(document.document(), found.getSecond().getRange()) : Words.around(document.document(), selection.getOffset());
		try {
			return document.document().get(region.getOffset(), region.getLength());
		} catch (BadLocationException e) {
			return "";
		}
	}

	private void open(ITextEditor editor, ConnectedDocument document, Position position, String name) {
		Renaming renaming = new Renaming(document, position, name, messages());
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(renaming, messages())).run(editor.getSite().getShell(), messages().get("rename"));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
