// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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
	 * What came of it. What the work has thrown is thrown here, if it is no checked exception.
	 *
	 * @throws CancellationException if the thread is interrupted while a helper is at it
	 * @throws IllegalStateException if the work has thrown a checked exception, which is its cause
	 */
	public T result() {
		// Does nothing if a helper has begun.
		task.run();
		try {
			return task.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} catch (ExecutionException e) {
			switch (e.getCause()) {
				case RuntimeException failure -> throw failure;
				case Error failure -> throw failure;
				case null, default -> throw new IllegalStateException(e.getCause());
			}
		}
	}
}
