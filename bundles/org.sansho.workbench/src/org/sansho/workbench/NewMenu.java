// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** What one can begin. The key for something new opens it as a menu, in place of the platform's dialog that wants to know in which folder of wizards to look. */
public final class NewMenu extends AbstractHandler {

	/** Adds to {@code menu} what one can begin. */
	static void fill(IMenuManager menu, IWorkbenchWindow window) {
		menu.add(command(window, "org.sansho.ui.newProject"));
		menu.add(new Separator());
		menu.add(command(window, "org.sansho.ui.newGuideline"));
		menu.add(command(window, "org.sansho.ui.newChecklist"));
		menu.add(command(window, "org.sansho.ui.newMapping"));
		menu.add(command(window, "org.sansho.ui.newSuccession"));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	static CommandContributionItem command(IWorkbenchWindow window, String id) {
		return new CommandContributionItem(new CommandContributionItemParameter(window, null, id, CommandContributionItem.STYLE_PUSH));
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Shell shell = window.getShell();
		MenuManager manager = new MenuManager();
		fill(manager, window);
		Menu menu = manager.createContextMenu(shell);
		// What was chosen runs after the menu is hidden.
		menu.addListener(SWT.Hide, hidden -> shell.getDisplay().asyncExec(manager::dispose));
		Rectangle area = shell.getClientArea();
		menu.setLocation(shell.toDisplay(area.x + area.width / 3, area.y + area.height / 3));
		menu.setVisible(true);
		return null;
	}
}
