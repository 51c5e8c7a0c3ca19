// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.text.Messages;

/** The program {@code sansho}. */
public final class Main {

	/** A folder that holds content packs, instead of those that are shipped. */
	private static final String PACKS_PROPERTY = "sansho.packs";

	/** Set by the launch script when messages go to a terminal; Java 21 cannot tell for the error stream. */
	private static final String TERMINAL_PROPERTY = "sansho.terminal";

	private Main() {
	}

	/** Runs one command and ends with its exit code. */
	public static void main(String[] arguments) throws IOException {
		// UTF-8 on every machine: results are scripted against, and the locale of a server is often C.
		PrintWriter out = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
		PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
		String folder = System.getProperty(PACKS_PROPERTY);
		ContentPacks packs = folder == null ? ContentPacks.onClassPath(Main.class.getClassLoader()) : ContentPacks.in(Path.of(folder));
		boolean terminal = Boolean.getBoolean(TERMINAL_PROPERTY);
		int code = new CommandLineProgram(new Environment(out, err, packs, terminal)).run(Locale.getDefault(), arguments);
		// What scripts rest on must not be lost silently, as on a full disk.
		if (out.checkError() && code < ExitCodes.UNUSABLE) {
			err.println(new Messages(Main.class, Locale.getDefault()).get("output.failed"));
			code = ExitCodes.UNUSABLE;
		}
		System.exit(code);
	}
}
