// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@link AtomicFiles}: all of them, or none. */
class AtomicFilesTest {

	@TempDir
	private Path folder;
	private Path old;
	private Path fresh;
	private final AtomicFiles files = new AtomicFiles();

	@BeforeEach
	void oneIsThereAndOneIsNot() throws IOException {
		old = Files.writeString(folder.resolve("old.txt"), "old");
		fresh = folder.resolve("fresh.txt");
	}

	private static AtomicFile.Content text(String text) {
		return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> names() throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void allAreWrittenAndNothingElseIsLeft() throws Exception {
		files.add(old, text("new"));
		files.add(fresh, text("too"));
		files.write();
		assertThat(old).hasContent("new");
		assertThat(fresh).hasContent("too");
		assertThat(names()).containsExactly("fresh.txt", "old.txt");
	}

	@Test
	void noneIsWrittenWhenTheLastOneFails() throws IOException {
		files.add(old, text("new"));
		files.add(fresh, out -> {
			out.write('x');
			throw new IOException("full");
		});
		assertThatThrownBy(files::write).isInstanceOf(InputException.class).hasMessageContaining("fresh.txt");
		assertThat(old).hasContent("old");
		assertThat(names()).containsExactly("old.txt");
	}

	@Test
	void whatHasBeenReplacedIsPutBackWhenTheNextOneCannotTakeItsPlace() throws IOException {
		Path other = Files.writeString(folder.resolve("other.txt"), "other");
		files.add(old, text("new"));
		files.add(other, text("new"));
		files.add(fresh, out -> {
			// From now on a folder that is not empty stands where the other one was to go.
			Files.delete(other);
			Files.createDirectories(other.resolve("full"));
			out.write('x');
		});
		assertThatThrownBy(files::write).isInstanceOf(InputException.class).hasMessageContaining("other.txt");
		assertThat(old).hasContent("old");
		assertThat(names()).containsExactly("old.txt", "other.txt");
	}

	/** What is no file is written last. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whatCannotBePutBackIsKeptAndNamed() throws IOException {
		files.add(old, text("new"));
		files.add(Path.of("/dev/null"), out -> {
			Files.delete(old);
			Files.createDirectories(old.resolve("full"));
			throw new IOException("gone");
		});
		Path kept = folder.resolve("old.txt.before");
		assertThatThrownBy(files::write).isInstanceOf(InputException.class).hasMessageContaining("/dev/null").hasMessageContaining(kept.toString());
		assertThat(kept).hasContent("old");
		assertThat(names()).containsExactly("old.txt", "old.txt.before");
	}

	@Test
	void nothingIsBegunWhenAPlaceCannotBeWrittenTo() {
		files.add(fresh, text("fresh"));
		files.add(folder.resolve("nowhere/file.txt"), text("x"));
		assertThatThrownBy(files::write).isInstanceOf(InputException.class).hasMessageContaining("nowhere");
		assertThat(fresh).doesNotExist();
	}
}
