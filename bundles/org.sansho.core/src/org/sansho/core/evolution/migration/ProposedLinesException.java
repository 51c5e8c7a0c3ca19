// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.evolution.ThinEdition;

/** What a mapping set rests on is only proposed: nobody has confirmed what became of it, so nothing is carried. */
public final class ProposedLinesException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String from;
	private final String to;
	private final List<String> citations;
	private final transient EObject first;
	private final transient Optional<ThinEdition> thin;

	/**
	 * @param first the line that speaks of the first of {@code citations}
	 * @param thin  the edition after, if probably only a part of it has been written down
	 */
	ProposedLinesException(String from, String to, List<String> citations, EObject first, Optional<ThinEdition> thin) {
		super(from + " -> " + to + ": " + String.join(", ", citations));
		this.from = from;
		this.to = to;
		this.citations = List.copyOf(citations);
		this.first = first;
		this.thin = thin;
	}

	/** Identifier of the edition before. */
	public String from() {
		return from;
	}

	/** Identifier of the edition after. */
	public String to() {
		return to;
	}

	/** Citations in the edition before, in the order of the mapping set, each once. */
	public List<String> citations() {
		return citations;
	}

	/** The line of the succession that speaks of the first of {@link #citations()}. */
	public Optional<EObject> first() {
		return Optional.ofNullable(first);
	}

	/** The edition after, if probably only a part of it has been written down, so that nobody can confirm much. */
	public Optional<ThinEdition> thin() {
		return thin;
	}
}
