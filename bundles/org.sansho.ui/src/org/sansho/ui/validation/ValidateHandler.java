// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.validation;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.sansho.core.text.Messages;
import org.sansho.ui.ProjectInSight;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.server.ServerSession;

/** Checks all projects, after asking whether to save what is being edited. */
public final class ValidateHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Messages messages = new Messages(ValidateHandler.class, UserLanguage.locale());
		List<IProject> projects = ProjectInSight.listed();
		if (projects.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), messages.get("title"), messages.get("noProject"));
		} else if (IDE.saveAllEditors(new IResource[] { ResourcesPlugin.getWorkspace().getRoot() }, true)) {
			ServerSession.ofWorkbench().background().schedule(new ValidationJob(projects, messages, summary -> window.getWorkbench().getDisplay().asyncExec(() -> {
				if (window.getShell() != null && !window.getShell().isDisposed()) {
					new SummaryDialog(window, messages, summary).open();
				}
			})));
		}
		return null;
	}
}
