// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.sansho.core.project.ContentPacks;

/** Finds the content packs under OSGi, where a bundle's files are no entries of a jar on the class path. */
public final class ShippedPacks {

	private static final String BUNDLE = "org.sansho.content";

	private ShippedPacks() {
	}

	/**
	 * The packs of the bundle that ships them.
	 *
	 * @throws IOException if they cannot be read
	 */
	public static ContentPacks find() throws IOException {
		File place = FileLocator.getBundleFileLocation(Platform.getBundle(BUNDLE)).orElseThrow(() -> new IOException(BUNDLE));
		if (place.isDirectory()) {
			return ContentPacks.in(Path.of(place.getPath(), "packs"));
		}
		// Stays open: the files of a pack are read when they are asked for.
		return ContentPacks.onClassPath(new URLClassLoader(new URL[] { place.toURI().toURL() }, null));
	}
}
