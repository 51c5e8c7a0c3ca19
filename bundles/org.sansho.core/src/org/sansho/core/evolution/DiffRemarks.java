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
		boolean olderStates = StatedApplicability.isStated(older, diff.older().corpus());
		if (olderStates != StatedApplicability.isStated(newer, diff.newer().corpus())) {
			remarks.add(messages.get("unstated", (olderStates ? newer : older).getName()));
		}
		return remarks;
	}
}
