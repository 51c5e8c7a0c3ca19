// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;

/** Which place of a newer edition each place of an older one has become, one to one, and on what ground, while it is being worked out. */
final class Alignment {

	private final int[] younger;
	private final int[] elder;
	private final Change.Ground[] grounds;

	Alignment(int olderSize, int newerSize) {
		younger = filled(olderSize);
		elder = filled(newerSize);
		grounds = new Change.Ground[olderSize];
	}

	private static int[] filled(int size) {
		int[] nowhere = new int[size];
		Arrays.fill(nowhere, Roster.NONE);
		return nowhere;
	}

	void align(int old, int young, Change.Ground ground) {
		younger[old] = young;
		elder[young] = old;
		grounds[old] = ground;
	}

	/** What {@code old} has become; {@link Roster#NONE} while nobody knows, and for no place. */
	int younger(int old) {
		return old == Roster.NONE ? Roster.NONE : younger[old];
	}

	/** What has become {@code young}. */
	int elder(int young) {
		return young == Roster.NONE ? Roster.NONE : elder[young];
	}

	/** Why {@code old}, which is aligned, is. */
	Change.Ground ground(int old) {
		return grounds[old];
	}

	/** For each place of the older edition the one it has become. */
	int[] youngers() {
		return younger.clone();
	}

	/** For each place of the newer edition the one that has become it. */
	int[] elders() {
		return elder.clone();
	}
}
