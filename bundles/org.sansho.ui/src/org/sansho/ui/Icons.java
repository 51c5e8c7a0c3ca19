// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;
import org.osgi.framework.FrameworkUtil;

/** The icons of this bundle: SVGs, so that they are sharp at every scale. */
public final class Icons {

	/** How many times as large a picture beside a title is. */
	private static final int BANNER = 3;

	private Icons() {
	}

	/** The icon with this file name, without its ending; a red square when there is none. */
	public static ImageDescriptor icon(String name) {
		URL url = FrameworkUtil.getBundle(Icons.class).getEntry("icons/" + name + ".svg");
		return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
	}

	/** The same picture, large enough to stand beside the title of a dialog. */
	public static ImageDescriptor banner(String name) {
		ImageDescriptor icon = icon(name);
		return ImageDescriptor.createFromImageDataProvider(zoom -> icon.getImageData(zoom * BANNER));
	}
}
