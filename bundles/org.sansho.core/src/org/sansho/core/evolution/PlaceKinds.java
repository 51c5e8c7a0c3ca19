// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

/** Tells whether something stands where it stood: what was renumbered, moved, split, merged, added or withdrawn. */
final class PlaceKinds {

	private final Grouping grouping;
	private final Roster older;
	private final Roster newer;
	private final Blocks blocks;

	PlaceKinds(Grouping grouping, Blocks blocks) {
		this.grouping = grouping;
		this.older = grouping.older();
		this.newer = grouping.newer();
		this.blocks = blocks;
	}

	/** Adds what has become of the place; what stands around it is classified before it. */
	void classify(ChangeDraft draft) {
		if (!draft.isPaired()) {
			draft.kinds.add(draft.olds.isEmpty() ? DiffKind.ADDED : DiffKind.WITHDRAWN);
			return;
		}
		if (grouping.isKeptByRule(draft)) {
			return;
		}
		if (draft.youngs.size() > 1) {
			draft.kinds.add(DiffKind.SPLIT);
		}
		if (draft.olds.size() > 1) {
			draft.kinds.add(DiffKind.MERGED);
		}
		boolean own = false;
		boolean place = false;
		for (int old : draft.olds) {
			for (int young : draft.youngs) {
				DiffKind kind = place(old, young);
				if (kind != null) {
					place = true;
					own |= kind == DiffKind.RESTYLED || isOfItsOwn(old, young, kind);
					draft.kinds.add(kind);
				}
			}
		}
		// Among several, one that stayed where it was says nothing of the others; the number of one that moved is another one anyway.
		if (draft.kinds.contains(DiffKind.MOVED)) {
			draft.kinds.remove(DiffKind.RENUMBERED);
		}
		if (draft.kinds.contains(DiffKind.MOVED) || draft.kinds.contains(DiffKind.RENUMBERED)) {
			draft.kinds.remove(DiffKind.RESTYLED);
		}
		if (draft.isOfSeveral()) {
			// That several cannot have one number goes without saying.
			draft.kinds.remove(DiffKind.RENUMBERED);
			draft.kinds.remove(DiffKind.RESTYLED);
		}
		draft.followsHeading = place && !own && (draft.kinds.contains(DiffKind.MOVED) || draft.kinds.contains(DiffKind.RENUMBERED));
	}

	private DiffKind place(int old, int young) {
		if (older.path(old).equals(newer.path(young))) {
			return null;
		}
		if (older.plainPath(old).equals(newer.plainPath(young))) {
			return DiffKind.RESTYLED;
		}
		if (!isSameHome(old, young)) {
			return DiffKind.MOVED;
		}
		ChangeDraft owner = older.owner(old) == Roster.NONE ? null : grouping.ofOld(older.owner(old));
		boolean ownNumber = !older.ownNumber(old).equals(newer.ownNumber(young));
		return !ownNumber && owner != null && owner.kinds.contains(DiffKind.MOVED) ? DiffKind.MOVED : DiffKind.RENUMBERED;
	}

	private boolean isOfItsOwn(int old, int young, DiffKind kind) {
		return kind == DiffKind.MOVED && !isSameHome(old, young) || !older.ownNumber(old).equals(newer.ownNumber(young)) || older.owner(old) == Roster.NONE
				&& blocks.isSame(older.block(old), newer.block(young)) && older.blockName(older.block(old)).equals(newer.blockName(newer.block(young)));
	}

	private boolean isSameHome(int old, int young) {
		int oldOwner = older.owner(old);
		int youngOwner = newer.owner(young);
		if (oldOwner == Roster.NONE || youngOwner == Roster.NONE) {
			return oldOwner == youngOwner && blocks.isSame(older.block(old), newer.block(young));
		}
		return grouping.ofOld(oldOwner) == grouping.ofYoung(youngOwner);
	}
}
