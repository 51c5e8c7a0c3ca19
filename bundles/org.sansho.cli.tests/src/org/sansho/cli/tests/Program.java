// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.sansho.cli.CommandLineProgram;
import org.sansho.cli.Environment;
import org.sansho.cli.Output;
import org.sansho.core.project.ContentPacks;

/** Runs the program in this process and keeps what it said. */
final class Program {

	/** The packs as they stand in the source tree, so that the tests see the content that is being edited. */
	static final Path PACKS = Path.of("..", "org.sansho.content", "packs");

	/** It is always the same day in the tests. */
	private static final Clock TODAY = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

	/** How a run ended and what it said. */
	record Run(int code, String out, String err) {
	}

	private Program() {
	}

	/** Runs in English. */
	static Run run(String... arguments) {
		return run(Locale.ENGLISH, arguments);
	}

	/** Runs on a machine that speaks {@code machine}. */
	static Run run(Locale machine, String... arguments) {
		try {
			return run(ContentPacks.in(PACKS), machine, arguments);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Runs in English with {@code input} on the standard input. */
	static Run runWithInput(byte[] input, String... arguments) {
		try {
			return run(ContentPacks.in(PACKS), Locale.ENGLISH, new ByteArrayInputStream(input), arguments);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Runs with other packs; none at all makes the program fail from the inside. */
	static Run run(ContentPacks packs, Locale machine, String... arguments) {
		return run(packs, machine, InputStream.nullInputStream(), arguments);
	}

	/** Runs with this standard input. */
	static Run run(Locale machine, InputStream in, String... arguments) {
		try {
			return run(ContentPacks.in(PACKS), machine, in, arguments);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Run run(ContentPacks packs, Locale machine, InputStream in, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		StringWriter err = new StringWriter();
		int code = new CommandLineProgram(new Environment(in, new Output(out), new PrintWriter(err), packs, false, false, TODAY)).run(machine, arguments);
		return new Run(code, out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
	}

	/** Writes a file of the language, and the folders it stands in. */
	static Path write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
