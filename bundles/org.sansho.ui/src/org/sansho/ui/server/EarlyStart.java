// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.sansho.ui.editor.navigation.OpenedEditors;

/** Lets the server tell of the problems of a workspace before an editor is opened, and looks after those that are. */
public final class EarlyStart implements IStartup {

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
				ServerSession.ofWorkbench().watch();
				OpenedEditors.follow(PlatformUI.getWorkbench());
			}
		});
	}
}
