// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.outline;

import java.util.List;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.ui.editor.EditorHandler;
import org.sansho.ui.server.ConnectedDocument;

/** Opens the outline over the text, to go somewhere by typing. */
public final class QuickOutlineHandler extends EditorHandler {

	@Override
	protected void execute(ITextEditor editor, ConnectedDocument document, ITextSelection selection) {
		then(editor, document.ask(texts -> texts.documentSymbol(new DocumentSymbolParams(document.identifier()))), found -> {
			List<OutlineNode> nodes = OutlineNode.of(found.stream().filter(each -> each.isRight()).map(each -> each.getRight()).toList());
			new QuickOutline(editor, nodes, OutlineNode.at(nodes, document.position(selection.getOffset())), messages().get("quickOutline")).open();
		});
	}
}
