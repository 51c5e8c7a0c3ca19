// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.core.text.Messages;
import org.sansho.dsl.succession.ProposalLines;
import org.sansho.dsl.succession.WrittenProposal;

/** What was proposed, for a person to read: how much there is to confirm, and where to begin. */
final class SuccessionProposalText {

	private static final String INDENT = "  ";
	private static final int MOST_SHOWN = 10;

	private final Messages messages;
	private final ProposalLines lines;
	private final WrittenProposal written;

	SuccessionProposalText(Messages messages, ProposalLines proposed, WrittenProposal written) {
		this.messages = messages;
		this.lines = proposed;
		this.written = written;
	}

	void print(PrintWriter out) {
		SuccessionProposal proposal = written.proposal();
		List<ProposedLine> all = proposal.lines();
		out.println(messages.get("propose.head", proposal.older().edition().getName(), proposal.newer().edition().getName()));
		proposal.thin().forEach(thin -> out.println(INDENT + new DiffRemarks(messages.locale()).of(thin)));
		int certain = count(ProposedLine::isCertain);
		int doubtful = count(ProposedLine::isDoubtful);
		out.println(messages.get("propose.lines", all.size(), certain, doubtful, all.size() - certain - doubtful, count(ProposedLine::isAdded), count(ProposedLine::isWithdrawn), Certainty.threshold()));
		out.println(messages.get("propose.rest", proposal.confirmed(), proposal.unchanged()));
		if (!proposal.uncitable().isEmpty()) {
			out.println(messages.get("propose.uncitable", proposal.uncitable().size()));
		}
		list("propose.workedOn", written.workedOn(), out);
		list("propose.left", written.left(), out);
		if (doubtful > 0) {
			out.println();
			out.println(messages.get("propose.first"));
			for (ProposedLine line : all.stream().filter(ProposedLine::isDoubtful).sorted(Comparator.comparingInt(ProposedLine::hundredths)).limit(MOST_SHOWN).toList()) {
				out.println(INDENT + lines.line(proposal, line));
				lines.runnerUp(proposal, line).ifPresent(other -> out.println(INDENT + INDENT + other));
			}
			if (doubtful > MOST_SHOWN) {
				out.println(INDENT + '…');
			}
		}
		List<String> reasons = lines.reasons(proposal);
		if (!reasons.isEmpty()) {
			// It is hardly ever so, but often that only a part of an edition has been written down.
			out.println();
			out.println(messages.get("propose.unknowable"));
			reasons.forEach(reason -> out.println(INDENT + reason));
		}
	}

	private int count(Predicate<ProposedLine> which) {
		return (int) written.proposal().lines().stream().filter(which).count();
	}

	/** All of them: somebody has to look at each. */
	private void list(String key, List<String> statements, PrintWriter out) {
		if (!statements.isEmpty()) {
			out.println();
			out.println(messages.get(key, statements.size()));
			statements.forEach(statement -> out.println(INDENT + statement));
		}
	}
}
