// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.navigation;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.editor.EditorHandler;

/** Goes to a clause, an item or a document that a person names. */
public final class OpenSymbolHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		SymbolDialog dialog = new SymbolDialog(HandlerUtil.getActiveShell(event), new Messages(EditorHandler.class, UserLanguage.locale()));
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof WorkspaceSymbol symbol) {
			Opening.open(symbol.getLocation().isLeft() ? symbol.getLocation().getLeft()
					: new Location(symbol.getLocation().getRight().getUri(), new Range(new Position(0, 0), new Position(0, 0))));
		}
		return null;
	}
}
