// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which place of a newer edition each place of an older one has become, one to one, and on what ground, while it is being worked out. */
final class Alignment {

	private final int[] younger;
	private final int[] elder;
	private final Change.Ground[] grounds;
	private final boolean[] oldTaken;
	private final boolean[] youngTaken;

	Alignment(int olderSize, int newerSize) {
		younger = filled(olderSize);
		elder = filled(newerSize);
		grounds = new Change.Ground[olderSize];
		oldTaken = new boolean[olderSize];
		youngTaken = new boolean[newerSize];
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
		oldTaken[old] = true;
		youngTaken[young] = true;
	}

	/** Takes {@code old} out: what has become of it is known, and it is no place or one that something else has become as well. */
	void closeOld(int old) {
		oldTaken[old] = true;
	}

	/** Takes {@code young} out: what it was is known. */
	void closeYoung(int young) {
		youngTaken[young] = true;
	}

	/** Whether it is known what has become of {@code old}. */
	boolean isOldTaken(int old) {
		return oldTaken[old];
	}

	/** Whether it is known what {@code young} was. */
	boolean isYoungTaken(int young) {
		return youngTaken[young];
	}

	/** The places of the older edition of which nothing is known yet. */
	int[] openOlds() {
		return open(oldTaken);
	}

	/** The places of the newer edition of which nothing is known yet. */
	int[] openYoungs() {
		return open(youngTaken);
	}

	private static int[] open(boolean[] taken) {
		return IntStream.range(0, taken.length).filter(place -> !taken[place]).toArray();
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
