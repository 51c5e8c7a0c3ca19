// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.util.List;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.sansho.core.text.Messages;

/** A window: its size, its title, and that it has no toolbar of a programmer's workbench. */
final class SanshoWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final int WIDTH = 1440;
	private static final int HEIGHT = 900;

	/** What the platform would put into the menus for files of any kind. */
	private static final List<String> ELSEWHERE = List.of("org.eclipse.search.searchActionSet", "org.eclipse.ui.actionSet.openFiles",
			"org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo", "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.presentation", "org.eclipse.ui.NavigateActionSet",
			"org.eclipse.ui.WorkingSetActionSet", "org.eclipse.ui.WorkingSetModificationActionSet", "org.eclipse.team.ui.actionSet");

	private final Messages messages;
	private final Runnable windowIsThere;

	SanshoWindowAdvisor(IWorkbenchWindowConfigurer configurer, Messages messages, Runnable windowIsThere) {
		super(configurer);
		this.messages = messages;
		this.windowIsThere = windowIsThere;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new SanshoActionBars(configurer, messages);
	}

	@Override
	public void postWindowOpen() {
		windowIsThere.run();
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		RememberedParts.renew(window);
		for (IWorkbenchPage page : window.getPages()) {
			tidy(page);
			TabNames.of(page);
		}
		// They come back when the layout is reset.
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				tidy(page);
			}

			@Override
			public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
				if (IWorkbenchPage.CHANGE_RESET_COMPLETE.equals(change)) {
					tidy(page);
				}
			}
		});
	}

	private static void tidy(IWorkbenchPage page) {
		ELSEWHERE.forEach(page::hideActionSet);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		Rectangle screen = PlatformUI.getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
		window.setInitialSize(new Point(Math.min(WIDTH, screen.width), Math.min(HEIGHT, screen.height)));
		window.setTitle(messages.get("title"));
		window.setShowCoolBar(false);
		window.setShowPerspectiveBar(false);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		IPreferenceStore preferences = PlatformUI.getPreferenceStore();
		preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, true);
		preferences.setDefault(IWorkbenchPreferenceConstants.DISABLE_NEW_FAST_VIEW, true);
	}
}
