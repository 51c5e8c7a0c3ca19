// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sansho.core.StatedApplicability;
import org.sansho.core.text.Messages;
import org.sansho.model.Edition;

/** What a reader of a comparison has to know before reading on, in words: they stand in every result, since nobody keeps what a program says beside it. */
public final class DiffRemarks {

	private final Messages messages;

	/** The remarks in {@code locale}. */
	public DiffRemarks(Locale locale) {
		this.messages = new Messages(DiffRemarks.class, locale);
	}

	/** The remarks about {@code diff}, in sentences; mostly none. */
	public List<String> of(EditionDiff diff) {
		Edition older = diff.older().edition();
		Edition newer = diff.newer().edition();
		List<String> remarks = new ArrayList<>();
		if (diff.isBackwards()) {
			remarks.add(messages.get("backwards", older.getName(), newer.getName()));
		}
		if (!comparesProfiles(diff.older(), diff.newer())) {
			remarks.add(messages.get("unstated", (StatedApplicability.isStated(older, diff.older().corpus()) ? newer : older).getName()));
		}
		ThinEdition.of(diff).forEach(thin -> remarks.add(of(thin)));
		return remarks;
	}

	/** That of an edition probably only a part has been written down, and what follows. */
	public String of(ThinEdition thin) {
		return messages.get(thin.isNewer() ? "thin.newer" : "thin.older", thin.other().getName(), thin.provisions(), thin.missing(), thin.edition().getName());
	}

	/** How figures of {@code diff} are to be read, in sentences; none where there is nothing to explain. */
	public List<String> legend(EditionDiff diff) {
		List<String> legend = new ArrayList<>();
		if (diff.changes().stream().map(Change::kinds).anyMatch(kinds -> kinds.size() > 1)) {
			legend.add(messages.get("overlap"));
		}
		confidence(diff).ifPresent(legend::add);
		return legend;
	}

	/** What a confidence means and from when on none is told; empty where none is told. */
	public Optional<String> confidence(EditionDiff diff) {
		return diff.changes().stream().anyMatch(DiffRemarks::isUnsure) ? Optional.of(messages.get("confidence", Certainty.threshold())) : Optional.empty();
	}

	/** Whether it is told how sure {@code change} is. */
	public static boolean isUnsure(Change change) {
		return change.ground() != Change.Ground.CONFIRMED && !Certainty.isCertain(change.confidence());
	}

	/**
	 * Whether it is compared to whom provisions apply. Where only one of two editions says that at all, nobody knows whether it has changed; what one
	 * edition said at two times of a project is known.
	 */
	static boolean comparesProfiles(EditionSide older, EditionSide newer) {
		return older.corpus() != newer.corpus()
				|| StatedApplicability.isStated(older.edition(), older.corpus()) == StatedApplicability.isStated(newer.edition(), newer.corpus());
	}
}
