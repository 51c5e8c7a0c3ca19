// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.coverage;

import org.sansho.model.MappingEntry;
import org.sansho.model.Relationship;

/** A mapping entry that counts, with the judgement about its review. */
public record Link(MappingEntry entry, Standing review) {

	/** Whether both ends only share a part. */
	public boolean intersects() {
		return entry.getRelationship() == Relationship.INTERSECTS;
	}

	/** As strong as its weakest trait, for what it names itself. */
	public Strength strength() {
		Strength relation = intersects() ? Strength.INTERSECTS : Strength.STRONG;
		return relation.and(switch (review) {
			case REVIEWED -> Strength.STRONG;
			case UNREVIEWED -> Strength.UNREVIEWED;
			case SUSPECT -> Strength.SUSPECT;
		});
	}
}
