// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.probe;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Measures how long a person waits for an editor that is usable after starting the workbench with the sample: from the start of the process until
 * an editor shows text, the explorer is filled and the problems are there.
 */
final class Cold {

	private final Hands hands;
	private final PrintStream report;

	Cold(Hands hands, PrintStream report) {
		this.hands = hands;
		this.report = report;
	}

	/** Leaves a workspace behind in which the sample is open. */
	void prepare() throws InterruptedException {
		new Look(hands, report).run();
	}

	void measure() throws InterruptedException {
		try (Stalls stalls = new Stalls(hands.display())) {
			since("window");
			if (hands.editor().isEmpty()) {
				throw new AssertionError("the workspace was not prepared: no editor is open");
			}
			hands.untilThere("it shows text", () -> hands.editor().map(editor -> Hands.widget(editor).getCharCount() > 0).orElse(false));
			since("text");
			hands.until("problems are known", () -> Hands.problems(Hands.root()) > 0);
			since("problems");
			hands.untilThere("the explorer is filled", hands::explorerIsFilled);
			since("explorer");
			stalls.tell(report, "cold");
		}
	}

	private void since(String what) {
		Instant began = Instant.ofEpochMilli(Long.getLong("sansho.probe.began"));
		report.printf(Locale.ROOT, "cold-%s %.2f%n", what, Duration.between(began, Instant.now()).toMillis() / 1e3);
		ProcessHandle.current().info().totalCpuDuration().ifPresent(used -> report.printf(Locale.ROOT, "cold-%s-cpu %.2f%n", what, used.toMillis() / 1e3));
	}
}
