// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.Corpus;
import org.sansho.core.SuccessionEnds;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.proposal.Proposer;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.core.project.InputException;
import org.sansho.dsl.edit.TextEdit;
import org.sansho.dsl.project.PlacedText;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.resource.TextSpans;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * One file that an earlier proposal was written to and that is written anew: what people have said stays, to the byte, and the rest is proposed around it.
 */
final class RewrittenSuccession {

	private final Project project;
	private final List<Succession> successions;
	private final EditionSide older;
	private final EditionSide newer;
	private final Corpus corpus;
	private final PlacedText placed;
	private final ProposalLines words;
	private final List<SuccessionBody> bodies = new ArrayList<>();
	private final Set<SuccessionStatement> workedOn = new LinkedHashSet<>();
	private final Set<SuccessionStatement> marked = new LinkedHashSet<>();
	private final Set<SuccessionStatement> ofTool = new LinkedHashSet<>();
	private final Set<SuccessionStatement> left = new LinkedHashSet<>();
	/** Those that name what is not there: what is known of them is not all that they say. */
	private final Set<SuccessionStatement> namingNothing = new HashSet<>();
	private int confirmed;

	/**
	 * @param successions what the file says between the two editions, at least one; new lines go into the first
	 * @throws InputException if the file can no longer be read
	 */
	RewrittenSuccession(Project project, List<Succession> successions, EditionSide older, EditionSide newer, ProposalLines words) throws InputException {
		this.project = project;
		this.successions = successions;
		this.older = older;
		this.newer = newer;
		this.corpus = project.corpus();
		this.placed = project.textOf(successions.getFirst());
		this.words = words;
		for (Succession succession : successions) {
			SuccessionBody body = new SuccessionBody(placed.text(), placed.spans(), succession);
			bodies.add(body);
			for (SuccessionStatement statement : succession.getStatements()) {
				if (!statement.isProposed()) {
					confirmed++;
				} else {
					(body.isWorkedOn(statement) ? workedOn : ofTool).add(statement);
				}
			}
		}
	}

	WrittenProposal written() throws ContradictionException, InputException {
		namingNothing.addAll(project.obstructed(ofTool));
		requireNoContradiction();
		Proposer proposer = new Proposer(older, newer);
		// Only what is confirmed is evidence: a wrong line that waits to be looked at must not make its neighbours certain.
		SuccessionProposal whole = proposer.propose();
		SuccessionProposal proposal = whole.around(workedOn);
		Set<SuccessionStatement> unknown = unknown(proposal);
		if (!unknown.isEmpty()) {
			sort(unknown, proposeWithout(proposer));
			if (!marked.isEmpty()) {
				workedOn.addAll(marked);
				ofTool.removeAll(marked);
				requireNoContradiction();
				proposal = whole.around(workedOn);
			}
		}
		ofTool.removeAll(left);
		return new WrittenProposal(checked(text(proposal)), proposal, confirmed, workedOn.stream().map(this::asWritten).toList(), left.stream().map(this::asWritten).toList());
	}

