// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
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
		int certain = (int) all.stream().filter(ProposedLine::isCertain).count();
		out.println(messages.get("propose.lines", all.size(), certain, all.size() - certain, (int) all.stream().filter(ProposedLine::isAdded).count(),
				(int) all.stream().filter(ProposedLine::isWithdrawn).count()));
		out.println(messages.get("propose.rest", proposal.confirmed(), proposal.unchanged()));
		if (!proposal.uncitable().isEmpty()) {
			out.println(messages.get("propose.uncitable", proposal.uncitable().size()));
		}
		int older = proposal.older().corpus().provisions(proposal.older().edition()).size();
		int withdrawn = (int) all.stream().filter(ProposedLine::isWithdrawn).count();
		if (2 * withdrawn > older) {
			// It is hardly ever so, but often that only a part of the newer edition has been written down.
			out.println(messages.get("propose.mostWithdrawn", withdrawn, older, proposal.newer().edition().getName()));
		}
		list("propose.workedOn", written.workedOn(), out);
		list("propose.left", written.left(), out);
		List<ProposedLine> doubtful = all.stream().filter(line -> !line.isCertain()).sorted(Comparator.comparingInt(ProposedLine::hundredths)).limit(MOST_SHOWN).toList();
		if (!doubtful.isEmpty()) {
			out.println();
			out.println(messages.get("propose.first"));
			for (ProposedLine line : doubtful) {
				out.println(INDENT + lines.line(proposal, line));
				lines.runnerUp(proposal, line).ifPresent(other -> out.println(INDENT + INDENT + other));
			}
			if (all.size() - certain > MOST_SHOWN) {
				out.println(INDENT + '…');
			}
		}
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
