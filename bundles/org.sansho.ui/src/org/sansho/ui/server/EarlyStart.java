// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Lets the server tell of the problems of a workspace before an editor is opened. */
public final class EarlyStart implements IStartup {

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
				ServerSession.ofWorkbench().watch();
			}
		});
	}
}
