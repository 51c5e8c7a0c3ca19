// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.dsl.create.Spelling;
import org.sansho.model.Added;
import org.sansho.model.ChangeKind;
import org.sansho.model.Provision;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/** Spells lines of a succession, so that one that was written can be told from one that would be written. */
final class LineText {

	private static final String PROPOSED = " proposed ";

	private final Corpus corpus;
	private final Spelling spelling;

	LineText(Corpus corpus, Spelling spelling) {
		this.corpus = corpus;
		this.spelling = spelling;
	}

	/** What {@code line} says, without how sure that is. */
	String claim(ProposedLine line) {
		return claim(line.predecessors(), line.successors(), line.changes());
	}

	/** What {@code statement} says, spelled as a proposed line would be; for what is never proposed, nothing that is equal to one. */
	String claim(SuccessionStatement statement) {
		return switch (statement) {
			case SuccessionLine line -> claim(line.getPredecessors(), line.getSuccessors(), line.getChanges());
			case Added added -> claim(List.of(), added.getSuccessors(), List.of());
			case Withdrawn withdrawn -> claim(withdrawn.getPredecessors(), List.of(), List.of());
			default -> "";
		};
	}

	/** The whole line. */
	String text(ProposedLine line) {
		return claim(line) + PROPOSED + number(line.hundredths());
	}

	String path(Provision provision) {
		return spelling.path(corpus.path(provision).orElse(""));
	}

	/** {@code hundredths} as the language writes a number: 82 is 0.82. */
	static String number(int hundredths) {
		return new BigDecimal(BigInteger.valueOf(hundredths), 2).stripTrailingZeros().toPlainString();
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
