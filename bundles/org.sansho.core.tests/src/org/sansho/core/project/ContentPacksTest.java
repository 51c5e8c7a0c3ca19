// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentPacksTest {

	private static final Map<String, String> FILES = Map.of(
			"packs/README.md", "packs",
			"packs/japan/pack.properties", "name=japan",
			"packs/japan/版.sansho", "edition a@1",
			"packs/japan/checklist/様式.sansho", "form 様式 of a@1",
			"packs/empty/pack.properties", "name=empty",
			"packs/scraps/a.sansho", "",
			"other/b.sansho", "");

	@TempDir
	private Path folder;

	private Path root;

	@BeforeEach
	void packsOnDisk() throws IOException {
		root = Files.createDirectory(folder.resolve("root"));
		for (Map.Entry<String, String> file : FILES.entrySet()) {
			Path path = root.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
	}

	private Path jar() throws IOException {
		Path jar = folder.resolve("content.jar");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
			entries.putNextEntry(new JarEntry("packs/"));
			for (Map.Entry<String, String> file : FILES.entrySet()) {
				entries.putNextEntry(new JarEntry(file.getKey()));
				entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return jar;
	}

	private static void assertIsJapan(ContentPacks packs) throws InputException {
		ContentPack japan = packs.pack("japan");
		assertThat(japan.name()).isEqualTo("japan");
		assertThat(japan.files()).containsOnlyKeys("checklist/様式.sansho", "pack.properties", "版.sansho");
		assertThat(japan.sources()).extracting(SourceFile::name).containsExactly("pack:japan/checklist/様式.sansho", "pack:japan/版.sansho");
		assertThat(japan.sources()).extracting(SourceFile::uri).containsExactly("pack:/japan/checklist/様式.sansho", "pack:/japan/版.sansho");
		assertThat(japan.files().get("版.sansho").text()).isEqualTo("edition a@1");
	}

	@Test
	void packsAreReadFromAFolder() throws Exception {
		assertIsJapan(ContentPacks.in(root.resolve("packs")));
	}

	@Test
	void packsAreReadFromAFolderOnTheClassPath() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
			assertIsJapan(ContentPacks.onClassPath(loader));
		}
	}

	@Test
	void packsAreReadFromAJarOnTheClassPath() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] {jar().toUri().toURL()}, null)) {
			assertIsJapan(ContentPacks.onClassPath(loader));
		}
	}

	@Test
	void withoutSuchAJarThereIsNoPack() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
			ContentPacks none = ContentPacks.onClassPath(loader);
			assertThatThrownBy(() -> none.pack("japan")).isInstanceOf(InputException.class)
					.hasMessage("pack:japan: no such content pack. Available: -");
		}
	}

	@Test
	void aPackThatDoesNotExistListsThoseThatDo() throws Exception {
		ContentPacks packs = ContentPacks.in(root.resolve("packs"));
		assertThatThrownBy(() -> packs.pack("scraps")).isInstanceOf(InputException.class)
				.hasMessage("pack:scraps: no such content pack. Available: empty, japan");
	}

	@Test
	void aPackMayHaveNoSources() throws Exception {
		assertThat(ContentPacks.in(root.resolve("packs")).pack("empty").sources()).isEmpty();
	}

	@Test
	void theFilesOfAPackCannotBeChanged() throws Exception {
		ContentPack pack = ContentPacks.in(root.resolve("packs")).pack("japan");
		assertThatThrownBy(() -> pack.files().clear()).isInstanceOf(UnsupportedOperationException.class);
	}
}
