// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that a helper does meanwhile if one is free, and that is done by whoever wants its result otherwise. */
public final class Meanwhile<T> {

	private final FutureTask<T> task;

	private Meanwhile(Callable<T> work) {
		task = new FutureTask<>(work);
	}

	/** {@code work} begins now, or when its result is wanted. */
	public static <T> Meanwhile<T> begin(Callable<T> work) {
		Meanwhile<T> begun = new Meanwhile<>(work);
		Helpers.ask(begun.task);
		return begun;
	}

	/**
	 * What came of it, also for a thread that is interrupted while a helper is at it: that works on what is the caller's. What the work has thrown is
	 * thrown here, if it is no checked exception.
	 *
	 * @throws IllegalStateException if the work has thrown a checked exception, which is its cause
	 */
	public T result() {
		// Does nothing if a helper has begun.
		task.run();
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return task.get();
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} catch (ExecutionException e) {
			switch (e.getCause()) {
				case RuntimeException failure -> throw failure;
				case Error failure -> throw failure;
				case null, default -> throw new IllegalStateException(e.getCause());
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
