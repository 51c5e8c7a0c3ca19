// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho new}. */
class NewCommandTest {

	@TempDir
	private Path folder;

	@Test
	void theNewProjectIsACopyOfThePack() throws IOException {
		Path project = folder.resolve("わたしの 対応表");
		Run run = Program.run("new", project.toString());
		assertThat(run.code()).isZero();
		assertThat(run.out()).endsWith("Next: sansho validate " + project + "\n");
		Path pack = Program.PACKS.resolve("japan-medical");
		assertThat(files(project)).isEqualTo(files(pack));
		for (String file : files(pack)) {
			assertThat(project.resolve(file)).hasSameBinaryContentAs(pack.resolve(file));
		}
		assertThat(files(folder)).allMatch(file -> file.startsWith(project.getFileName().toString()));
		assertThat(Program.run("validate", project.toString()).code()).isZero();
	}

	@Test
	void anEmptyFolderIsFilled() throws IOException {
		Path project = Files.createDirectory(folder.resolve("empty"));
		assertThat(Program.run("new", project.toString(), "--pack", "japan-medical").code()).isZero();
		assertThat(project.resolve("documents.sansho")).exists();
	}

	@Test
	void aFolderWithSomethingInItAndAFileAreLeftAlone() {
		Path file = Program.write(folder.resolve("project/a.txt"), "mine");
		assertThat(Program.run("new", folder.resolve("project").toString()))
				.isEqualTo(new Run(2, "", folder.resolve("project") + ": already exists and is not an empty folder. Choose another place.\n"));
		assertThat(Program.run("new", file.toString()).code()).isEqualTo(2);
		assertThat(file).hasContent("mine");
	}

	@Test
	void anUnknownPackAndAPlaceBelowAFileAreRefused() {
		Path file = Program.write(folder.resolve("a.txt"), "mine");
		assertThat(Program.run("new", folder.resolve("x").toString(), "--pack", "nothing"))
				.isEqualTo(new Run(2, "", "pack:nothing: no such content pack. Available: japan-medical\n"));
		assertThat(Program.run("new", file.resolve("x").toString()).code()).isEqualTo(2);
		assertThat(file).hasContent("mine");
	}

	private static List<String> files(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted().toList();
		}
	}
}
