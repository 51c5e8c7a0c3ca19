// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.dsl.create.Spelling;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;

/** Spells lines of a succession. */
final class LineText {

	private static final String PROPOSED = " proposed ";

	private final Corpus corpus;
	private final Spelling spelling;

	LineText(Corpus corpus, Spelling spelling) {
		this.corpus = corpus;
		this.spelling = spelling;
	}

	/** The whole line. */
	String text(ProposedLine line) {
		return claim(line.predecessors(), line.successors(), line.changes()) + PROPOSED + Certainty.number(line.hundredths());
	}

	String path(Provision provision) {
		return spelling.path(corpus.path(provision).orElse(""));
	}

	private String claim(List<Provision> predecessors, List<Provision> successors, Collection<ChangeKind> changes) {
		if (predecessors.isEmpty()) {
			return "added " + paths(successors);
		}
		if (successors.isEmpty()) {
			return "withdrawn " + paths(predecessors);
		}
		StringBuilder claim = new StringBuilder(paths(predecessors)).append(" -> ").append(paths(successors));
		EnumSet<ChangeKind> ordered = EnumSet.noneOf(ChangeKind.class);
		ordered.addAll(changes);
		ordered.forEach(change -> claim.append(' ').append(change.getLiteral()));
		return claim.toString();
	}

	private String paths(List<Provision> provisions) {
		return provisions.stream().map(this::path).collect(Collectors.joining(", "));
	}
}
