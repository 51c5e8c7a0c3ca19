// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.sansho.ui.server.ServerSession;

/** Starts the language server anew. */
public final class RestartHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ServerSession.ofWorkbench().restart();
		return null;
	}
}
