// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sansho.core.text.Messages;
import org.sansho.ui.ProjectInSight;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.WizardWindow;

/** Opens the wizard of the kind that its declaration names: {@code NewDeclarationHandler:mapping}. */
public final class NewDeclarationHandler extends AbstractHandler implements IExecutableExtension {

	private Kind kind;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		kind = Kind.of((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Messages messages = new Messages(NewDeclarationHandler.class, UserLanguage.locale());
		if (ProjectInSight.all().isEmpty()) {
			MessageDialog.openInformation(window.getShell(), messages.get(kind.key() + ".title"), messages.get("noProject"));
			return null;
		}
		NewDeclarationWizard wizard = new NewDeclarationWizard(kind);
		wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
		new WizardWindow(window.getShell(), wizard).open();
		return null;
	}
}
