// SPDX-License-Identifier: EPL-2.0
package org.sansho.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * What a bundle's manifest says that it needs.
 *
 * @param needs the names of required bundles and imported packages, in the order of the manifest
 * @param code whether it exports or needs anything
 */
record Bundle(String name, List<String> needs, boolean code) {

	private static final String PREFIX = "org.sansho.";

	/** Reads the bundle in a project folder. */
	static Bundle in(Path project) throws IOException {
		try (var in = Files.newInputStream(project.resolve("META-INF/MANIFEST.MF"))) {
			return read(in, Files.exists(project.resolve("src")) || Files.exists(project.resolve("src-gen")));
		}
	}

	static Bundle read(InputStream manifest, boolean sources) throws IOException {
		var headers = new Manifest(manifest).getMainAttributes();
		var needs = new ArrayList<String>();
		for (var header : List.of(Constants.REQUIRE_BUNDLE, Constants.IMPORT_PACKAGE)) {
			needs.addAll(names(header, headers.getValue(header)));
		}
		var name = names(Constants.BUNDLE_SYMBOLICNAME, headers.getValue(Constants.BUNDLE_SYMBOLICNAME)).getFirst();
		return new Bundle(name, List.copyOf(needs), sources || headers.getValue(Constants.EXPORT_PACKAGE) != null || !needs.isEmpty());
	}

	private static List<String> names(String header, String value) throws IOException {
		try {
			var elements = ManifestElement.parseHeader(header, value);
			return elements == null ? List.of() : List.of(elements).stream().map(ManifestElement::getValue).toList();
		} catch (BundleException e) {
			throw new IOException(header + ": " + e.getMessage(), e);
		}
	}

	/** What is wrong with this bundle, each in a sentence that says what to do; empty when nothing is. */
	List<String> violations() {
		return Layer.of(name).map(this::violations).orElseGet(() -> List.of(("%s is not in the table of layers: say in ARCHITECTURE.md "
				+ "what lives there and what it must not know, and add the same line to Layer.TABLE.").formatted(name)));
	}

	private List<String> violations(Layer layer) {
		var found = new ArrayList<String>();
		if (code && !layer.code()) {
			found.add("%s must hold no code: move its code and dependencies to the bundle that uses its files.".formatted(name));
		}
		for (var need : needs) {
			if (need.startsWith(PREFIX) && layer.mayUse().stream().noneMatch(used -> need.equals(used))) {
				found.add("%s must not use %s, which is not below it: turn the dependency around, or move the code down.".formatted(name, need));
			}
			for (var library : layer.mustNotKnow()) {
				if (library.contains(need)) {
					found.add("%s must not know %s (it needs %s): move the code to a bundle that may.".formatted(name, library, need));
				}
			}
		}
		return found;
	}
}
