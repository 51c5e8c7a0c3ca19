// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import java.time.Duration;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/** Shows at once that Sansho is starting. The platform leaves this to its native launcher, which the products do not have. */
final class Splash {

	/** Set by a native launcher that shows a picture itself. */
	private static final String NATIVE = "org.eclipse.equinox.launcher.splash.handle";
	private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
	private static final int TEXT_LEFT = 170;
	private static final int TEXT_TOP = 240;

	private final Shell shell;
	private boolean painted;

	private Splash(Display display) {
		shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
	}

	/** Puts it into the middle of the screen, unless a native launcher has done so. */
	static Splash show(Display display) {
		Splash splash = new Splash(display);
		if (System.getProperty(NATIVE) == null) {
			ResourceLocator.imageDescriptorFromBundle(Splash.class, "splash.png").ifPresent(splash::open);
		}
		return splash;
	}

	private void open(ImageDescriptor picture) {
		Messages messages = new Messages(Splash.class, UserLanguage.locale());
		Image image = picture.createImage(shell.getDisplay());
		shell.addDisposeListener(event -> image.dispose());
		shell.setText(messages.get("title"));
		shell.addListener(SWT.Paint, event -> paint(event.gc, image, messages.get("starting")));
		Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
		Rectangle size = image.getBounds();
		shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2, size.width, size.height);
		shell.open();
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (!painted && System.nanoTime() < end) {
			shell.getDisplay().readAndDispatch();
		}
	}

	private void paint(GC gc, Image image, String text) {
		gc.drawImage(image, 0, 0);
		gc.setForeground(new Color(207, 225, 241));
		gc.drawText(text, TEXT_LEFT, TEXT_TOP, true);
		painted = true;
	}

	/** Takes it away; more than once does no harm. */
	void close() {
		shell.dispose();
	}
}
