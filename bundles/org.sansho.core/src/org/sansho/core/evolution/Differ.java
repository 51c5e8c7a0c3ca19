// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.List;
import org.sansho.core.work.AllProcessors;

/** Works out what has become of everything in an edition: what belongs together, what differs, how sure that is, and in which order it is told. */
final class Differ {

	private final EditionComparison editions;

	Differ(EditionComparison editions) {
		this.editions = editions;
	}

	/** The changes in order, in the sections that they stand in. */
	List<DiffSection> sections() {
		Grouping grouping = new Grouping(editions, Weights.STANDARD);
		Blocks blocks = Blocks.of(grouping.older(), grouping.newer(), grouping.alignment());
		PlaceKinds places = new PlaceKinds(grouping, blocks);
		grouping.drafts().forEach(places::classify);
		ContentKinds contents = new ContentKinds(grouping, hasProfiles(editions.older()) || hasProfiles(editions.newer()));
		AllProcessors.forEach(grouping.drafts().stream().filter(ChangeDraft::isPaired).toList(), contents::classify);
		new Judgement(grouping).judge();
		return new Sections(grouping, blocks).sections();
	}

	private static boolean hasProfiles(EditionSide side) {
		return side.corpus().documentOf(side.edition()).filter(document -> document.getProfiles().isEmpty()).isEmpty();
	}
}
