// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.osgi.framework.FrameworkUtil;

/** The icons of this bundle: SVGs, so that they are sharp at every scale. */
public final class Icons {

	/** How many times as large a picture beside a title is. */
	private static final int BANNER = 3;
	/**
	 * How high that picture is with the air around it, in pixels of a plain screen: so two lines of Japanese below a title have room beside it, for which the
	 * platform reckons with the height of Latin letters.
	 */
	private static final int BANNER_HEIGHT = 80;

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
		return ImageDescriptor.createFromImageDataProvider(zoom -> within(icon.getImageData(zoom * BANNER), BANNER_HEIGHT * zoom / 100));
	}

	/** The picture in the middle of one that is so high. */
	private static ImageData within(ImageData picture, int height) {
		if (picture == null || picture.alphaData == null || picture.height >= height) {
			return picture;
		}
		ImageData all = new ImageData(picture.width, height, picture.depth, picture.palette);
		all.alphaData = new byte[picture.width * height];
		int above = (height - picture.height) / 2;
		for (int y = 0; y < picture.height; y++) {
			System.arraycopy(picture.data, y * picture.bytesPerLine, all.data, (above + y) * all.bytesPerLine, Math.min(picture.bytesPerLine, all.bytesPerLine));
			System.arraycopy(picture.alphaData, y * picture.width, all.alphaData, (above + y) * all.width, picture.width);
		}
		return all;
	}
}
