// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.sansho.core.text.Messages;
import org.sansho.ui.ProjectInSight;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.WizardWindow;

/** Opens the wizard that writes forms, after asking whether to save what is being edited. */
public final class ExportFormHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		if (ProjectInSight.all().isEmpty()) {
			Messages messages = new Messages(ExportFormHandler.class, UserLanguage.locale());
			MessageDialog.openInformation(window.getShell(), messages.get("title"), messages.get("noProject"));
		} else if (IDE.saveAllEditors(new IResource[] { ResourcesPlugin.getWorkspace().getRoot() }, true)) {
			new WizardWindow(window.getShell(), new ExportFormWizard(window)).open();
		}
		return null;
	}
}
