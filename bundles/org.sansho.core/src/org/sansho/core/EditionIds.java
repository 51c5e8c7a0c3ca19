// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.Locale;
import java.util.Optional;
import org.sansho.model.Edition;

/** The two halves of the identifier of an edition, {@code DOCUMENT@LABEL}. */
public final class EditionIds {

	private EditionIds() {
	}

	/** {@code mhlw.safety} of {@code mhlw.safety@6.0}; empty when the identifier has no {@code @}. */
	public static Optional<String> document(Edition edition) {
		int at = at(edition);
		return at < 0 ? Optional.empty() : Optional.of(edition.getName().substring(0, at));
	}

	/** {@code 6.0} of {@code mhlw.safety@6.0}; the whole identifier when it has no {@code @}. */
	public static String label(Edition edition) {
		return edition.getName().substring(at(edition) + 1);
	}

	/** Whether its label says that it has not been issued yet: it holds {@code 案} or {@code draft}, as {@code mhlw.safety@案} does. */
	public static boolean isDraft(Edition edition) {
		String label = edition.getName() == null ? "" : label(edition).toLowerCase(Locale.ROOT);
		return label.contains("案") || label.contains("draft");
	}

	private static int at(Edition edition) {
		return edition.getName() == null ? -1 : edition.getName().indexOf('@');
	}
}
