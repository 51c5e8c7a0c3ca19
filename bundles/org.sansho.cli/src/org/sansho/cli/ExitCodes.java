// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

/** How a command ends. Scripts rely on these numbers. */
public final class ExitCodes {

	/** Done. */
	public static final int DONE = 0;
	/** Done, and there are findings at or above the threshold. */
	public static final int FINDINGS = 1;
	/** Wrong usage or unusable input; nothing was written. */
	public static final int UNUSABLE = 2;
	/** A mistake in the program. */
	public static final int INTERNAL = 3;

	private ExitCodes() {
	}
}
