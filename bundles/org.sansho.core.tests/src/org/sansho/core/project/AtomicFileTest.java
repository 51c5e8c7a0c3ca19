// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AtomicFileTest {

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void aFileWithOldContent() throws IOException {
		file = Files.writeString(folder.resolve("様式.txt"), "old");
	}

	private static AtomicFile.Content text(String text) {
		return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static AtomicFile.Content failure(IOException e) {
		return out -> {
			out.write("half".getBytes(StandardCharsets.UTF_8));
			out.flush();
			throw e;
		};
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(path -> path.getFileName().toString()).toList();
		}
	}

	private static void assertRefused(Path target, String sentence) {
		InputException checked = catchThrowableOfType(InputException.class, () -> AtomicFile.check(target));
		InputException written = catchThrowableOfType(InputException.class, () -> AtomicFile.write(target, text("new")));
		assertThat(checked).hasMessage(target + sentence);
		assertThat(written).hasMessage(target + sentence);
		assertThat(written.place()).isEqualTo(target.toString());
	}

	@Test
	void theContentOfAFileIsReplaced() throws Exception {
		AtomicFile.write(file, text("new"));
		assertThat(file).hasContent("new");
		assertThat(names()).containsExactly("様式.txt");
	}

	@Test
	void whatAProgramThatWasEndedHasBegunIsTakenAway() throws Exception {
		long ended = Stream.iterate(1_000_000_000L, pid -> pid + 1).filter(pid -> ProcessHandle.of(pid).isEmpty()).findFirst().orElseThrow();
		FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
		Path abandoned = Files.writeString(folder.resolve(".sansho-" + ended + "-3.part0"), "half");
		Path other = Files.writeString(folder.resolve(".sansho-" + ended + "-3.before0"), "old");
		Path running = Files.writeString(folder.resolve(".sansho-" + ProcessHandle.current().pid() + "-99999.part"), "half");
		Path elsewhere = Files.writeString(folder.resolve(".sansho-" + ended + "-4.part"), "half");
		for (Path each : List.of(abandoned, other, running)) {
			Files.setLastModifiedTime(each, longAgo);
		}
		AtomicFile.write(file, text("new"));
		assertThat(abandoned).doesNotExist();
		assertThat(List.of(other, running, elsewhere)).allSatisfy(kept -> assertThat(kept).exists());
	}

	@Test
	void aFileThatDoesNotExistIsCreated() throws Exception {
		AtomicFile.write(folder.resolve("new.txt"), text("new"));
		assertThat(folder.resolve("new.txt")).hasContent("new");
	}

	@Test
	void untilTheContentIsCompleteTheOldOneIsSeen() throws Exception {
		AtomicFile.write(file, out -> {
			out.write('n');
			out.flush();
			assertThat(file).hasContent("old");
		});
		assertThat(file).hasContent("n");
	}

	static Stream<Arguments> failures() {
		return Stream.of(Arguments.of(new IOException("disk full"), "disk full"), Arguments.of(new IOException(), "the system does not say why"),
				Arguments.of(new AccessDeniedException("x"), "access denied"), Arguments.of(new NoSuchFileException("x"), "no such file"),
				Arguments.of(new FileSystemException("x", null, "quota exceeded"), "quota exceeded"),
				Arguments.of(new FileSystemException("x", null, "File name too long"), "the name is too long"), Arguments.of(new FileSystemException("x"), "the system does not say why"));
	}

	@Test
	void theReasonIsToldInTheLanguageOfTheSentence() throws Exception {
		IOException failure = new FileSystemException("x", null, "No space left on device");
		InputException refused = catchThrowableOfType(InputException.class, () -> AtomicFile.write(file, failure(failure)));
		assertThat(refused.message(Locale.JAPANESE)).startsWith(file + ": 書き込みに失敗しました(空き容量がありません)。");
	}

	@ParameterizedTest
	@MethodSource("failures")
	void afterAFailureTheOldContentIsThereAndNothingElse(IOException failure, String reason) throws Exception {
		InputException refused = catchThrowableOfType(InputException.class, () -> AtomicFile.write(file, failure(failure)));
		assertThat(refused).hasMessageStartingWith(file + ": writing failed (" + reason + ").");
		assertThat(file).hasContent("old");
		assertThat(names()).containsExactly("様式.txt");
	}

	@Test
	void aMistakeInTheProgramLeavesTheOldContentToo() throws Exception {
		assertThatThrownBy(() -> AtomicFile.write(file, out -> {
			throw new IllegalStateException("mistake");
		})).isInstanceOf(IllegalStateException.class);
		assertThat(file).hasContent("old");
		assertThat(names()).containsExactly("様式.txt");
	}

	@Test
	void aFailureCreatesNoFile() throws Exception {
		assertThatThrownBy(() -> AtomicFile.write(folder.resolve("new.txt"), failure(new IOException("no")))).isInstanceOf(InputException.class);
		assertThat(names()).containsExactly("様式.txt");
	}

	@Test
	void aSymbolicLinkKeepsPointingWhereItDoes() throws Exception {
		Path other = Files.createDirectory(folder.resolve("other"));
		Path target = Files.writeString(other.resolve("target.txt"), "old");
		Path link = folder.resolve("link.txt");
		try {
			Files.createSymbolicLink(link, Path.of("other", "target.txt"));
		} catch (IOException | UnsupportedOperationException notHere) {
			assumeTrue(false, "symbolic links cannot be made here");
		}
		AtomicFile.write(link, text("new"));
		assertThat(link).isSymbolicLink();
		assertThat(target).hasContent("new");
	}

	@Test
	void accessRightsStay() throws Exception {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		AtomicFile.write(file, text("new"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
	}

	@Test
	void aFolderIsRefused() {
		assertRefused(folder, ": is a folder. Name a file to write.");
	}

	@Test
	void aFolderThatDoesNotExistIsNamed() {
		Path missing = folder.resolve("missing");
		assertRefused(missing.resolve("new.txt"), ": the folder " + missing + " does not exist. Create it first.");
	}

	@Test
	void aWriteProtectedFileIsRefused() throws Exception {
		assumeTrue(file.toFile().setWritable(false));
		assumeFalse(Files.isWritable(file), "this user may write everything");
		assertRefused(file, ": cannot be written. Choose another place, or check the access rights.");
		assertThat(file).hasContent("old");
	}

	@Test
	void aFileSystemThatCannotBeWrittenIsRefused() {
		Path inTheRuntime = Path.of(URI.create("jrt:/java.base/java/lang/Object.class"));
		assertRefused(inTheRuntime, ": cannot be written. Choose another place, or check the access rights.");
		assertRefused(inTheRuntime.resolveSibling("New.class"), ": cannot be written. Choose another place, or check the access rights.");
	}

	@Test
	void whatIsAsItWasReadIsReplaced() throws Exception {
		AtomicFile.write(file, Optional.of(Files.readAllBytes(file)), text("new"));
		assertThat(file).hasContent("new");
		AtomicFile.write(folder.resolve("new.txt"), Optional.empty(), text("new"));
		assertThat(folder.resolve("new.txt")).hasContent("new");
	}

	@Test
	void whatSomebodyElseHasChangedMeanwhileIsNotReplaced() throws Exception {
		byte[] seen = Files.readAllBytes(file);
		AtomicFile.Content meanwhile = out -> {
			Files.writeString(file, "her");
			out.write(seen);
		};
		assertThatThrownBy(() -> AtomicFile.write(file, Optional.of(seen), meanwhile)).isInstanceOf(InputException.class)
				.hasMessage(file + ": changed while it was read. Try again.");
		assertThatThrownBy(() -> AtomicFile.write(file, Optional.empty(), text("new"))).isInstanceOf(InputException.class);
		assertThat(file).hasContent("her");
		assertThat(names()).hasSize(1);
		Files.delete(file);
		assertThatThrownBy(() -> AtomicFile.write(file, Optional.of(seen), text("new"))).isInstanceOf(InputException.class);
		assertThat(names()).isEmpty();
	}

	@Test
	void aNameWithoutFolderStandsInTheCurrentOne() throws Exception {
		AtomicFile.check(Path.of("no-such-file.sansho"));
	}
}
