// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sansho.core.text.Messages;
import org.sansho.ui.explorer.ExplorerView;
import org.sansho.ui.problems.ProblemsView;

/** The menus: what an analyst does, and nothing else. The platform's own actions get our labels, so that they speak Japanese too. */
final class SanshoActionBars extends ActionBarAdvisor {

	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

	private final Messages messages;
	private IWorkbenchWindow window;
	private ColourScheme colours;

	SanshoActionBars(IActionBarConfigurer configurer, Messages messages) {
		super(configurer);
		this.messages = messages;
	}

	@Override
	protected void makeActions(IWorkbenchWindow newWindow) {
		window = newWindow;
		colours = new ColourScheme(window);
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(file());
		bar.add(edit());
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(view());
		bar.add(help());
	}

	private MenuManager file() {
		MenuManager menu = menu("file", IWorkbenchActionConstants.M_FILE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
		menu.add(fresh());
		menu.add(command("org.sansho.ui.openSample"));
		menu.add(command("org.sansho.ui.importForm"));
		menu.add(command("org.sansho.ui.importProject"));
		menu.add(new Separator());
		menu.add(action(ActionFactory.SAVE, "save"));
		menu.add(command("org.eclipse.ui.file.saveAs", "saveAs"));
		menu.add(action(ActionFactory.SAVE_ALL, "saveAll"));
		menu.add(action(ActionFactory.REVERT, "revert"));
		menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
		menu.add(new Separator());
		menu.add(command("org.eclipse.ui.file.close", "close"));
		menu.add(command("org.eclipse.ui.file.closeAll", "closeAll"));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
		menu.add(new Separator());
		menu.add(action(ActionFactory.QUIT, "quit"));
		return menu;
	}

	private MenuManager fresh() {
		MenuManager menu = menu("new", "org.sansho.workbench.new");
		NewMenu.fill(menu, window);
		return menu;
	}

	private MenuManager edit() {
		MenuManager menu = menu("edit", IWorkbenchActionConstants.M_EDIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
		menu.add(action(ActionFactory.UNDO, "undo"));
		menu.add(action(ActionFactory.REDO, "redo"));
		menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
		menu.add(new Separator());
		menu.add(action(ActionFactory.CUT, "cut"));
		menu.add(action(ActionFactory.COPY, "copy"));
		menu.add(action(ActionFactory.PASTE, "paste"));
		menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
		menu.add(new Separator());
		menu.add(action(ActionFactory.SELECT_ALL, "selectAll"));
		menu.add(action(ActionFactory.FIND, "find"));
		menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
		menu.add(new GroupMarker(IWorkbenchActionConstants.ADD_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
		return menu;
	}

	private MenuManager view() {
		MenuManager menu = menu("view", "org.sansho.workbench.view");
		menu.add(show("show.explorer", ExplorerView.ID));
		menu.add(show("show.outline", IPageLayout.ID_OUTLINE));
		menu.add(show("show.problems", ProblemsView.ID));
		menu.add(show("show.progress", PROGRESS));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		MenuManager scheme = menu("colours", "org.sansho.workbench.colours");
		for (ColourScheme.Choice choice : ColourScheme.Choice.values()) {
			IAction action = new Action(messages.get("colours." + choice.key()), IAction.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked()) {
						colours.choose(choice);
					}
				}
			};
			action.setChecked(colours.chosen() == choice);
			scheme.add(action);
		}
		menu.add(scheme);
		menu.add(action(ActionFactory.RESET_PERSPECTIVE, "reset"));
		menu.add(new Separator());
		menu.add(action(ActionFactory.PREFERENCES, "preferences"));
		return menu;
	}

	private MenuManager help() {
		MenuManager menu = menu("help", IWorkbenchActionConstants.M_HELP);
		menu.add(action(ActionFactory.INTRO, "welcome"));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
		menu.add(new Separator());
		menu.add(action(ActionFactory.ABOUT, "about"));
		return menu;
	}

	private MenuManager menu(String name, String id) {
		return new MenuManager(messages.get("menu." + name), id);
	}

	private IAction action(ActionFactory factory, String name) {
		IWorkbenchAction action = factory.create(window);
		register(action);
		action.setText(messages.get("menu." + name));
		action.setToolTipText(messages.get("menu." + name).replace("&", ""));
		return action;
	}

	private CommandContributionItem command(String id) {
		return NewMenu.command(window, id);
	}

	/** A command of the platform under our name. Unlike an action, it looks whether it can be run each time the menu is opened. */
	private CommandContributionItem command(String id, String name) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, null, id, CommandContributionItem.STYLE_PUSH);
		parameter.label = messages.get("menu." + name);
		return new CommandContributionItem(parameter);
	}

	private IAction show(String name, String view) {
		return new Action(messages.get("menu." + name)) {
			@Override
			public void run() {
				try {
					window.getActivePage().showView(view);
				} catch (PartInitException e) {
					StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
				}
			}
		};
	}
}