	/** Proposed statements of the file that {@code proposal} does not propose. */
	private Set<SuccessionStatement> unknown(SuccessionProposal proposal) {
		Set<Claim> claims = claims(proposal);
		return ofTool.stream().filter(statement -> !isAmong(claims, statement) || namingNothing.contains(statement)).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Set<Claim> claims(SuccessionProposal proposal) {
		return proposal.lines().stream().map(Claim::of).collect(Collectors.toCollection(HashSet::new));
	}

	private static boolean isAmong(Set<Claim> claims, SuccessionStatement statement) {
		return Claim.of(statement).filter(claims::contains).isPresent();
	}

	/**
	 * What was proposed before and is not any more is a person's unless it is what would be proposed if the file said nothing, or what that
	 * leaves of it beside the lines of the person. Where it cannot stay a statement it is left as a comment.
	 */
	private void sort(Set<SuccessionStatement> unknown, SuccessionProposal first) {
		Set<Claim> claims = claims(first);
		claims.addAll(claims(first.around(ofPeople())));
		for (SuccessionStatement statement : unknown) {
			if (namingNothing.contains(statement) || isSpokenOf(statement) && !isAmong(claims, statement)) {
				left.add(statement);
			} else if (!isAmong(claims, statement)) {
				marked.add(statement);
			}
		}
	}

	/** Whether a person has said something else about one of its ends. */
	private boolean isSpokenOf(SuccessionStatement statement) {
		return Stream.concat(SuccessionEnds.predecessors(statement).stream().flatMap(old -> corpus.successionFrom(old).stream()),
				SuccessionEnds.successors(statement).stream().flatMap(young -> corpus.successionTo(young).stream()))
				.anyMatch(other -> other != statement && (!other.isProposed() || workedOn.contains(other)) && other.getSuccession().getFrom() == older.edition()
						&& other.getSuccession().getTo() == newer.edition());
	}

	private List<SuccessionStatement> ofPeople() {
		return statements().filter(statement -> !statement.isProposed() || workedOn.contains(statement)).toList();
	}

	private Stream<SuccessionStatement> statements() {
		return successions.stream().flatMap(succession -> succession.getStatements().stream());
	}

	/** What a person has worked on is going to stand beside what is confirmed, so all of it has to be true together. */
	private void requireNoContradiction() throws ContradictionException {
		supposing(workedOn, false, () -> {
			ProposedText.requireNoContradiction(older, newer);
			return true;
		});
	}

	/** As if the file said nothing. */
	private SuccessionProposal proposeWithout(Proposer proposer) throws ContradictionException {
		return supposing(statements().toList(), true, () -> {
			ProposedText.requireNoContradiction(older, newer);
			return proposer.propose();
		});
	}

	/** Something that may be asked of the editions. */
	private interface Question<T> {
		T answer() throws ContradictionException;
	}

	/** The project was loaded for this alone, so that it may be asked what follows if other lines were confirmed, or these were not. */
	private static <T> T supposing(Collection<SuccessionStatement> statements, boolean proposed, Question<T> question) throws ContradictionException {
		List<SuccessionStatement> changed = statements.stream().filter(statement -> statement.isProposed() != proposed).toList();
		changed.forEach(statement -> statement.setProposed(proposed));
		try {
			return question.answer();
		} finally {
			changed.forEach(statement -> statement.setProposed(!proposed));
		}
	}

	private String asWritten(SuccessionStatement statement) {
		return ProposalLines.oneLine(bodies.get(successions.indexOf(statement.getSuccession())).text(statement));
	}

	private String text(SuccessionProposal proposal) {
		String text = withLineFeeds(placed.text());
		int firstBreak = text.indexOf('\n');
		String lineEnd = firstBreak > 0 && text.charAt(firstBreak - 1) == '\r' ? "\r\n" : "\n";
		List<TextEdit> edits = new ArrayList<>();
		for (int i = 0; i < bodies.size(); i++) {
			edits.addAll(bodies.get(i).edits(ofTool, marked, words.mark(), left, words.left(),
					i == 0 ? words.block(proposal) : List.of(), lineEnd));
		}
		return TextEdit.apply(text, edits);
	}

	/** The same text, character by character, but for carriage returns that end a line alone: those become line feeds, since no comment may stand ahead of them. */
	private static String withLineFeeds(String text) {
		return text.replaceAll("\r(?!\n)", "\n");
	}

	/** A last look before anything is written: whatever went wrong, nothing that people have said may be lost. */
	private String checked(String text) throws InputException {
		SanshoResource anew = project.parse(placed.source(), text);
		if (!anew.getErrors().isEmpty() || !contains(comments(text), comments(withLineFeeds(placed.text())))) {
			throw notKept();
		}
		TextSpans spans = TextSpans.of(anew.getParseResult().getRootNode());
		List<Succession> before = successionsIn(successions.getFirst().eResource());
		List<Succession> now = successionsIn(anew);
		if (before.size() != now.size()) {
			throw notKept();
		}
		Set<SuccessionStatement> gone = new HashSet<>(ofTool);
		gone.addAll(left);
		for (int i = 0; i < before.size(); i++) {
			List<SuccessionStatement> people = before.get(i).getStatements().stream().filter(statement -> !gone.contains(statement)).toList();
			if (!contains(written(now.get(i).getStatements(), text, spans), written(people, withLineFeeds(placed.text()), placed.spans()))) {
				throw notKept();
			}
		}
		return text;
	}

	private InputException notKept() {
		return new InputException("notKept", placed.source().name());
	}

	private static List<Succession> successionsIn(Resource resource) {
		List<Succession> found = new ArrayList<>();
		resource.getAllContents().forEachRemaining(object -> {
			if (object instanceof Succession succession) {
				found.add(succession);
			}
		});
		return found;
	}

	private static List<String> comments(String text) {
		return Comment.in(text, 0, text.length()).stream().filter(comment -> !comment.ofTool()).map(comment -> text.substring(comment.from(), comment.to())).toList();
	}

	private static List<String> written(List<SuccessionStatement> statements, String text, TextSpans spans) {
		return statements.stream().map(spans::of).map(span -> text.substring(span.offset(), span.offset() + span.length())).toList();
	}

	/** Whether all of {@code some} is among {@code all}, in the same order. */
	private static boolean contains(List<String> all, List<String> some) {
		Iterator<String> rest = all.iterator();
		return some.stream().allMatch(each -> {
			while (rest.hasNext()) {
				if (rest.next().equals(each)) {
					return true;
				}
			}
			return false;
		});
	}
}
