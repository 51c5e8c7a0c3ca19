// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** What a mapping set rests on is only proposed: nobody has confirmed what became of it, so nothing is carried. */
public final class ProposedLinesException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String from;
	private final String to;
	private final List<String> citations;
	private final transient EObject first;

	/** @param first the line that speaks of the first of {@code citations} */
	ProposedLinesException(String from, String to, List<String> citations, EObject first) {
		super(from + " -> " + to + ": " + String.join(", ", citations));
		this.from = from;
		this.to = to;
		this.citations = List.copyOf(citations);
		this.first = first;
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
}
