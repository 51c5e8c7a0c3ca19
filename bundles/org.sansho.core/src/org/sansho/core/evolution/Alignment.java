// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;

/** Which place of a newer edition each place of an older one has become, one to one, while it is being worked out. */
final class Alignment {

	private final int[] younger;
	private final int[] elder;

	Alignment(int olderSize, int newerSize) {
		younger = filled(olderSize);
		elder = filled(newerSize);
	}

	private static int[] filled(int size) {
		int[] nowhere = new int[size];
		Arrays.fill(nowhere, Roster.NONE);
		return nowhere;
	}

	void align(int old, int young) {
		younger[old] = young;
		elder[young] = old;
	}

	/** What {@code old} has become; {@link Roster#NONE} while nobody knows, and for no place. */
	int younger(int old) {
		return old == Roster.NONE ? Roster.NONE : younger[old];
	}

	/** What has become {@code young}. */
	int elder(int young) {
		return young == Roster.NONE ? Roster.NONE : elder[young];
	}
}
