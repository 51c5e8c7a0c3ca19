// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A thread in which the parser can be stopped in the middle of a text, which it has no means for itself. */
public final class ParsingThread extends Thread {

	private final BooleanSupplier cancelled;

	/** @param cancelled asked for every element that is made */
	public ParsingThread(Runnable work, BooleanSupplier cancelled) {
		super(work, "sansho-reading");
		this.cancelled = cancelled;
		setDaemon(true);
	}

	/** Ends what this thread does when nobody waits for it any more; does nothing in all other threads. */
	static void lookUp() {
		if (Thread.currentThread() instanceof ParsingThread parsing && parsing.cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}
}
