// SPDX-License-Identifier: EPL-2.0
package org.sansho.architecture;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a bundle may use: one line of the table in ARCHITECTURE.md.
 *
 * @param mayUse the bundles of ours that it may depend on
 * @param mustNotKnow the libraries it must not depend on
 * @param code whether it may hold code at all
 */
record Layer(Set<String> mayUse, Set<Library> mustNotKnow, boolean code) {

	private static final String TESTS = ".tests";

	/** A family of bundles and packages, told by how their names begin. */
	enum Library {
		XTEXT("org.eclipse.xtext", "org.eclipse.xtend"),
		POI("org.apache.poi", "org.apache.xmlbeans", "org.openxmlformats"),
		JGIT("org.eclipse.jgit"),
		JSON("com.google.gson"),
		SWT("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui"),
		OSGI("org.osgi", "org.eclipse.osgi", "org.eclipse.equinox", "org.eclipse.core.runtime"),
		EMF("org.eclipse.emf");

		private final List<String> prefixes;

		Library(String... prefixes) {
			this.prefixes = List.of(prefixes);
		}

		boolean contains(String name) {
			return prefixes.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
		}
	}

	private static final Map<String, Layer> TABLE = Map.ofEntries(
			entry("org.sansho.model", layer(Set.of(), Library.XTEXT, Library.POI, Library.JGIT, Library.JSON, Library.SWT, Library.OSGI)),
			entry("org.sansho.core", layer(Set.of("model"), Library.XTEXT, Library.POI, Library.JGIT, Library.JSON, Library.SWT, Library.OSGI)),
			entry("org.sansho.dsl", layer(Set.of("core", "model"), Library.POI, Library.JGIT, Library.SWT)),
			entry("org.sansho.dsl.ide", layer(Set.of("dsl", "core", "model"), Library.POI, Library.SWT)),
			entry("org.sansho.excel", layer(Set.of("core", "model"), Library.XTEXT, Library.JGIT, Library.JSON, Library.SWT)),
			entry("org.sansho.exchange", layer(Set.of("core", "model"), Library.XTEXT, Library.POI, Library.JGIT, Library.SWT)),
			entry("org.sansho.history", layer(Set.of("dsl", "core", "model"), Library.POI, Library.SWT)),
			entry("org.sansho.cli", layer(Set.of("dsl.ide", "dsl", "excel", "exchange", "history", "core", "model", "content"), Library.SWT)),
			entry("org.sansho.ui", layer(Set.of("dsl.ide", "dsl", "excel", "exchange", "history", "core", "model", "content"))),
			entry("org.sansho.workbench", layer(Set.of("ui", "dsl.ide", "dsl", "excel", "exchange", "history", "core", "model", "content"))),
			entry("org.sansho.content", new Layer(Set.of(), Set.of(Library.values()), false)));

	/** The layer of a bundle; empty when the table does not know it. Tests may use what they test, and are bound as it is. */
	static Optional<Layer> of(String bundle) {
		if (bundle.equals("org.sansho.architecture" + TESTS)) {
			return Optional.of(new Layer(Set.of(), Set.of(Library.XTEXT, Library.POI, Library.SWT, Library.EMF), true));
		}
		if (bundle.equals("org.sansho.ui" + TESTS)) {
			// They look at the editor in the workbench, and at the workbench itself, as people meet them.
			return of("org.sansho.workbench" + TESTS);
		}
		if (bundle.endsWith(TESTS)) {
			var tested = bundle.substring(0, bundle.length() - TESTS.length());
			return Optional.ofNullable(TABLE.get(tested)).map(layer -> layer.testsOf(tested));
		}
		return Optional.ofNullable(TABLE.get(bundle));
	}

	private Layer testsOf(String tested) {
		var withTested = new HashSet<>(mayUse);
		withTested.add(tested);
		return new Layer(Set.copyOf(withTested), code ? mustNotKnow : Set.of(), true);
	}

	private static Layer layer(Set<String> mayUse, Library... mustNotKnow) {
		return new Layer(mayUse.stream().map("org.sansho."::concat).collect(Collectors.toUnmodifiableSet()),
				Set.of(mustNotKnow), true);
	}
}
