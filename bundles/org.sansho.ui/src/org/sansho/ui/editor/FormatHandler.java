// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.Positions;

/** Lays out the selected lines, or the whole text, as one step that can be undone. */
public final class FormatHandler extends EditorHandler {

	private static final int TAB = 4;

	@Override
	protected void execute(ITextEditor editor, ConnectedDocument document, ITextSelection selection) {
		FormattingOptions options = new FormattingOptions(TAB, false);
		int version = document.version();
		CompletableFuture<List<? extends TextEdit>> answer = selection.getLength() == 0
				? document.ask(texts -> texts.formatting(new DocumentFormattingParams(document.identifier(), options)))
				: document.ask(texts -> texts.rangeFormatting(new DocumentRangeFormattingParams(document.identifier(), options,
						Positions.range(document.document(), selection.getOffset(), selection.getLength()))));
		then(editor, answer, edits -> {
			if (version != document.version()) {
				say(editor, messages().get("changedMeanwhile"));
			} else if (edits != null && !edits.isEmpty() && editor.isEditable()) {
				OneStep.apply(editor, document.document(), edits);
			}
		});
	}
}
