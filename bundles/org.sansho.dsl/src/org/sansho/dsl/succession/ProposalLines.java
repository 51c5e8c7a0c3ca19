// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Certainty;
import org.sansho.core.evolution.DiffRemarks;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.core.evolution.proposal.Unknowable;
import org.sansho.core.text.Messages;
import org.sansho.dsl.create.Spelling;
import org.sansho.model.Provision;

/** What a proposal says: its lines as they are written, and for people how sure they are and what else they may be. */
public final class ProposalLines {

	private static final int LONGEST_TITLE = 20;
	private static final String INDENT = "\t";

	private final IValueConverterService converters;
	private final Messages messages;
	private final DiffRemarks remarks;

	ProposalLines(IValueConverterService converters, Locale locale) {
		this.converters = converters;
		this.messages = new Messages(ProposedText.class, locale);
		this.remarks = new DiffRemarks(locale);
	}

	/** {@code line} of {@code proposal} as it is written. */
	public String line(SuccessionProposal proposal, ProposedLine line) {
		return new LineText(proposal.older().corpus(), new Spelling(converters)).text(line);
	}

	/** What else {@code line} of {@code proposal} may be, for people; empty when nothing else is worth naming. */
	public Optional<String> runnerUp(SuccessionProposal proposal, ProposedLine line) {
		LineText lines = new LineText(proposal.older().corpus(), new Spelling(converters));
		return line.runnerUp().map(other -> runnerUp(lines, line, other));
	}

	private String runnerUp(LineText lines, ProposedLine line, Alternative other) {
		// Of the pair one end is known from the line; the other one is what it may be instead.
		Provision unknown = line.predecessors().contains(other.predecessor()) ? other.successor() : other.predecessor();
		return messages.get("runnerUp", Certainty.of(other.confidence()), lines.path(other.predecessor()), lines.path(other.successor()), words(unknown)).strip();
	}

	/** The lines of what is proposed, with what a person has to know about them. */
	List<String> block(SuccessionProposal proposal) {
		LineText lines = new LineText(proposal.older().corpus(), new Spelling(converters));
		List<String> block = new ArrayList<>();
		if (!proposal.lines().isEmpty()) {
			for (String sentence : messages.get("heading").split("\n")) {
				block.add(INDENT + Comment.TOOL + ' ' + sentence);
			}
			proposal.thin().forEach(thin -> block.add(INDENT + Comment.TOOL + ' ' + remarks.of(thin)));
		}
		section("certain", proposal.lines().stream().filter(ProposedLine::isCertain).toList(), lines, block);
		section("doubtful", proposal.lines().stream().filter(ProposedLine::isDoubtful).toList(), lines, block);
		unknowable(proposal, lines, block);
		if (!proposal.uncitable().isEmpty()) {
			block.add("");
			block.add(INDENT + Comment.TOOL + ' ' + messages.get("uncitable", proposal.uncitable().size()));
			proposal.uncitable().forEach(provision -> block.add(INDENT + Comment.TOOL + ' ' + messages.get("uncitableItem", proposal.older().corpus().path(provision).isPresent() ? lines.path(provision) : "-", words(provision)).strip()));
		}
		if (!block.isEmpty() && block.getFirst().isEmpty()) {
			block.removeFirst();
		}
		return block;
	}

	private void section(String key, List<ProposedLine> some, LineText lines, List<String> block) {
		if (some.isEmpty()) {
			return;
		}
		block.add("");
		block.add(INDENT + Comment.TOOL + ' ' + messages.get(key, some.size(), Certainty.threshold()));
		for (ProposedLine line : some) {
			if (line.isDoubtful()) {
				String about = Stream.of(line.predecessors(), line.successors()).filter(ends -> !ends.isEmpty())
						.map(ends -> ends.stream().map(this::words).filter(words -> !words.isEmpty()).distinct().collect(Collectors.joining(" "))).filter(words -> !words.isEmpty())
						.collect(Collectors.joining(" → "));
				if (!about.isEmpty()) {
					block.add(INDENT + Comment.TOOL + ' ' + messages.get("about", about));
				}
				line.runnerUp().ifPresent(other -> block.add(INDENT + Comment.TOOL + ' ' + runnerUp(lines, line, other)));
			}
			block.add(INDENT + lines.text(line));
		}
	}

	/** What there is nothing to decide by, below one sentence for each reason; words of each would only hide the lines above. */
	private void unknowable(SuccessionProposal proposal, LineText lines, List<String> block) {
		Map<Unknowable, List<ProposedLine>> unknowable = unknowable(proposal);
		if (!unknowable.isEmpty()) {
			block.add("");
			block.add(INDENT + Comment.TOOL + ' ' + messages.get("unknowable", unknowable.values().stream().mapToInt(List::size).sum()));
			unknowable.forEach((why, some) -> {
				block.add(INDENT + Comment.TOOL + ' ' + because(proposal, why, some));
				some.forEach(line -> block.add(INDENT + lines.text(line)));
			});
		}
	}

	/** For people, why nobody can decide some of the lines of {@code proposal}: a sentence for each reason, with how many there are. */
	public List<String> reasons(SuccessionProposal proposal) {
		List<String> reasons = new ArrayList<>();
		unknowable(proposal).forEach((why, some) -> reasons.add(because(proposal, why, some)));
		return reasons;
	}

	private String because(SuccessionProposal proposal, Unknowable why, List<ProposedLine> some) {
		return messages.get("unknowable." + why, some.size(), proposal.older().edition().getName(), proposal.newer().edition().getName());
	}

	private static Map<Unknowable, List<ProposedLine>> unknowable(SuccessionProposal proposal) {
		Map<Unknowable, List<ProposedLine>> unknowable = new EnumMap<>(Unknowable.class);
		proposal.lines().forEach(line -> line.unknowable().ifPresent(why -> unknowable.computeIfAbsent(why, key -> new ArrayList<>()).add(line)));
		return unknowable;
	}

	/** A few words by which a person knows it; empty when it has none. */
	private String words(Provision provision) {
		String words = Stream.of(provision.getTitle(), provision.getText(), provision.getSummary()).filter(some -> some != null && !some.isBlank()).findFirst()
				.map(ProposalLines::oneLine).orElse("");
		if (words.isEmpty()) {
			return "";
		}
		int[] points = words.codePoints().toArray();
		return messages.get("words", points.length > LONGEST_TITLE ? new String(points, 0, LONGEST_TITLE) + '…' : words);
	}

	static String oneLine(String text) {
		return text.strip().replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ");
	}

	/** The comment that marks a line as one that a person has worked on. */
	String mark() {
		return Comment.MARK + ' ' + messages.get("mark");
	}

	/** What stands behind a line that became a comment. */
	String left() {
		return Comment.MARK + ' ' + messages.get("left");
	}
}
