// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sansho.ui.WizardWindow;

/** Opens the wizard that takes in an official form. */
public final class ImportFormHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ImportFormWizard wizard = new ImportFormWizard();
		wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
		new WizardWindow(window.getShell(), wizard).open();
		return null;
	}
}
