// SPDX-License-Identifier: EPL-2.0
package org.sansho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Keeps the picture of the layers in ARCHITECTURE.md true: reads the manifest of every bundle beside this one. */
class LayersTest {

	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

	@Test
	void everyBundleKeepsToItsLayer() throws IOException {
		assertThat(bundles()).hasSizeGreaterThan(1).flatExtracting(Bundle::violations).isEmpty();
	}

	@Test
	void aFolderIsNamedAfterItsBundle() throws IOException {
		try (var projects = projects()) {
			assertThat(projects).allSatisfy(
					project -> assertThat(Bundle.in(project).name()).isEqualTo(project.getFileName().toString()));
		}
	}

	@Test
	void anUnknownBundleIsToldWhatToDo() {
		assertThat(bundle("org.sansho.novelty", "").violations()).singleElement().asString()
				.startsWith("org.sansho.novelty is not in the table of layers").contains("ARCHITECTURE.md");
	}

	@Test
	void nothingPointsBackUp() {
		assertThat(bundle("org.sansho.core", "Require-Bundle: org.sansho.dsl\n").violations()).singleElement().asString()
				.contains("org.sansho.core must not use org.sansho.dsl");
	}

	@Test
	void aForbiddenLibraryIsNamed() {
		assertThat(bundle("org.sansho.core", "Import-Package: org.apache.poi.ss.usermodel;version=\"5.5.1\"\n").violations())
				.singleElement().asString().contains("must not know POI");
	}

	@Test
	void contentHoldsNoCode() {
		assertThat(bundle("org.sansho.content", "Export-Package: org.sansho.content\n").violations()).singleElement().asString()
				.contains("must hold no code");
	}

	private static Bundle bundle(String name, String headers) {
		var manifest = "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + "\n" + headers;
		try {
			return Bundle.read(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)), false);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<Bundle> bundles() throws IOException {
		try (var projects = projects()) {
			return projects.map(project -> {
				try {
					return Bundle.in(project);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}).toList();
		}
	}

	private static Stream<Path> projects() throws IOException {
		return Files.list(BUNDLES).filter(project -> Files.exists(project.resolve("META-INF/MANIFEST.MF"))).sorted();
	}
}
