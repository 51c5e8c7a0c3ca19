// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.server;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Tells a person something in a corner of the screen, from any thread, without taking the keyboard from whoever is writing. */
final class Announcements {

	/** How long it can be read, in milliseconds. */
	private static final long DELAY = 15_000;

	private final String title;
	private final Set<String> shown = new HashSet<>();

	/** @param title what stands above everything that is told */
	Announcements(String title) {
		this.title = title;
	}

	/** Tells it, unless the same can still be read. */
	void show(String sentence) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> open(display, sentence));
		}
	}

	private void open(Display display, String sentence) {
		if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing() || !shown.add(sentence)) {
			return;
		}
		NotificationPopup popup = NotificationPopup.forDisplay(display).title(title, true).text(sentence).delay(DELAY).fadeIn(false).build();
		popup.open();
		popup.getShell().addDisposeListener(event -> shown.remove(sentence));
	}
}
