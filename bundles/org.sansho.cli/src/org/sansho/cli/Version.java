// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its own bundle. */
final class Version implements IVersionProvider {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	@Override
	public String[] getVersion() throws IOException {
		return new String[] {"sansho " + number()};
	}

	/** The version alone. */
	static String number() throws IOException {
		String here = Version.class.getResource("Version.class").toString();
		String own = Version.class.getName().replace('.', '/') + ".class";
		try (InputStream in = URI.create(here.substring(0, here.length() - own.length()) + MANIFEST).toURL().openStream()) {
			return new Manifest(in).getMainAttributes().getValue("Bundle-Version");
		}
	}
}
