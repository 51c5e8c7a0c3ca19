// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Aligns what says the same at different places, where nothing else says it: in the whole edition, or in what it stands in. */
final class SameWordings {

	/** Wordings that are shorter say too little to find each other across an edition. */
	private static final int SHORT = 8;

	private final Roster older;
	private final Roster newer;
	private final FormsApart forms;
	private final Alignment alignment;

	SameWordings(Roster older, Roster newer, FormsApart forms, Alignment alignment) {
		this.older = older;
		this.newer = newer;
		this.forms = forms;
		this.alignment = alignment;
	}

	void align() {
		int[] olds = alignment.openOlds();
		int[] youngs = alignment.openYoungs();
		older.prepareWordings(olds);
		newer.prepareWordings(youngs);
		alignAcross(olds, youngs);
		alignInside();
	}

	/** Only where it is the only one on either side; which of several it is, the ones around it must tell. */
	private void alignAcross(int[] some, int[] others) {
		Map<String, Integer> olds = only(older, some);
		Map<String, Integer> youngs = only(newer, others);
		olds.forEach((wording, old) -> {
			int young = youngs.getOrDefault(wording, Roster.NONE);
			if (old != Roster.NONE && young != Roster.NONE && wording.length() >= SHORT && !forms.keep(old, young)) {
				alignment.align(old, young, Change.Ground.SAME_WORDING);
			}
		});
	}

	private static Map<String, Integer> only(Roster roster, int[] places) {
		Map<String, Integer> found = new LinkedHashMap<>();
		for (int place : places) {
			if (!roster.saysNothing(place)) {
				found.merge(roster.wording(place), place, (one, other) -> Roster.NONE);
			}
		}
		return found;
	}

	/** What says the same in headings that are aligned, where nothing else there says it. Headings stand before what is in them. */
	private void alignInside() {
		for (int old = 0; old < older.size(); old++) {
			int young = alignment.younger(old);
			int first = young == Roster.NONE ? Roster.NONE : firstOpen(older, older.firstInside(old), alignment::isOldTaken);
			if (first != Roster.NONE) {
				Map<String, Integer> youngs = only(newer, openFrom(newer, newer.firstInside(young), alignment::isYoungTaken));
				only(older, openFrom(older, first, alignment::isOldTaken)).forEach((wording, child) -> {
					int same = youngs.getOrDefault(wording, Roster.NONE);
					if (child != Roster.NONE && same != Roster.NONE) {
						alignment.align(child, same, Change.Ground.SAME_WORDING);
					}
				});
			}
		}
	}

	private static int firstOpen(Roster roster, int first, IntPredicate isTaken) {
		int place = first;
		while (place != Roster.NONE && isTaken.test(place)) {
			place = roster.after(place);
		}
		return place;
	}

	private static int[] openFrom(Roster roster, int first, IntPredicate isTaken) {
		IntStream.Builder open = IntStream.builder();
		for (int place = first; place != Roster.NONE; place = roster.after(place)) {
			if (!isTaken.test(place)) {
				open.add(place);
			}
		}
		return open.build().toArray();
	}
}
