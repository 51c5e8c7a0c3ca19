// SPDX-License-Identifier: EPL-2.0
package org.sansho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing of ours works in the pool that all of a program shares: on two processors it has one thread, and whoever takes that holds up everybody.
 * {@code org.sansho.core.work} is there for work on all processors.
 */
class PoolsTest {

	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
	private static final List<String> SHARED = List.of("parallelStream(", ".parallel()", "commonPool(", "delayedExecutor(", "supplyAsync(", "runAsync(", "orTimeout(",
			"completeOnTimeout(", "completeAsync(", "parallelSort(", "parallelPrefix(", "parallelSetAll(");

	@Test
	void nobodyUsesThePoolOfAll() throws IOException {
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			List<Path> sources = bundles.map(bundle -> bundle.resolve("src")).filter(source -> Files.isDirectory(source) && !source.getParent().toString().endsWith(".tests")).toList();
			assertThat(sources).hasSizeGreaterThan(1).allSatisfy(PoolsTest::keepsOut);
		}
	}

	private static void keepsOut(Path source) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
				assertThat(Files.readString(file)).as(BUNDLES.relativize(file).toString()).doesNotContain(SHARED.toArray(String[]::new));
			}
		}
	}
}
