// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.util.Locale;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/** Starts the workbench, and ends when it is closed. */
public final class SanshoApplication implements IApplication {

	/** What a program of ours ends with when it can do nothing with what it was given. */
	private static final Integer UNUSABLE_INPUT = 2;

	@Override
	public Object start(IApplicationContext context) {
		Display display;
		try {
			display = PlatformUI.createDisplay();
		} catch (SWTError e) {
			// The window system is asked for the first time here; without one nobody knows either which language to speak.
			System.err.println("Sansho: " + text(Locale.JAPANESE) + " / " + text(Locale.ENGLISH));
			return UNUSABLE_INPUT;
		}
		try {
			if (!new WorkspaceFolder(new Messages(SanshoApplication.class, UserLanguage.locale())).claim(display)) {
				return UNUSABLE_INPUT;
			}
			Splash splash = Splash.show(display);
			int code = PlatformUI.createAndRunWorkbench(display, new SanshoWorkbenchAdvisor(splash::close));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
			Platform.getInstanceLocation().release();
		}
	}

	private static String text(Locale locale) {
		return new Messages(SanshoApplication.class, locale).get("noDisplay");
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
