// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sansho.ui.WizardWindow;

/** Asks for a name, and makes a project of one's own. */
public final class NewProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Doors doors = new Doors(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		new WizardWindow(HandlerUtil.getActiveShell(event), new NewProjectWizard(doors)).open();
		return null;
	}
}
