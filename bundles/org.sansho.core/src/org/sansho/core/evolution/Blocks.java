// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which part, form or section of a form of a newer edition is the one of the older: the one to which most of what stands in it went, if
 * most of that came from there; where nothing tells, the one that is called the same. So a part may change its name and a section its number.
 */
final class Blocks {

	private final int[] youngerOf;
	private final int[] olderOf;

	private Blocks(int[] youngerOf, int[] olderOf) {
		this.youngerOf = youngerOf;
		this.olderOf = olderOf;
	}

	static Blocks of(Roster older, Roster newer, Alignment alignment) {
		Map<Long, Integer> votes = new LinkedHashMap<>();
		long pair = 0;
		int run = 0;
		for (int old = 0; old < older.size(); old++) {
			int young = alignment.younger(old);
			if (young != Roster.NONE) {
				long next = (long) older.block(old) << Integer.SIZE | newer.block(young);
				// What stands together has mostly gone together.
				if (next != pair && run > 0) {
					votes.merge(pair, run, Integer::sum);
					run = 0;
				}
				pair = next;
				run++;
			}
		}
		if (run > 0) {
			votes.merge(pair, run, Integer::sum);
		}
		int[] mostOfOld = new int[older.blockCount()];
		int[] mostOfYoung = new int[newer.blockCount()];
		int[] chosenByOld = none(older.blockCount());
		int[] chosenByYoung = none(newer.blockCount());
		votes.forEach((blocks, count) -> {
			int old = (int) (blocks >> Integer.SIZE);
			int young = blocks.intValue();
			boolean sameName = older.blockName(old).equals(newer.blockName(young));
			if (count > mostOfOld[old] || count == mostOfOld[old] && sameName) {
				mostOfOld[old] = count;
				chosenByOld[old] = young;
			}
			if (count > mostOfYoung[young] || count == mostOfYoung[young] && sameName) {
				mostOfYoung[young] = count;
				chosenByYoung[young] = old;
			}
		});
		Map<String, Integer> byName = new HashMap<>();
		for (int young = 0; young < newer.blockCount(); young++) {
			byName.putIfAbsent(newer.blockName(young), young);
		}
		int[] youngerOf = none(older.blockCount());
		for (int old = 0; old < older.blockCount(); old++) {
			if (chosenByOld[old] != Roster.NONE) {
				youngerOf[old] = chosenByYoung[chosenByOld[old]] == old ? chosenByOld[old] : Roster.NONE;
			} else {
				int named = byName.getOrDefault(older.blockName(old), Roster.NONE);
				youngerOf[old] = named == Roster.NONE || chosenByYoung[named] == Roster.NONE ? named : Roster.NONE;
			}
		}
		int[] olderOf = none(newer.blockCount());
		for (int old = 0; old < youngerOf.length; old++) {
			if (youngerOf[old] != Roster.NONE) {
				olderOf[youngerOf[old]] = old;
			}
		}
		return new Blocks(youngerOf, olderOf);
	}

	private static int[] none(int size) {
		int[] none = new int[size];
		Arrays.fill(none, Roster.NONE);
		return none;
	}

	/** The block of the newer edition that block {@code old} of the older one has become; {@link Roster#NONE} if there is none. */
	int youngerOf(int old) {
		return youngerOf[old];
	}

	/** The block of the older edition that has become block {@code young} of the newer one. */
	int olderOf(int young) {
		return olderOf[young];
	}

	/** Whether block {@code young} of the newer edition is block {@code old} of the older one. */
	boolean isSame(int old, int young) {
		return youngerOf[old] == young;
	}
}
