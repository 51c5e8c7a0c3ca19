// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a file as a whole or not at all: what reads it meanwhile, and what finds it after a failure, sees either the old content
 * or the new one.
 */
public final class AtomicFile {

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	/** The name of a result that is being written, with the process that does so. */
	private static final Pattern BEGUN = Pattern.compile("\\.sansho-(\\d+)-\\d+\\.part\\d*");
	/** Nobody writes one result for longer. */
	private static final Duration LONGEST_WRITING = Duration.ofHours(1);

	private AtomicFile() {
	}

	/**
	 * Checks that {@code target} can be written, so that long work does not end in a refusal.
	 *
	 * @throws InputException if it is a folder, is write-protected, or stands in a folder that does not exist or is write-protected
	 */
	public static void check(Path target) throws InputException {
		if (Files.isDirectory(target)) {
			throw new InputException("outputIsFolder", target.toString());
		}
		if (isDevice(target)) {
			return;
		}
		Path folder = folderOf(target);
		if (!Files.isDirectory(folder)) {
			throw new InputException("outputFolderMissing", target.toString(), folder.toString());
		}
		if (Files.exists(target) ? !Files.isWritable(target) || !Files.isWritable(folder) : !Files.isWritable(folder)) {
			throw new InputException("outputNotWritable", target.toString());
		}
	}

	/**
	 * Replaces {@code target}, or creates it. A symbolic link keeps pointing where it does; access rights stay.
	 *
	 * @throws InputException if {@code target} cannot be written; then its old content is untouched and nothing else is left behind
	 */
	public static void write(Path target, Content content) throws InputException {
		write(target, content, () -> { });
	}

	/**
	 * Replaces {@code target}, or creates it, unless somebody else has changed it.
	 *
	 * @param seen what stood in it when the new content was made of it; nothing where it did not exist
	 * @throws InputException if {@code target} has other content by now or cannot be written; then it is untouched and nothing else is left
	 *                        behind
	 */
	public static void write(Path target, Optional<byte[]> seen, Content content) throws InputException {
		write(target, content, () -> {
			if (seen.isPresent() ? !Files.exists(target) || !Arrays.equals(seen.get(), Files.readAllBytes(target)) : Files.exists(target)) {
				throw new InputException("changed", target.toString());
			}
		});
	}

	/** Looks once more before it is too late. */
	@FunctionalInterface
	private interface LastLook {
		void look() throws IOException, InputException;
	}

	private static void write(Path target, Content content, LastLook last) throws InputException {
		check(target);
		try {
			if (isDevice(target)) {
				writeThrough(target, content);
			} else {
				replace(linked(target), content, last);
			}
		} catch (IOException e) {
			throw new InputException("outputFailed", target.toString(), IoReason.of(e));
		}
	}

	/** A terminal, a pipe or the like: there is no content to keep, and putting a file in its place would destroy it. */
	static boolean isDevice(Path target) {
		return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
	}

	/** Where a symbolic link leads, even when nothing is there yet; a link is never replaced itself. */
	static Path linked(Path target) throws IOException {
		if (Files.exists(target)) {
			return target.toRealPath();
		}
		return Files.isSymbolicLink(target) ? folderOf(target).resolve(Files.readSymbolicLink(target)) : target;
	}

	static void writeThrough(Path device, Content content) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
			content.writeTo(out);
		}
	}

	private static void replace(Path target, Content content, LastLook last) throws IOException, InputException {
		Path scrap = scrapFor(target, "part");
		try {
			writeScrap(scrap, target, content);
			last.look();
			move(scrap, target);
		} finally {
			Files.deleteIfExists(scrap);
		}
	}

	/** A place beside {@code target} that nobody else takes. */
	static Path scrapFor(Path target, String ending) {
		sweep(folderOf(target));
		return folderOf(target).resolve(".sansho-" + ProcessHandle.current().pid() + '-' + Thread.currentThread().threadId() + '.' + ending);
	}

	/**
	 * Takes away what a program that was ended in the middle has left of results that it had begun. Whoever still writes, here or on another
	 * machine that shares the folder, is left alone.
	 */
	private static void sweep(Path folder) {
		try (DirectoryStream<Path> begun = Files.newDirectoryStream(folder, ".sansho-*.part*")) {
			for (Path each : begun) {
				Matcher name = BEGUN.matcher(each.getFileName().toString());
				boolean abandoned = name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
						&& Files.getLastModifiedTime(each).toInstant().isBefore(Instant.now().minus(LONGEST_WRITING));
				if (abandoned) {
					Files.deleteIfExists(each);
				}
			}
		} catch (IOException | DirectoryIteratorException | NumberFormatException e) {
			// It can wait for the next time.
		}
	}

	/** Writes {@code content} to {@code scrap} to the last byte, with the access rights of {@code target}. */
	static void writeScrap(Path scrap, Path target, Content content) throws IOException {
		try (FileChannel channel = FileChannel.open(scrap, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
			content.writeTo(out);
			out.flush();
			channel.force(true);
		}
		PosixFileAttributeView rights = Files.getFileAttributeView(target, PosixFileAttributeView.class);
		if (rights != null && Files.exists(target)) {
			Files.setPosixFilePermissions(scrap, rights.readAttributes().permissions());
		}
	}

	static void move(Path scrap, Path target) throws IOException {
		try {
			Files.move(scrap, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(scrap, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static Path folderOf(Path file) {
		return file.toAbsolutePath().getParent();
	}
}
