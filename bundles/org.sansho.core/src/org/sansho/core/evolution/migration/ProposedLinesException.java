// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.List;

/** What a mapping set rests on is only proposed: nobody has confirmed what became of it, so nothing is carried. */
public final class ProposedLinesException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String from;
	private final String to;
	private final List<String> citations;

	ProposedLinesException(String from, String to, List<String> citations) {
		super(from + " -> " + to + ": " + String.join(", ", citations));
		this.from = from;
		this.to = to;
		this.citations = List.copyOf(citations);
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
}
