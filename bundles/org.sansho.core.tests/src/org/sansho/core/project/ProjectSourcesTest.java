// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSourcesTest {

	@TempDir
	private Path folder;

	private ProjectSources sources;

	@BeforeEach
	void aPackToo() throws IOException {
		write("packs/japan/pack.properties");
		write("packs/japan/a.sansho");
		sources = new ProjectSources(ContentPacks.in(folder.resolve("packs")));
	}

	private Path write(String path) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "// " + path);
	}

	private String at(String path) {
		return folder.resolve(path).toString();
	}

	private List<String> find(String... paths) throws InputException {
		return sources.find(List.of(paths)).stream().map(SourceFile::name).toList();
	}

	private void assertRefused(String path, String sentence) {
		assertThatThrownBy(() -> find(path)).isInstanceOf(InputException.class).hasMessage(path + sentence);
	}

	@Test
	void aFolderIsSearchedWithAllItsFoldersInTheOrderOfNames() throws Exception {
		write("project/版.sansho");
		write("project/b/様式.sansho");
		write("project/a.sansho");
		write("project/README.md");
		assertThat(find(at("project"))).containsExactly(at("project/a.sansho"), at("project/b/様式.sansho"), at("project/版.sansho"));
	}

	@Test
	void hiddenFoldersAndFilesAreNoPartOfAProject() throws Exception {
		write("project/a.sansho");
		write("project/.git/b.sansho");
		write("project/.scrap.sansho");
		assertThat(find(at("project"))).containsExactly(at("project/a.sansho"));
	}

	@Test
	void aProjectMayItselfStandInAHiddenFolder() throws Exception {
		write(".work/project/a.sansho");
		assertThat(find(at(".work/project"))).containsExactly(at(".work/project/a.sansho"));
	}

	@Test
	void aFolderNamedLikeAFileIsNoFile() throws Exception {
		write("project/folder.sansho/a.sansho");
		assertThat(find(at("project"))).containsExactly(at("project/folder.sansho/a.sansho"));
	}

	@Test
	void filesAndFoldersComeInTheOrderGivenAndNoneTwice() throws Exception {
		write("project/a.sansho");
		write("project/b.sansho");
		assertThat(find(at("project/b.sansho"), at("project"), at("project/./b.sansho"))).containsExactly(at("project/b.sansho"), at("project/a.sansho"));
	}

	@Test
	void aPackIsNamedByItsName() throws Exception {
		assertThat(find("pack:japan")).containsExactly("pack:japan/a.sansho");
	}

	@Test
	void theTextOfAFileIsThatOfTheDisk() throws Exception {
		write("project/a.sansho");
		assertThat(sources.find(List.of(at("project"))).getFirst().text()).isEqualTo("// project/a.sansho");
	}

	@Test
	void theIdentityOfAFileIsItsAbsolutePlace() throws Exception {
		Path file = write("project/版.sansho");
		assertThat(sources.find(List.of(at("project/../project/版.sansho"))).getFirst().uri()).isEqualTo(file.toUri().toString());
	}

	@Test
	void withoutAPathTheCurrentFolderIsSearched() {
		// The tests run in the folder of their bundle, which holds no project.
		assertThatThrownBy(() -> find()).isInstanceOf(InputException.class).hasMessageStartingWith(".: no .sansho file in this folder.");
	}

	@Test
	void whatDoesNotExistIsRefused() {
		assertRefused(at("missing"), ": no such file or folder. Check the path, or use pack:japan-medical for the content that is shipped.");
	}

	@Test
	void aFileOfAnotherKindIsRefused() throws Exception {
		write("project/README.md");
		assertRefused(at("project/README.md"), ": not a .sansho file. Name a .sansho file, a folder of them, or pack:NAME.");
	}

	@Test
	void aFolderWithoutFilesSaysHowToBegin() throws Exception {
		write("project/README.md");
		assertRefused(at("project"), ": no .sansho file in this folder. Start a project with: sansho new " + at("project"));
	}

	@Test
	void aPackThatDoesNotExistIsRefused() {
		assertThatThrownBy(() -> find("pack:other")).isInstanceOf(InputException.class).hasMessage("pack:other: no such content pack. Available: japan");
	}

	@Test
	void aPathThatNoFileCanHaveIsRefused() {
		assertThatThrownBy(() -> find("a\0b")).isInstanceOf(InputException.class).hasMessageContaining(": not a possible path here (");
	}

	@Test
	void aFolderThatMayNotBeReadIsRefused() throws Exception {
		write("project/a.sansho");
		File closed = folder.resolve("project").toFile();
		assumeTrue(closed.setReadable(false));
		try {
			assumeFalse(Files.isReadable(closed.toPath()), "this user may read everything");
			assertRefused(at("project"), ": cannot be read (access denied). Check that you may read it.");
		} finally {
			closed.setReadable(true);
		}
	}

	@Test
	void aFolderThatContainsItselfIsReadOnce() throws Exception {
		write("project/a.sansho");
		try {
			Files.createSymbolicLink(folder.resolve("project/again"), folder.resolve("project"));
		} catch (IOException | UnsupportedOperationException notHere) {
			assumeTrue(false, "symbolic links cannot be made here");
		}
		assertThat(find(at("project"))).containsExactly(at("project/a.sansho"));
	}

	@Test
	void aFileThatTwoLinksReachIsReadOnceAndALinkThatLeadsNowhereIsNoFile() throws Exception {
		write("project/a.sansho");
		try {
			Files.createSymbolicLink(folder.resolve("project/b.sansho"), folder.resolve("project/a.sansho"));
			Files.createSymbolicLink(folder.resolve("project/c.sansho"), folder.resolve("project/gone.sansho"));
		} catch (IOException | UnsupportedOperationException notHere) {
			assumeTrue(false, "symbolic links cannot be made here");
		}
		assertThat(find(at("project"))).containsExactly(at("project/a.sansho"));
	}

	@Test
	void everySentenceIsThereInJapanese() {
		assertThatThrownBy(() -> find(at("missing"))).isInstanceOfSatisfying(InputException.class,
				refused -> assertThat(refused.message(Locale.JAPANESE)).startsWith(at("missing") + ": ファイルもフォルダーも見つかりません。"));
	}
}
