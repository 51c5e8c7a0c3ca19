// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.probe;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Display;

/**
 * Notices when the UI thread does not come to what is posted to it: every ten milliseconds something is, and while it waits the stack of the UI
 * thread is looked at, so that a stall tells where it comes from.
 */
final class Stalls implements AutoCloseable {

	private static final int EVERY_MILLIS = 10;
	/** From here on the stack is of interest, and a stall is told. */
	private static final long SLOW_NANOS = 50_000_000L;
	private static final long CALM_NANOS = 2_000_000_000L;
	private static final long PATIENCE_NANOS = 120_000_000_000L;
	private static final int TOLD = 12;
	private static final int DEEP = 60;

	private record Stall(long nanos, Map<String, Integer> stacks) {
	}

	private final Display display;
	private final Thread watcher;
	private final List<Stall> stalls = new ArrayList<>();
	private volatile boolean closed;
	private volatile long lastSlow = System.nanoTime();

	Stalls(Display display) {
		this.display = display;
		this.watcher = Thread.ofPlatform().name("stalls").daemon().priority(Thread.MAX_PRIORITY).start(this::watch);
	}

	private void watch() {
		Thread ui = display.getThread();
		try {
			while (!closed && !display.isDisposed()) {
				AtomicBoolean done = new AtomicBoolean();
				long posted = System.nanoTime();
				display.asyncExec(() -> done.set(true));
				Map<String, Integer> stacks = new LinkedHashMap<>();
				while (!done.get() && !closed) {
					Thread.sleep(1);
					if (System.nanoTime() - posted > SLOW_NANOS) {
						lastSlow = System.nanoTime();
						stacks.merge(stack(ui), 1, Integer::sum);
						Thread.sleep(EVERY_MILLIS);
					}
				}
				long waited = System.nanoTime() - posted;
				if (waited > SLOW_NANOS) {
					lastSlow = System.nanoTime();
				}
				synchronized (stalls) {
					stalls.add(new Stall(waited, stacks));
				}
				Thread.sleep(EVERY_MILLIS);
			}
		} catch (InterruptedException | org.eclipse.swt.SWTException e) {
			// Nobody listens any more.
		}
	}

	private static String stack(Thread thread) {
		StringBuilder text = new StringBuilder();
		int deep = 0;
		for (StackTraceElement element : thread.getStackTrace()) {
			if (deep++ == DEEP) {
				break;
			}
			text.append("    ").append(element.getClassName()).append('.').append(element.getMethodName()).append(':').append(element.getLineNumber()).append('\n');
		}
		return text.toString();
	}

	/** Waits until the UI thread has kept up for a while; answers since when it does, or gives up after two minutes. */
	long calm() throws InterruptedException {
		long start = System.nanoTime();
		lastSlow = start;
		while (System.nanoTime() - lastSlow < CALM_NANOS && System.nanoTime() - start < PATIENCE_NANOS) {
			Thread.sleep(EVERY_MILLIS);
		}
		return lastSlow;
	}

	/** Tells what was noticed since the last time, and begins anew. */
	void tell(PrintStream report, String during) {
		List<Stall> found;
		synchronized (stalls) {
			found = new ArrayList<>(stalls);
			stalls.clear();
		}
		found.sort(Comparator.comparingLong(Stall::nanos).reversed());
		long longest = found.isEmpty() ? 0 : found.getFirst().nanos();
		report.printf(Locale.ROOT, "%s-stall-max-ms %.0f%n", during, longest / 1e6);
		report.printf(Locale.ROOT, "%s-stalls-over-100-ms %d%n", during, found.stream().filter(stall -> stall.nanos() > 2 * SLOW_NANOS).count());
		for (Stall stall : found.stream().limit(TOLD).filter(each -> each.nanos() > SLOW_NANOS).toList()) {
			System.err.printf(Locale.ROOT, "%s: %.0f ms%n", during, stall.nanos() / 1e6);
			stall.stacks().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(4)
					.forEach(each -> System.err.println("  " + each.getValue() + " times\n" + each.getKey()));
		}
	}

	@Override
	public void close() {
		closed = true;
		watcher.interrupt();
	}
}
