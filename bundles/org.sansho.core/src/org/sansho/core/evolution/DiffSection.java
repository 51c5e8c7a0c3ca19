// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.model.Provision;

/**
 * The changes of one chapter, or of what stands in a part, a form or a section of a form without being in a chapter.
 *
 * @param olderPart what the part, form or section of a form is called in the older edition; empty where there is none or it has no name
 * @param newerPart what it is called in the newer one
 * @param older     the chapter as it was; empty outside of chapters and for a new one
 * @param newer     the chapter as it has become; empty outside of chapters and for one that is gone
 * @param changes   in order: as the older edition is, what was added behind what stands before it
 */
public record DiffSection(String olderPart, String newerPart, Optional<Provision> older, Optional<Provision> newer, List<Change> changes) {

	public DiffSection {
		changes = List.copyOf(changes);
	}

	/** How many changes are of each kind. */
	public Map<DiffKind, Integer> counts() {
		return counts(changes);
	}

	/** How many of {@code changes} are of each kind; 0 for those that do not occur. */
	static Map<DiffKind, Integer> counts(List<Change> changes) {
		Map<DiffKind, Integer> counts = new EnumMap<>(DiffKind.class);
		for (DiffKind kind : DiffKind.values()) {
			counts.put(kind, 0);
		}
		changes.forEach(change -> change.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
		return counts;
	}
}
