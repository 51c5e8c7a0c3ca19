// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
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

	private final Messages messages;

	SanshoWindowAdvisor(IWorkbenchWindowConfigurer configurer, Messages messages) {
		super(configurer);
		this.messages = messages;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new SanshoActionBars(configurer, messages);
	}

	@Override
	public void postWindowOpen() {
		// Its menu would stand in the bar of every window; what it offers is for files of any kind.
		for (IWorkbenchPage page : getWindowConfigurer().getWindow().getPages()) {
			page.hideActionSet("org.eclipse.search.searchActionSet");
		}
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
