// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.Locale;
import java.util.Optional;
import org.sansho.model.ChangeKind;

/** What differs between what was and what has become of it. Several may hold at once. */
public enum DiffKind {
	/** Nothing; this holds alone. */
	UNCHANGED(ChangeKind.KEPT),
	/** The number is written in another style, and nothing else: (1) has become ①. Its citation differs, its content does not. */
	RESTYLED(ChangeKind.RENUMBERED),
	/** Title, text or summary. */
	REWORDED(ChangeKind.REWORDED),
	/** The citation, though it stands where it stood. */
	RENUMBERED(ChangeKind.RENUMBERED),
	/** It stands in another part, chapter or section. */
	MOVED(ChangeKind.MOVED),
	/** One has become several. */
	SPLIT(ChangeKind.SPLIT),
	/** Several have become one. */
	MERGED(ChangeKind.MERGED),
	/** An item that was not asked for yet is. */
	PROMOTED(ChangeKind.PROMOTED),
	/** An item that was asked for no longer is. */
	DEMOTED(ChangeKind.DEMOTED),
	/** The profiles or scopes that it applies to, or when it need not be answered. */
	REAPPLIED(ChangeKind.REAPPLIED),
	/** There was nothing before. */
	ADDED(null),
	/** There is nothing any more; a confirmed succession may say that it went to another document. */
	WITHDRAWN(null);

	private final ChangeKind changeKind;

	DiffKind(ChangeKind changeKind) {
		this.changeKind = changeKind;
	}

	/** What a line of a succession says for it; empty for what a succession says in a statement of another kind. */
	public Optional<ChangeKind> changeKind() {
		return Optional.ofNullable(changeKind);
	}

	/** The stable word for it, such as {@code reworded}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
