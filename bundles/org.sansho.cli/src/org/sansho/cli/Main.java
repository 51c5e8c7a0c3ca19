// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.sansho.core.project.ContentPacks;
import org.sansho.history.GitWithoutTraces;

/** The program {@code sansho}. */
public final class Main {

	/** A folder that holds content packs, instead of those that are shipped. */
	private static final String PACKS_PROPERTY = "sansho.packs";

	/** Set by the launch script when messages go to a terminal; Java 21 cannot tell for the error stream. */
	private static final String TERMINAL_PROPERTY = "sansho.terminal";

	/** Set by the launch script when results go to a terminal. */
	private static final String COLOURS_PROPERTY = "sansho.colours";

	private Main() {
	}

	/** Runs one command and ends with its exit code. */
	public static void main(String[] arguments) throws IOException {
		PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
		String folder = System.getProperty(PACKS_PROPERTY);
		ContentPacks packs = folder == null ? ContentPacks.onClassPath(Main.class.getClassLoader()) : ContentPacks.in(Path.of(folder));
		// https://no-color.org: whatever its value, if it is not empty.
		String noColour = System.getenv("NO_COLOR");
		boolean colours = Boolean.getBoolean(COLOURS_PROPERTY) && (noColour == null || noColour.isEmpty());
		Environment environment = new Environment(System.in, new Output(new FileOutputStream(FileDescriptor.out)), err, packs, Boolean.getBoolean(TERMINAL_PROPERTY), colours,
				Clock.systemDefaultZone());
		GitWithoutTraces.inThisProcess();
		System.exit(new CommandLineProgram(environment).run(Locale.getDefault(), arguments));
	}
}
