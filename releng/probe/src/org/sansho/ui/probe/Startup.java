// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.probe;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.ui.IStartup;

/**
 * Starts what {@code -Dsansho.probe=} names, beside the workbench, once that is open. What was found goes to the file that
 * {@code -Dsansho.probe.report=} names, one {@code NAME VALUE} a line; the last line is {@code done}, or {@code FAILED} and why.
 */
public final class Startup implements IStartup {

	@Override
	public void earlyStartup() {
		String wanted = System.getProperty("sansho.probe", "");
		if (!wanted.isEmpty()) {
			Thread.ofPlatform().name("probe").start(() -> run(wanted));
		}
	}

	private static void run(String wanted) {
		Hands hands = new Hands();
		try (PrintStream report = new PrintStream(Path.of(System.getProperty("sansho.probe.report")).toFile(), StandardCharsets.UTF_8)) {
			try {
				switch (wanted) {
					case "look" -> new Look(hands, report).run();
					case "prepare" -> new Cold(hands, report).prepare();
					case "cold" -> new Cold(hands, report).measure();
					case "large" -> new Large(hands, report, Path.of(System.getProperty("sansho.probe.project"))).measure();
					default -> throw new IllegalArgumentException(wanted);
				}
				report.println("done");
			} catch (Exception | AssertionError | LinkageError e) {
				e.printStackTrace(report);
				report.println("FAILED " + e);
			}
		} catch (java.io.IOException e) {
			e.printStackTrace();
		}
		hands.close();
	}
}
