// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/**
 * Compares two editions as often as it is asked, while what persons say about them may change: what follows from the editions alone is worked
 * out once.
 */
public final class EditionComparison {

	private final EditionSide older;
	private final EditionSide newer;
	private final Roster olderRoster;
	private final Roster newerRoster;
	private final int[] same;

	/** Reads both editions, which must not change as long as they are compared. */
	public EditionComparison(EditionSide older, EditionSide newer) {
		this.older = older;
		this.newer = newer;
		this.olderRoster = Roster.of(older.corpus(), older.edition());
		this.newerRoster = Roster.of(newer.corpus(), newer.edition());
		this.same = SamePlaces.between(olderRoster, newerRoster);
	}

	/** The edition that was. */
	public EditionSide older() {
		return older;
	}

	/** The edition that has come. */
	public EditionSide newer() {
		return newer;
	}

	/** What has become of everything, as far as is known and confirmed now. */
	public EditionDiff diff() {
		return new EditionDiff(older, newer, new Differ(this).sections());
	}

	Roster olderRoster() {
		return olderRoster;
	}

	Roster newerRoster() {
		return newerRoster;
	}

	/** The place of the newer edition that has the citation and the wording of {@code old}; {@link Roster#NONE} if there is none. */
	int same(int old) {
		return same[old];
	}
}
