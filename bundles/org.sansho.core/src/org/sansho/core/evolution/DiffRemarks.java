// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
		return remarks;
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
