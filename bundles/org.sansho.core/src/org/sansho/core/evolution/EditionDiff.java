// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sansho.core.EditionOrder;
import org.sansho.model.Succession;

/**
 * What has become of everything in one edition in another edition of the same document, or in the same edition at another time.
 *
 * <p>What persons have confirmed in successions holds. Of the rest, what has the same citation and wording belongs together, then what
 * has the same wording elsewhere, then what is similar. Every provision of both editions stands in exactly one change.
 *
 * @param older    the edition that was
 * @param newer    the edition that has come
 * @param sections the changes by chapter; a chapter stands where its first change does
 */
public record EditionDiff(EditionSide older, EditionSide newer, List<DiffSection> sections) {

	public EditionDiff {
		sections = List.copyOf(sections);
	}

	/** Compares two editions. */
	public static EditionDiff of(EditionSide older, EditionSide newer) {
		return new EditionComparison(older, newer).diff();
	}

	/** Why nothing can be made of what the successions say that lead from one to the other; empty when there is nothing in the way. */
	public static Optional<Contradiction> contradiction(EditionSide older, EditionSide newer) {
		return older.corpus() == newer.corpus() ? Confirmed.contradiction(older.corpus(), older.edition(), newer.edition()) : Optional.empty();
	}

	/** The successions that are asked about what became of one edition in the other, those between them included, in the order of the files. */
	public static List<Succession> successions(EditionSide older, EditionSide newer) {
		return older.corpus() == newer.corpus() ? Confirmed.successions(older.corpus(), older.edition(), newer.edition()) : List.of();
	}

	/** Whether what is told as the older edition is known to have been issued after the other one. */
	public boolean isBackwards() {
		return EditionOrder.isAfter(older.edition(), newer.edition());
	}

	/** All changes, as the older edition is, what was added where it stands in the newer one. */
	public List<Change> changes() {
		List<Change> changes = new ArrayList<>(sections.stream().mapToInt(section -> section.changes().size()).sum());
		sections.forEach(section -> changes.addAll(section.changes()));
		return Collections.unmodifiableList(changes);
	}

	/** How many changes are of each kind; one change may be of several. */
	public Map<DiffKind, Integer> counts() {
		return DiffSection.counts(changes());
	}

	/** Whether anything differs, be it only how numbers are written. */
	public boolean isDifferent() {
		return sections.stream().flatMap(section -> section.changes().stream()).anyMatch(change -> !change.isUnchanged());
	}
}
