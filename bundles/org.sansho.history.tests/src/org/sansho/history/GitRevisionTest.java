// SPDX-License-Identifier: EPL-2.0
package org.sansho.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;

/** The files of a project as they were. */
class GitRevisionTest {

	@TempDir
	private Path folder;

	@BeforeAll
	static void leaveNothingBehind() {
		GitWithoutTraces.inThisProcess();
	}

	@BeforeEach
	void twoCommits() throws Exception {
		try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
			write("project/a.sansho", "// 一");
			write("project/.hidden/x.sansho", "// 隠れ");
			write("project/readme.txt", "ほか");
			write("other/b.sansho", "// よそ");
			commit(git);
			write("project/a.sansho", "// 二");
			write("project/c.sansho", "// 新");
			commit(git);
			write("project/a.sansho", "// 三");
		}
	}

	@Test
	void areReadOutOfTheRevision() throws InputException {
		assertThat(texts("HEAD")).containsExactly("// 二", "// 新");
		assertThat(texts("HEAD~1")).containsExactly("// 一");
	}

	@Test
	void areCalledByRevisionAndPath() throws InputException {
		assertThat(files("HEAD~1")).extracting(SourceFile::name).containsExactly("HEAD~1:project/a.sansho");
	}

	@Test
	void areNoneWhereThereIsNoSuchRevision() {
		assertThatThrownBy(() -> files("nowhere")).isInstanceOf(InputException.class).hasMessageContaining("has no revision nowhere");
		assertThatThrownBy(() -> files("HEAD~9")).isInstanceOf(InputException.class).hasMessageContaining("has no revision HEAD~9");
		assertThatThrownBy(() -> files("a b:c")).isInstanceOf(InputException.class);
	}

	@Test
	void leaveTheFilesOfTodayAlone() throws Exception {
		files("HEAD");
		assertThat(Files.readString(folder.resolve("project/a.sansho"))).isEqualTo("// 三");
	}

	@Test
	void areNoneOutsideOfARepository(@TempDir Path outside) {
		assertThatThrownBy(() -> GitRevision.files(List.of(), List.of(outside.toString()), "HEAD")).isInstanceOf(InputException.class)
				.hasMessageContaining("stands in no git repository");
	}

	private List<String> texts(String revision) throws InputException {
		List<String> texts = new ArrayList<>();
		for (SourceFile file : files(revision)) {
			texts.add(file.text());
		}
		return texts;
	}

	private List<SourceFile> files(String revision) throws InputException {
		return GitRevision.files(List.of(), List.of(folder.resolve("project").toString()), revision);
	}

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private static void commit(Git git) throws Exception {
		git.add().addFilepattern(".").call();
		PersonIdent nobody = new PersonIdent("nobody", "nobody@example.org");
		git.commit().setMessage("step").setAuthor(nobody).setCommitter(nobody).setSign(false).call();
	}
}
